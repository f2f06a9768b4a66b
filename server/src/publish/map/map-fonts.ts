/** The font files that a picture of a process needs: our own, and those of other scripts only when its words are written in them. */
import { readFileSync } from 'node:fs'
import { coverageFiles, plainFiles } from '../pdf/fonts.ts'
import { fontCoverage } from '../pdf/font-coverage.ts'

export function fontsFor(text: string): Uint8Array[] {
  const { familyInPicture } = fontCoverage()
  const needed = new Set([...new Set(text)].map((letter) => familyInPicture(letter.codePointAt(0) ?? 0)))
  const others = coverageFiles().fallback.filter(({ family }) => needed.has(family))
  return [...plainFiles(), ...others.map(({ path }) => path)].map((path) => readFileSync(path))
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fontCoverage, parseCharacterSet } from './font-coverage.ts'
import { coverageFiles, FALLBACK_FAMILIES, fontFolders } from './fonts.ts'
import { renderPdf } from './render-pdf.ts'
import { emptyWorkshop } from './testing/workshops.ts'

const now = '2026-11-05T10:00:00Z'

test('all fonts are installed and the template asks them in the same order', () => {
  expect(fontFolders()).toHaveLength(15)
  const look = readFileSync(new URL('./templates/look.typ', import.meta.url), 'utf8')
  expect(look).toContain(
    `#let other-scripts = (${FALLBACK_FAMILIES.map((family) => `"${family}"`).join(', ')})`,
  )
})

test('what a font has and what it lacks', () => {
  const { voice, plain } = coverageFiles()
  for (const path of [voice, plain]) {
    const characters = parseCharacterSet(readFileSync(path))
    for (const character of 'Äß„“–…→✓€Łő')
      expect(characters.has(character.codePointAt(0) ?? 0), character).toBe(true)
    for (const character of '漢ש😀')
      expect(characters.has(character.codePointAt(0) ?? 0), character).toBe(false)
  }
})

test('pictures name the font of other scripts, and only of those', () => {
  const { familyInPicture } = fontCoverage()
  expect(familyInPicture('a'.codePointAt(0) ?? 0)).toBeNull()
  expect(familyInPicture('漢'.codePointAt(0) ?? 0)).toBe('Noto Sans JP')
  expect(familyInPicture('😀'.codePointAt(0) ?? 0)).toBe('Noto Emoji')
})

test('a file that is no font is refused', () => {
  expect(() => parseCharacterSet(new Uint8Array(64))).toThrow(RangeError)
})

/** The proof of the whole: the typesetter, which refuses PDF/UA for a single missing glyph, agrees about every character. */
test('every character that counts as printable is shown by some font', { timeout: 120_000 }, async () => {
  const { canShow } = fontCoverage()
  const all: string[] = []
  for (let code = 0x21; code < 0x3_0000; code += 1) {
    const character = String.fromCodePoint(code)
    if ((code < 0xd800 || code > 0xdfff) && canShow(code) && !/\p{Cc}|\p{Cf}/u.test(character))
      all.push(character)
  }
  expect(all.length).toBeGreaterThan(18_000)
  const goals = Object.fromEntries(
    Array.from({ length: Math.ceil(all.length / 4_000) }, (_, index) => {
      const text = all.slice(index * 4_000, (index + 1) * 4_000).join(' ')
      return [
        `g-${String(index)}`,
        { id: `g-${String(index)}`, ord: 'a0', text, evidence: text, status: 'draft' },
      ]
    }),
  )
  const workshop = emptyWorkshop('de', { goals })
  const { notes } = await renderPdf({ workshop }, { now, parts: ['statement'], limitMs: 100_000 })
  expect(notes).toEqual([])
})

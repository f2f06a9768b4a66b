/** What a published page loads besides itself: one style sheet and the two families of type, all from this server. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const

const families = [
  { family: 'Source Serif 4 Variable', folder: 'source-serif-4', axis: 'opsz' },
  { family: 'Source Sans 3 Variable', folder: 'source-sans-3', axis: 'wght' },
] as const

/** Names of the font files as they are served, and where they lie. */
const fontFiles = new Map(
  families.flatMap(({ folder, axis }) =>
    (Object.keys(ranges) as (keyof typeof ranges)[]).map((subset) => {
      const name = `${folder}-${subset}-${axis}-normal.woff2`
      return [name, `@fontsource-variable/${folder}/files/${name}`] as const
    }),
  ),
)

const faces = families
  .flatMap(({ family, folder, axis }) =>
    Object.entries(ranges).map(
      ([subset, range]) =>
        `@font-face{font-family:'${family}';font-style:normal;font-display:swap;font-weight:200 900;src:url(fonts/${folder}-${subset}-${axis}-normal.woff2) format('woff2-variations');unicode-range:${range}}`,
    ),
  )
  .join('\n')

/** The one source of every value on screen. */
const TOKENS = new URL('../../../../client/src/ui/tokens.css', import.meta.url)

export interface PageFiles {
  readonly css: string
  /** Changes with the content, so that browsers may keep the file for good. */
  readonly stylesheet: string
  /** Bytes of a font, or null when there is none of this name. */
  readonly font: (name: string) => Buffer | null
}

/** Read once per server. @throws Error of the file system when a part of the program is missing */
export function readPageFiles(): PageFiles {
  const css = [
    faces,
    readFileSync(TOKENS, 'utf8'),
    readFileSync(new URL('page.css', import.meta.url), 'utf8'),
  ].join('\n')
  const mark = createHash('sha256').update(css).digest('hex').slice(0, 12)
  const fonts = new Map<string, Buffer>()
  for (const [name, path] of fontFiles)
    fonts.set(name, readFileSync(fileURLToPath(import.meta.resolve(path))))
  return { css, stylesheet: `/p/page.css?${mark}`, font: (name) => fonts.get(name) ?? null }
}

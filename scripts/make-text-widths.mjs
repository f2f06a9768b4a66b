// Writes shared/src/geometry/text-widths.ts: the advance widths of Source Sans 3, read from the TTF files that the PDF uses.
// Run it after a change of the font: node scripts/make-text-widths.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const FONTS = new URL('../server/node_modules/@expo-google-fonts/source-sans-3/', import.meta.url)
const TARGET = new URL('../shared/src/geometry/text-widths.ts', import.meta.url)
/** @type {[first: number, last: number][]} Latin with its supplements, Greek and Cyrillic letters, punctuation, arrows and ticks. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x410, 0x44f],
  [0x2009, 0x200a],
  [0x2010, 0x2026],
  [0x202f, 0x2030],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2713, 0x2713],
]

/** @param {Buffer} font  @returns {Map<string, number>} offset of each table */
const tablesOf = (font) =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)]
    }),
  )

/**
 * Glyph of each code point, from the format 4 subtable (Microsoft, Unicode BMP).
 * Source: OpenType specification, "cmap".
 * @param {Buffer} font  @param {number} cmap
 */
function glyphLookup(font, cmap) {
  const count = font.readUInt16BE(cmap + 2)
  const records = Array.from({ length: count }, (_, index) => cmap + 4 + index * 8)
  const record = records.find((at) => font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 2) === 1)
  if (record === undefined) throw new Error('The font has no Unicode cmap.')
  const table = cmap + font.readUInt32BE(record + 4)
  if (font.readUInt16BE(table) !== 4) throw new Error('The Unicode cmap is not in format 4.')
  const segments = font.readUInt16BE(table + 6) / 2
  const [ends, starts] = [table + 14, table + 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  return (/** @type {number} */ code) => {
    for (let index = 0; index < segments; index++) {
      if (code > font.readUInt16BE(ends + index * 2)) continue
      const start = font.readUInt16BE(starts + index * 2)
      if (code < start) return 0
      const delta = font.readUInt16BE(deltas + index * 2)
      const at = offsets + index * 2
      const offset = font.readUInt16BE(at)
      if (offset === 0) return (code + delta) % 65536
      const glyph = font.readUInt16BE(at + offset + (code - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) % 65536
    }
    return 0
  }
}

/** @param {string} path  @returns {string[]} one line of source per range: `[first code point, widths]` */
function widthLines(path) {
  const font = readFileSync(new URL(path, FONTS))
  const tables = tablesOf(font)
  const table = (/** @type {string} */ tag) => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`The font has no table ${tag}.`)
    return at
  }
  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const metrics = font.readUInt16BE(table('hhea') + 34)
  const glyphOf = glyphLookup(font, table('cmap'))
  const width = (/** @type {number} */ code) => {
    const glyph = glyphOf(code)
    if (glyph === 0) return 0
    const advance = font.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4)
    return Math.round((advance * 1000) / unitsPerEm)
  }
  return RANGES.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, index) => width(first + index))
    return `  [0x${first.toString(16)}, '${widths.join(' ')}'],`
  })
}

const source = `/**
 * Advance widths of Source Sans 3 in thousandths of the font size, per range of code points; 0 = not in the font.
 * Written by scripts/make-text-widths.mjs from SourceSans3_400Regular.ttf and SourceSans3_600SemiBold.ttf
 * (@expo-google-fonts/source-sans-3 0.4.1, SIL Open Font License). Do not edit by hand.
 */
export type WidthRange = readonly [firstCodePoint: number, widths: string]

// biome-ignore-start format: one line per range
export const REGULAR_WIDTHS: readonly WidthRange[] = [
${widthLines('400Regular/SourceSans3_400Regular.ttf').join('\n')}
]

export const SEMIBOLD_WIDTHS: readonly WidthRange[] = [
${widthLines('600SemiBold/SourceSans3_600SemiBold.ttf').join('\n')}
]
// biome-ignore-end format: one line per range
`
writeFileSync(TARGET, source)

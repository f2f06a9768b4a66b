import { readFileSync } from 'node:fs'
import { coverageFiles, type FallbackFamily } from './fonts.ts'

/**
 * Which characters the fonts of the PDF can show. PDF/UA refuses a document with a character that no font has, so the
 * text is checked before it is typeset. Reads only the character map of a font file (`cmap`, formats 4 and 12), which is
 * a few lines, where a font library would bring a dozen packages for the same answer.
 * Source: OpenType specification 1.9, chapter "cmap".
 */

/** Code points that have a glyph. */
export type CharacterSet = ReadonlySet<number>

/** @throws RangeError for a file without a Unicode character map that this reader knows */
export function parseCharacterSet(file: Uint8Array): CharacterSet {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const record = cmap + 4 + index * 8
    return { platform: view.getUint16(record), offset: cmap + view.getUint32(record + 4) }
  })
  const unicode = subtables.filter(({ platform }) => platform === 0 || platform === 3)
  const full = unicode.find(({ offset }) => view.getUint16(offset) === 12)
  if (full) return readGroups(view, full.offset)
  const basic = unicode.find(({ offset }) => view.getUint16(offset) === 4)
  if (basic) return readSegments(view, basic.offset)
  throw new RangeError('no Unicode character map of format 4 or 12')
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new RangeError(`no table ${tag}`)
}

/** Format 12: groups of consecutive code points with consecutive glyphs. */
function readGroups(view: DataView, offset: number): CharacterSet {
  const found = new Set<number>()
  for (let group = 0; group < view.getUint32(offset + 12); group += 1) {
    const at = offset + 16 + group * 12
    const first = view.getUint32(at)
    const glyph = view.getUint32(at + 8)
    for (let code = first; code <= view.getUint32(at + 4); code += 1) {
      if (glyph + code - first !== 0) found.add(code)
    }
  }
  return found
}

/** Format 4: segments of the first 65,536 code points, by delta or through a glyph array. */
function readSegments(view: DataView, offset: number): CharacterSet {
  const found = new Set<number>()
  const doubled = view.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = view.getUint16(starts + segment)
    const range = view.getUint16(ranges + segment)
    for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(ranges + segment + range + (code - start) * 2)
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + view.getUint16(deltas + segment)) & 0xffff
      if (glyph !== 0) found.add(code)
    }
  }
  return found
}

export interface FontCoverage {
  /** True when text in either voice can show this code point, by itself or through a fallback font. */
  readonly canShow: (codePoint: number) => boolean
  /** The font that a picture has to name for this code point; null = the plain font itself (pictures have no fallback). */
  readonly familyInPicture: (codePoint: number) => FallbackFamily | null
}

let cached: FontCoverage | undefined

/** Coverage of the shipped fonts; read once per process (about 30 ms), because the files never change while it runs. */
export function fontCoverage(): FontCoverage {
  cached ??= readCoverage()
  return cached
}

function readCoverage(): FontCoverage {
  const files = coverageFiles()
  const read = (path: string): CharacterSet => parseCharacterSet(readFileSync(path))
  const voice = read(files.voice)
  const plain = read(files.plain)
  const fallback = files.fallback.map(({ family, path }) => ({ family, characters: read(path) }))
  const fallbackOf = (code: number) => fallback.find(({ characters }) => characters.has(code))?.family ?? null
  return {
    canShow: (code) => (voice.has(code) && plain.has(code)) || fallbackOf(code) !== null,
    familyInPicture: (code) => (plain.has(code) ? null : fallbackOf(code)),
  }
}

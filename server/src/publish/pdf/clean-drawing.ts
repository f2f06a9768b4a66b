import type { FontCoverage } from './font-coverage.ts'
import type { TextCleaner } from './clean-text.ts'

/**
 * Makes the picture of a process fit for the PDF. Pictures have no font fallback, so runs of other scripts name their font; and a picture
 * may bring nothing with it but shapes and text, whatever went wrong where it was made.
 */

export interface CleanDrawing {
  readonly svg: string
  /** Left and upper edge and size in the picture's own units. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const ALLOWED = new Set([
  'svg',
  'g',
  'defs',
  'pattern',
  'clipPath',
  'marker',
  'title',
  'desc',
  'rect',
  'path',
  'line',
  'circle',
  'ellipse',
  'polygon',
  'polyline',
  'text',
  'tspan',
])
const TOKENS = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^"'<>])*>|[^<]+/g
const MAX_SVG_LENGTH = 5_000_000

/**
 * @param svg one whole SVG document as text
 * @returns null when it is not a plain picture: an element or reference that does not belong, no size, not well-formed
 */
export function cleanDrawing(svg: string, cleaner: TextCleaner, coverage: FontCoverage): CleanDrawing | null {
  if (svg.length > MAX_SVG_LENGTH) return null
  const tokens = svg.trim().match(TOKENS) ?? []
  if (tokens.join('') !== svg.trim()) return null
  const open: string[] = []
  let result = ''
  for (const token of tokens) {
    if (token.startsWith('<!--') || token.startsWith('<?xml')) continue
    if (!token.startsWith('<')) {
      result += open.some((name) => name === 'text') ? textRuns(decode(token), cleaner, coverage) : ''
      continue
    }
    const name = /^<\/?([A-Za-z]+)/.exec(token)?.[1]
    if (
      name === undefined ||
      !ALLOWED.has(name) ||
      /\s(?:xlink:)?href\s*=|\son\w+\s*=|url\((?!['"]?#)/i.test(token)
    )
      return null
    // Titles inside the picture would only repeat its alternative text.
    if (token.startsWith('</')) {
      if (open.pop() !== name) return null
    } else if (!token.endsWith('/>')) open.push(name)
    result += token
  }
  if (open.length > 0) return null
  const size = sizeOf(result)
  return size === null ? null : { svg: result, ...size }
}

/** Text of one element, split into runs that one font can show. */
function textRuns(text: string, cleaner: TextCleaner, coverage: FontCoverage): string {
  let result = ''
  let run = ''
  let family: string | null = null
  const flush = (): void => {
    if (run !== '')
      result += family === null ? encode(run) : `<tspan font-family="${family}">${encode(run)}</tspan>`
    run = ''
  }
  for (const character of cleaner.cleanUnbroken(text)) {
    const own = coverage.familyInPicture(character.codePointAt(0) ?? 0)
    // Spaces and signs that every font has stay with the run before them.
    if (own !== family && !(own === null && character === ' ')) {
      flush()
      family = own
    }
    run += character
  }
  flush()
  return result
}

function sizeOf(svg: string): Omit<CleanDrawing, 'svg'> | null {
  const tag = /<svg\b(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(svg)?.[0] ?? ''
  const box = /\sviewBox=["']([^"']+)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = box ?? []
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  return width > 0 && height > 0 && width < 1e5 && height < 1e5 ? { x, y, width, height } : null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Windows on one picture, so that its labels stay readable: on a page of `pageWidth` × `pageHeight` points, a unit must not become
 * smaller than `smallestScale`. Neighbouring windows overlap, so that no step is cut in both.
 * @returns view boxes as `[x, y, width, height]` in the picture's units; one of the whole size when it fits
 */
export function drawingWindows(
  picture: Omit<CleanDrawing, 'svg'>,
  page: { readonly width: number; readonly height: number },
  smallestScale: number,
): Array<[number, number, number, number]> {
  const across = spans(picture.width, page.width / smallestScale)
  const down = spans(picture.height, page.height / smallestScale)
  return down.flatMap(([top, height]) =>
    across.map(([left, width]): [number, number, number, number] => [
      picture.x + left,
      picture.y + top,
      width,
      height,
    ]),
  )
}

/** A step is 146 units wide; a window shows the last one of its neighbour again. */
const OVERLAP = 160

function spans(length: number, most: number): Array<[start: number, length: number]> {
  if (length <= most) return [[0, length]]
  const step = most - OVERLAP
  const count = Math.ceil((length - OVERLAP) / step)
  // Windows of equal size instead of a full one and a sliver.
  const each = (length - OVERLAP) / count + OVERLAP
  return Array.from({ length: count }, (_, index) => [index * (each - OVERLAP), each])
}

/** The same picture with another window on it. */
export const withViewBox = (
  svg: string,
  [x, y, width, height]: readonly [number, number, number, number],
): string =>
  svg.replace(/<svg\b(?:"[^"]*"|'[^']*'|[^"'>])*>/, (tag) => {
    const own = tag.replace(/\s(?:viewBox|width|height)=(?:"[^"]*"|'[^']*')/g, '').replace(/\/?>$/, '')
    const [w, h] = [width, height].map((value) => String(Math.round(value * 100) / 100))
    return `${own} viewBox="${String(x)} ${String(y)} ${w ?? ''} ${h ?? ''}" width="${w ?? ''}" height="${h ?? ''}">`
  })

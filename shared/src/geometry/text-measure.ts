/**
 * How wide a text will be, without a screen: the sum of the advance widths of Source Sans 3. Kerning is left out, which errs on the wide
 * side by one or two per cent. Works the same in the browser, on the server and in the PDF, so all of them break lines alike.
 */
import { REGULAR_WIDTHS, SEMIBOLD_WIDTHS, type WidthRange } from './text-widths.ts'

export type FontWeight = 400 | 600

/** Letters that the font lacks come from a fallback font: a full square for East Asian writing and emoji, else a wide letter. */
const SQUARE_WIDTH = 1000
const UNKNOWN_LETTER_WIDTH = 640
/** Combining marks, soft hyphens, joiners and variation selectors take no room. */
const NO_WIDTH = /\p{M}|\p{Default_Ignorable_Code_Point}/u
const SOFT_HYPHEN = 0xad
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u

const readWidths = (ranges: readonly WidthRange[]): Map<number, number> => {
  const widths = new Map<number, number>()
  for (const [first, list] of ranges) {
    list.split(' ').forEach((width, index) => {
      // The font has a glyph for the soft hyphen, but it shows only where a word is broken.
      if (width !== '0' && first + index !== SOFT_HYPHEN) widths.set(first + index, Number(width))
    })
  }
  return widths
}
const tables: Record<FontWeight, Map<number, number>> = {
  400: readWidths(REGULAR_WIDTHS),
  600: readWidths(SEMIBOLD_WIDTHS),
}

const letterWidth = (letter: string, table: Map<number, number>): number => {
  const known = table.get(letter.codePointAt(0) ?? 0)
  if (known !== undefined) return known
  if (NO_WIDTH.test(letter)) return 0
  return SQUARE.test(letter) ? SQUARE_WIDTH : UNKNOWN_LETTER_WIDTH
}

/** Width of a text set on one line, in the unit of `size`. */
export function measureText(text: string, size: number, weight: FontWeight = 400): number {
  const table = tables[weight]
  let thousandths = 0
  for (const letter of text) thousandths += letterWidth(letter, table)
  return (thousandths * size) / 1000
}

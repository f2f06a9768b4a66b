/** Type sizes and pages for a screen of 1920 × 1080 that is read from eight metres. Pure; sizes in px. */

interface Step {
  readonly upTo: number
  readonly size: number
  readonly line: number
}

/** From a headline down to running text; never below what can be read from the last row (ROOM-3). */
const STEPS: readonly Step[] = [
  { upTo: 100, size: 88, line: 98 },
  { upTo: 240, size: 68, line: 80 },
  { upTo: 380, size: 56, line: 70 },
  { upTo: 600, size: 46, line: 60 },
]
const SMALLEST: Step = { upTo: Number.POSITIVE_INFINITY, size: 38, line: 50 }

/** @param length letters of the text */
export const fitType = (length: number): { readonly size: number; readonly line: number } =>
  STEPS.find(({ upTo }) => length <= upTo) ?? SMALLEST

/** Height that a text takes, estimated from its letters. */
export const estimateHeight = (length: number, lettersPerLine: number, lineHeight: number): number =>
  Math.max(1, Math.ceil(length / lettersPerLine)) * lineHeight

/**
 * Fills columns, and columns pages, in order. An item that is higher than a column gets one to itself.
 * @returns pages of columns of items; a single empty page without items
 */
export function fillPages<T>(
  items: readonly T[],
  heightOf: (item: T) => number,
  { columns, height, gap }: { readonly columns: number; readonly height: number; readonly gap: number },
): T[][][] {
  const filled: T[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const item of items) {
    const needed = heightOf(item)
    if (used + gap + needed > height) {
      filled.push([])
      used = -gap
    }
    filled.at(-1)?.push(item)
    used += gap + needed
  }
  const pages: T[][][] = []
  for (let at = 0; at < filled.length; at += columns) pages.push(filled.slice(at, at + columns))
  return pages.length > 0 ? pages : [[]]
}

/** How many texts stand side by side in the room, and how large. Pure; px on 1920 × 1080. */
import { estimateHeight } from '../../workshop/room/fit.ts'

const WIDTH = 1728
const GAP = 56
const HEIGHT = 600
const MOST_COLUMNS = 4
/** Largest first; nothing below what the last row can read (ROOM-3). */
const SIZES = [
  { size: 64, line: 76 },
  { size: 54, line: 66 },
  { size: 46, line: 58 },
  { size: 38, line: 50 },
  { size: 32, line: 43 },
] as const
const SMALLEST = { size: 28, line: 38 } as const
/** Width of a letter of the serif, as part of its size. */
const LETTER = 0.5
/** Longer texts do not fit the screen at any size; they are read on the laptops. */
export const MOST_LETTERS = 1500

export interface Columns {
  readonly columns: number
  readonly size: number
  readonly line: number
}

/** As many beside each other as can be read; fewer, with pages, when the texts are long. @param lengths letters of each text */
export function fitColumns(lengths: readonly number[]): Columns {
  const longest = Math.min(MOST_LETTERS, Math.max(0, ...lengths))
  for (let columns = Math.max(1, Math.min(MOST_COLUMNS, lengths.length)); columns >= 1; columns -= 1) {
    const width = (WIDTH - GAP * (columns - 1)) / columns
    const type = [...SIZES, SMALLEST].find(
      ({ size, line }) => estimateHeight(longest, Math.floor(width / (size * LETTER)), line) <= HEIGHT,
    )
    if (type) return { columns, ...type }
  }
  return { columns: 1, ...SMALLEST }
}

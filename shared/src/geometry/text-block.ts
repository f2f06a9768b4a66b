/** A few lines of text at a place, and the room they take. */
import type { Rect } from './rect.ts'
import { measureText, type FontWeight } from './text-measure.ts'

export type Anchor = 'start' | 'middle' | 'end'

export interface TextBlock {
  readonly lines: readonly string[]
  /** Where the lines are anchored. */
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor: Anchor
  readonly size: number
  readonly weight: FontWeight
  /** Baseline to baseline. */
  readonly lineHeight: number
}

/** Shares of the font size above and below the baseline that letters of Source Sans 3 reach, accents included. */
const ABOVE = 0.76
const BELOW = 0.22

export const textWidth = (block: Pick<TextBlock, 'lines' | 'size' | 'weight'>): number =>
  Math.max(0, ...block.lines.map((line) => measureText(line, block.size, block.weight)))

export const textHeight = (block: Pick<TextBlock, 'lines' | 'size' | 'lineHeight'>): number =>
  block.lines.length === 0 ? 0 : (ABOVE + BELOW) * block.size + (block.lines.length - 1) * block.lineHeight

/** The rectangle that the letters fill. */
export function textBox(block: TextBlock): Rect {
  const width = textWidth(block)
  const left =
    block.anchor === 'start' ? block.x : block.anchor === 'middle' ? block.x - width / 2 : block.x - width
  return { x: left, y: block.y - ABOVE * block.size, width, height: textHeight(block) }
}

/** Baseline of the first line of a block whose letters are to start at `top`. */
export const baselineBelow = (top: number, size: number): number => top + ABOVE * size

/** Baseline of the first line of a block whose letters are to end at `bottom`. */
export const baselineAbove = (
  bottom: number,
  block: Pick<TextBlock, 'lines' | 'size' | 'lineHeight'>,
): number => bottom - textHeight(block) + ABOVE * block.size

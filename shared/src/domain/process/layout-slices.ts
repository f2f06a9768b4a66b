/** Where to cut a process map into pages: between boxes and words, where the fewest connectors are cut through. */
import { mergeIntervals, type Interval } from '../../geometry/axis-map.ts'
import { isHorizontal, segmentsOf } from '../../geometry/polyline.ts'
import { rightOf, type Rect } from '../../geometry/rect.ts'
import { textBox } from '../../geometry/text-block.ts'
import type { ProcessLayout } from './process-layout.ts'

/** A part of the picture from left to right, lane names not counted. */
export interface Slice {
  readonly fromX: number
  readonly toX: number
}

export interface SliceOptions {
  /** Most tasks and waits on one page. */
  readonly maxSteps?: number
  /** How much of a page is repeated at the start of the next one, at least; 0 = nothing. */
  readonly overlap?: number
}

/** At a cut, connectors run on for this far, with the words "von Seite 1" on the left and "Seite 2" on the right. */
export const CUT_MARGIN = { left: 84, right: 64 } as const
/** Room around boxes and words at which no cut may pass. */
const CUT_ROOM = 9
/** What a cut connector costs, in canvas units of paper left empty. */
const CUT_COST = 110
const LEAST_FILL = 0.55
const BALANCE_STEP = 24
/** However narrow the page: lane names and one step. */
const LEAST_ROOM = 240

export const contentLeft = ({ bounds, headerWidth }: ProcessLayout): number => bounds.x + headerWidth

/**
 * Column ranges so that each fits a width, lane names included. Never empty; a single range when everything fits.
 * @param maxWidth canvas units   @returns ranges from left to right; they overlap by at least `overlap`
 */
export function sliceForWidth(layout: ProcessLayout, maxWidth: number, options: SliceOptions = {}): Slice[] {
  const slices = fillSlices(layout, maxWidth, options)
  if (slices.length === 1) return slices
  // As few pages as possible, then as even as possible: the narrowest width that needs no further page.
  let [narrow, wide, best] = [maxWidth / 2, maxWidth, slices]
  while (wide - narrow > BALANCE_STEP) {
    const middle = (narrow + wide) / 2
    const tried = fillSlices(layout, middle, options)
    if (tried.length > slices.length) narrow = middle
    else [wide, best] = [middle, tried]
  }
  return best
}

function fillSlices(layout: ProcessLayout, maxWidth: number, options: SliceOptions): Slice[] {
  const { maxSteps = Number.POSITIVE_INFINITY, overlap = 0 } = options
  const [left, right] = [contentLeft(layout), rightOf(layout.bounds)]
  const steps = stepXs(layout)
  const cuts = possibleCuts(layout)
  const slices: Slice[] = []
  let fromX = left
  for (;;) {
    const whole = maxWidth - layout.headerWidth - (fromX === left ? 0 : CUT_MARGIN.left)
    const beyond = steps.filter((x) => x >= fromX)[maxSteps] ?? Number.POSITIVE_INFINITY
    if (right - fromX <= Math.max(whole, LEAST_ROOM) && beyond === Number.POSITIVE_INFINITY) break
    const latest = Math.min(fromX + Math.max(whole - CUT_MARGIN.right, LEAST_ROOM), beyond, right - 1)
    const toX = bestCut(layout, cuts, fromX, latest)
    slices.push({ fromX, toX })
    const restart = cuts.findLast((x) => x <= toX - overlap && x > fromX + 1)
    fromX = overlap > 0 && restart !== undefined ? restart : toX
  }
  return [...slices, { fromX, toX: right }]
}

const stepXs = (layout: ProcessLayout): number[] => {
  const steps = new Set(layout.steps)
  return layout.nodes
    .filter(({ id }) => steps.has(id))
    .map(({ centre }) => centre.x)
    .sort((a, b) => a - b)
}

/** Places between boxes, words and upright lines, from left to right. */
function possibleCuts(layout: ProcessLayout): number[] {
  const words = [
    ...layout.nodes.flatMap(({ label, remark }) => [label, remark]),
    ...layout.connectors.map(({ label }) => label),
  ].filter((text) => text !== null)
  const uprights = layout.connectors.flatMap(({ points }) =>
    segmentsOf(points)
      .filter((segment) => !isHorizontal(segment))
      .map(({ from }): Rect => ({ x: from.x, y: from.y, width: 0, height: 0 })),
  )
  const blocked = [...layout.nodes.map(({ box }) => box), ...words.map(textBox), ...uprights].map(
    (box): Interval => ({ from: box.x - CUT_ROOM, to: rightOf(box) + CUT_ROOM }),
  )
  const merged = mergeIntervals(blocked)
  return merged.slice(1).flatMap((next, index) => {
    const from = merged[index]?.to ?? next.from
    return next.from - from > 60 ? [from + 10, next.from - 10] : [(from + next.from) / 2]
  })
}

function bestCut(layout: ProcessLayout, cuts: readonly number[], fromX: number, latest: number): number {
  const earliest = fromX + (latest - fromX) * LEAST_FILL
  let [best, least] = [latest, Number.POSITIVE_INFINITY]
  for (const x of cuts) {
    if (x <= fromX + 1 || x > latest) continue
    const cost = connectorsAt(layout, x) * CUT_COST + (latest - x) + (x < earliest ? 2 * (earliest - x) : 0)
    if (cost < least) [best, least] = [x, cost]
  }
  return best
}

const connectorsAt = (layout: ProcessLayout, x: number): number =>
  layout.connectors.filter(({ points }) =>
    segmentsOf(points).some(({ from, to }) => Math.min(from.x, to.x) < x && Math.max(from.x, to.x) > x),
  ).length

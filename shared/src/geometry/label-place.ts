/** Choosing the best of several places for a label: off boxes, off lines, off other labels, near what it belongs to. */
import { segmentMeets, type Segment } from './polyline.ts'
import { boundsOf, inflate, overlaps, sharedArea, type Rect } from './rect.ts'

export interface PlaceCandidate<T> {
  readonly value: T
  readonly rect: Rect
  /** How unwelcome the place is in itself. */
  readonly cost: number
}

export interface Surroundings {
  readonly boxes: readonly Rect[]
  readonly lines: readonly Segment[]
}

/** Per square unit hidden or covered; a label of usual size that is half covered costs about as much as one line through it. */
const BOX_COST_PER_AREA = 1
const LINE_COST = 320
const CLEARANCE = 2.5

export const placeCost = (rect: Rect, { boxes, lines }: Surroundings): number => {
  const roomy = inflate(rect, CLEARANCE)
  let cost = 0
  for (const box of boxes) {
    const area = sharedArea(roomy, box)
    if (area > 0) cost += Math.min(40, area * 1.5) + area * BOX_COST_PER_AREA
  }
  for (const line of lines) if (segmentMeets(line, roomy)) cost += LINE_COST
  return cost
}

/** @returns the cheapest candidate, the first of equals; undefined for none */
export function choosePlace<T>(
  candidates: readonly PlaceCandidate<T>[],
  surroundings: Surroundings,
): PlaceCandidate<T> | undefined {
  const near = withinReach(candidates, surroundings)
  let best: PlaceCandidate<T> | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    if (candidate.cost >= least) continue
    const cost = candidate.cost + placeCost(candidate.rect, near)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

/** Only what a candidate can touch: a large map has thousands of boxes and lines, of which a label meets a handful. */
function withinReach(
  candidates: readonly PlaceCandidate<unknown>[],
  { boxes, lines }: Surroundings,
): Surroundings {
  const bounds = boundsOf(candidates.map(({ rect }) => rect))
  if (!bounds) return { boxes: [], lines: [] }
  const reach = inflate(bounds, CLEARANCE)
  return {
    boxes: boxes.filter((box) => overlaps(reach, box)),
    lines: lines.filter((line) => segmentMeets(line, reach)),
  }
}

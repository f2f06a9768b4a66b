/** Places for the words beside nodes and connectors. Decided before the routes: questions and names, which connectors then avoid. After them: the words on connectors. */
import { choosePlace, type PlaceCandidate, type Surroundings } from '../../geometry/label-place.ts'
import type { Point } from '../../geometry/point.ts'
import { isHorizontal, segmentLength, segmentsOf, type Segment } from '../../geometry/polyline.ts'
import { bottomOf, centreOf, rightOf, type Rect } from '../../geometry/rect.ts'
import type { Anchor, TextBlock } from '../../geometry/text-block.ts'
import { baselineAbove, baselineBelow, textBox, textHeight } from '../../geometry/text-block.ts'
import { LABEL_LINE_HEIGHT, NODE_TEXT_SIZE, type NodeBody } from './node-body.ts'
import type { NodeType } from './process-model.ts'

type Lines = Pick<TextBlock, 'lines' | 'size' | 'weight' | 'lineHeight'>

const linesOf = (lines: readonly string[], weight: 400 | 600): Lines => ({
  lines,
  size: NODE_TEXT_SIZE,
  weight,
  lineHeight: LABEL_LINE_HEIGHT,
})

const candidate = (
  block: Lines,
  x: number,
  y: number,
  anchor: Anchor,
  cost: number,
): PlaceCandidate<TextBlock> => {
  const value = { ...block, x, y, anchor }
  return { value, rect: textBox(value), cost }
}

/** Above a box, centred or pushed aside; below; at its sides. Costs say which is usual. */
function besideBox(
  block: Lines,
  box: Rect,
  usual: 'above' | 'below' | 'right' | 'left',
  gap = 5,
): PlaceCandidate<TextBlock>[] {
  const centre = centreOf(box)
  const sideY = centre.y - textHeight(block) / 2
  const cost = (side: string, extra = 0) => (side === usual ? 0 : 60) + extra
  const above = (lift: number) => baselineAbove(box.y - gap - lift, block)
  const below = baselineBelow(bottomOf(box) + gap, block.size)
  return [
    candidate(block, centre.x, above(0), 'middle', cost('above')),
    candidate(block, centre.x, below, 'middle', cost('below')),
    candidate(block, rightOf(box) + gap + 3, baselineBelow(sideY, block.size), 'start', cost('right')),
    candidate(block, box.x - gap - 3, baselineBelow(sideY, block.size), 'end', cost('left')),
    candidate(block, centre.x - 6, above(0), 'start', cost('above', 14)),
    candidate(block, centre.x + 6, above(0), 'end', cost('above', 16)),
    candidate(block, centre.x + 8, above(-6), 'start', cost('above', 20)),
    candidate(block, centre.x - 8, above(-6), 'end', cost('above', 22)),
    candidate(block, centre.x, above(14), 'middle', cost('above', 24)),
    candidate(block, centre.x, above(26), 'middle', cost('above', 40)),
    candidate(block, centre.x + 12, below, 'start', cost('below', 20)),
  ]
}

export interface LabelledNode {
  readonly id: string
  readonly type: NodeType
  readonly box: Rect
  readonly body: NodeBody
  /** True when its connector leaves along its own lane, through the place where its name would stand. */
  readonly staysInLane: boolean
}

/**
 * Questions above decisions; names of starts to the right, of ends to the left, below when a connector passes there.
 * @param lines connectors, once they are known: a label on one of them moves aside
 */
export function placeNodeLabels(
  nodes: readonly LabelledNode[],
  lines: readonly Segment[] = [],
): Map<string, TextBlock> {
  const placed = new Map<string, TextBlock>()
  const taken = nodes.map(({ box }) => box)
  for (const { id, type, box, body, staysInLane } of nodes) {
    if (!body.label) continue
    const block = linesOf(body.label.lines, body.label.weight)
    const isEvent = type === 'start' || type === 'end'
    const usual = !isEvent ? 'above' : staysInLane ? 'below' : type === 'start' ? 'right' : 'left'
    const boxes = taken.filter((other) => other !== box)
    const best = choosePlace(besideBox(block, box, usual, isEvent ? 7 : 5), { boxes, lines })
    if (!best) continue
    placed.set(id, best.value)
    taken.push(best.rect)
  }
  return placed
}

/** A remark below its node, above it when that is crowded. */
export function placeRemark(words: string, box: Rect, around: Surroundings): TextBlock | null {
  const best = choosePlace(besideBox(linesOf([words], 400), box, 'below'), around)
  return best?.value ?? null
}

export interface LabelledConnector {
  readonly id: string
  readonly points: readonly Point[]
  readonly words: string
  /** From here on no other connector of the same node runs along. */
  readonly aloneFrom: number
}

const LABEL_OFFSET = 5
const ABOVE_LINE = 7
const BELOW_LINE = 16
const BESIDE_LINE = 8
const FIRST_BASELINE_BELOW = 21

/** Beside the start of its connector: above or below a level piece, to the right or left of an upright one. */
function alongConnector(block: Lines, { points, aloneFrom }: LabelledConnector): PlaceCandidate<TextBlock>[] {
  const found: PlaceCandidate<TextBlock>[] = []
  let before = 0
  segmentsOf(points).forEach((segment, index) => {
    const length = segmentLength(segment)
    for (let at = LABEL_OFFSET; at < Math.max(length, LABEL_OFFSET + 1) && at < 400; at += 16) {
      const isShared = before + at < aloneFrom
      const cost = index * 26 + (before + at) * 0.12 + (isShared ? 400 : 0)
      found.push(...besideSegment(block, segment, at, length, cost))
    }
    before += length
  })
  return found
}

function besideSegment(
  block: Lines,
  segment: Segment,
  at: number,
  length: number,
  cost: number,
): PlaceCandidate<TextBlock>[] {
  const { from, to } = segment
  if (isHorizontal(segment)) {
    const leadsRight = to.x > from.x
    const x = from.x + (leadsRight ? at : -at)
    const anchor: Anchor = leadsRight ? 'start' : 'end'
    const width = textBox({ ...block, x: 0, y: 0, anchor: 'start' }).width
    const overhang = Math.max(0, at + width - length) * 0.5
    return [
      candidate(block, x, from.y - ABOVE_LINE, anchor, cost + overhang),
      candidate(block, x, from.y + BELOW_LINE, anchor, cost + overhang + 9),
    ]
  }
  const leadsDown = to.y > from.y
  const y = leadsDown ? from.y + FIRST_BASELINE_BELOW - LABEL_OFFSET + at : from.y - 11 + LABEL_OFFSET - at
  const overhang = Math.max(0, at + NODE_TEXT_SIZE - length) * 1.5
  return [
    candidate(block, from.x + BESIDE_LINE, y, 'start', cost + overhang),
    candidate(block, from.x - BESIDE_LINE, y, 'end', cost + overhang + 5),
  ]
}

/** @param boxes what labels must not cover   @returns a place for each connector that has words */
export function placeConnectorLabels(
  connectors: readonly LabelledConnector[],
  boxes: readonly Rect[],
  lines: readonly Segment[],
): Map<string, TextBlock> {
  const placed = new Map<string, TextBlock>()
  const taken = [...boxes]
  for (const connector of connectors) {
    if (connector.words === '') continue
    const best = choosePlace(alongConnector(linesOf([connector.words], 400), connector), {
      boxes: taken,
      lines,
    })
    if (!best) continue
    placed.set(connector.id, best.value)
    taken.push(best.rect)
  }
  return placed
}

/** The name of a line that runs across the whole picture: as far right as nothing is in its way. */
export function placeOnLine(
  words: string,
  y: number,
  right: number,
  left: number,
  around: Surroundings,
): TextBlock {
  const block = linesOf([words], 400)
  const places: PlaceCandidate<TextBlock>[] = []
  for (let x = right - 14; x > left; x -= 24) {
    const place = candidate(block, x, y + 4.8, 'end', (right - x) * 0.05)
    places.push({ ...place, rect: { ...place.rect, x: place.rect.x - 6, width: place.rect.width + 12 } })
  }
  return choosePlace(places, around)?.value ?? { ...block, x: right - 14, y: y + 4.8, anchor: 'end' }
}

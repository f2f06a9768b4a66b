/** The words that only pages have: where a cut connector goes on, and the name of the line of visibility where nothing is in its way. */
import { choosePlace, type PlaceCandidate, type Surroundings } from '../../geometry/label-place.ts'
import type { Point } from '../../geometry/point.ts'
import { segmentsOf } from '../../geometry/polyline.ts'
import { rightOf } from '../../geometry/rect.ts'
import { textBox, textWidth, type TextBlock } from '../../geometry/text-block.ts'
import { placeOnLine } from './layout-labels.ts'
import { LABEL_LINE_HEIGHT, NODE_TEXT_SIZE } from './node-body.ts'
import type { ProcessLayout, VisibilityLine } from './process-layout.ts'
import type { ProcessWords } from './process-wording.ts'

const surroundingsOf = (page: ProcessLayout): Surroundings => {
  const words = [
    ...page.nodes.flatMap(({ label, remark }) => [label, remark]),
    ...page.connectors.map(({ label }) => label),
    ...page.references,
  ].filter((text) => text !== null)
  return {
    boxes: [...page.nodes.map(({ box }) => box), ...words.map(textBox)],
    lines: page.connectors.flatMap(({ points }) => segmentsOf(points)),
  }
}

/** "Seite 2" beside every end at the edge of the page, once where several connectors leave together. */
export function placeReferences(
  page: ProcessLayout,
  number: number,
  pageOfNode: ReadonlyMap<string, number>,
  words: ProcessWords,
): TextBlock[] {
  const { boxes, lines } = surroundingsOf(page)
  const [left, right] = [page.bounds.x + page.headerWidth, rightOf(page.bounds)]
  const isCut = ({ x }: Point): boolean => x <= left || x >= right
  const placed = new Map<string, TextBlock>()
  const refer = (at: Point | undefined, text: string) => {
    const key = `${at?.x} ${at?.y} ${text}`
    if (!at || !isCut(at) || placed.has(key)) return
    const taken = [...boxes, ...[...placed.values()].map(textBox)]
    const best = choosePlace(referencePlaces(text, at, at.x >= right), { boxes: taken, lines })
    if (best) placed.set(key, best.value)
  }
  const shown = new Set(page.nodes.map(({ id }) => id))
  const pageOf = (id: string) => pageOfNode.get(id) ?? number
  for (const { from, to, points } of page.connectors) {
    if (!shown.has(from) || pageOf(from) !== number) refer(points[0], words.fromPage(pageOf(from)))
    if (!shown.has(to) || pageOf(to) !== number) refer(points.at(-1), words.onPage(pageOf(to)))
  }
  return [...placed.values()]
}

function referencePlaces(text: string, at: Point, isRight: boolean): PlaceCandidate<TextBlock>[] {
  const base = { lines: [text], size: NODE_TEXT_SIZE, weight: 400, lineHeight: LABEL_LINE_HEIGHT } as const
  return [10, 2, 24, 40].flatMap((distance) =>
    [-7, 16].map((dy, index) => {
      const x = isRight ? at.x - distance : at.x + distance
      const value: TextBlock = { ...base, x, y: at.y + dy, anchor: isRight ? 'end' : 'start' }
      return { value, rect: textBox(value), cost: Math.abs(distance - 10) * 0.5 + index * 8 }
    }),
  )
}

export function placeLineName(page: ProcessLayout, line: VisibilityLine): TextBlock {
  const [text = ''] = line.label.lines
  const [left, right] = [page.bounds.x + page.headerWidth, rightOf(page.bounds)]
  return placeOnLine(text, line.y, right, left + textWidth(line.label), surroundingsOf(page))
}

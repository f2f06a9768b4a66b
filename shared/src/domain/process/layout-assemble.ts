/** The last step of the layout: words on connectors, remarks, the line of visibility and the bounds, now that boxes and routes are known. */
import { segmentsOf, toPathText } from '../../geometry/polyline.ts'
import { boundsOf, type Rect } from '../../geometry/rect.ts'
import { textBox, type TextBlock } from '../../geometry/text-block.ts'
import type { PlacedLanes } from './auto-place.ts'
import { HEADER_INDENT, HEADER_WIDTH, laneEdges, visibilityLine } from './lane-bands.ts'
import type { RoutedConnector } from './layout-connectors.ts'
import { placeConnectorLabels, placeRemark } from './layout-labels.ts'
import type { NodeBody } from './node-body.ts'
import { isStep } from './path-sums.ts'
import { unreachableNodes, type ProcessGraph } from './process-graph.ts'
import type { ConnectorRoute, LaneBand, PlacedNode, ProcessLayout } from './process-layout.ts'
import type { ProcessEdge } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'

/** Free paper to the right of everything. */
const EDGE_SPACE = 30

export interface LayoutParts {
  readonly graph: ProcessGraph
  readonly words: ProcessWords
  readonly labelOf: (edge: ProcessEdge) => string
  readonly placed: PlacedLanes
  readonly bodies: ReadonlyMap<string, NodeBody>
  readonly boxes: ReadonlyMap<string, Rect>
  readonly labels: ReadonlyMap<string, TextBlock>
  /** Band of each node, by its place in `bands`. */
  readonly bandOf: ReadonlyMap<string, number>
  readonly bands: readonly LaneBand[]
  readonly connectors: readonly RoutedConnector[]
  readonly junctions: ProcessLayout['junctions']
  readonly order: readonly string[]
}

export function assembleLayout(parts: LayoutParts): ProcessLayout {
  const { graph, words, boxes, labels, bands, connectors, junctions, order } = parts
  const lines = connectors.flatMap(({ points }) => segmentsOf(points))
  const labelBoxes = [...labels.values()].map(textBox)
  const byStart = Map.groupBy(connectors, ({ edge }) => edge.from)
  const connectorLabels = placeConnectorLabels(
    connectors.map((connector) => ({
      id: connector.edge.id,
      points: connector.points,
      words: parts.labelOf(connector.edge),
      aloneFrom: sharedStart(connector, byStart.get(connector.edge.from) ?? []),
    })),
    [...boxes.values(), ...labelBoxes, ...laneEdges(bands)],
    lines,
  )
  const unreachable = unreachableNodes(graph)
  const taken = [...boxes.values(), ...labelBoxes, ...[...connectorLabels.values()].map(textBox)]
  const remarks = new Map(
    [...unreachable].flatMap((id) => {
      const box = boxes.get(id)
      const remark = box
        ? placeRemark(words.unreachable, box, { boxes: taken.filter((other) => other !== box), lines })
        : null
      return remark ? [[id, remark] as const] : []
    }),
  )
  const nodes = order.flatMap((id) => placedNode(parts, unreachable, id, remarks.get(id) ?? null))
  const content = boundsOf([
    ...taken,
    ...[...remarks.values()].map(textBox),
    ...connectors.flatMap(({ points }) => points.map((at) => ({ x: at.x, y: at.y, width: 0, height: 0 }))),
  ])
  const left = Math.min(0, (content?.x ?? 0) - 16)
  const right = Math.max(content ? content.x + content.width + EDGE_SPACE : 0, left + 200)
  const hasHeaders = bands.some((band) => band.name.lines.length > 0 || band.kindWords.lines.length > 0)
  const headerWidth = hasHeaders ? HEADER_WIDTH : 0
  const height = bands.reduce((sum, band) => sum + band.height, 0)
  const top = Math.min(0, (content?.y ?? 0) - 12)
  const bottom = Math.max(height, content ? content.y + content.height + 12 : 0)
  const lanes = bands.map((band) => ({
    ...band,
    name: { ...band.name, x: left - headerWidth + HEADER_INDENT },
    kindWords: { ...band.kindWords, x: left - headerWidth + HEADER_INDENT },
  }))
  return {
    lanes,
    nodes,
    connectors: connectors.map((connector) =>
      toRoute(connector, connectorLabels.get(connector.edge.id) ?? null),
    ),
    junctions,
    references: [],
    visibilityLine: visibilityLine(bands, words, { left, right }, { boxes: [...taken], lines }),
    bounds: { x: left - headerWidth, y: top, width: right - left + headerWidth, height: bottom - top },
    headerWidth,
    order,
    steps: order.filter((id) => {
      const node = graph.nodes.get(id)
      return node !== undefined && isStep(node)
    }),
  }
}

const toRoute = (
  { edge, points, arrows, isRework, joinsAt }: RoutedConnector,
  label: TextBlock | null,
): ConnectorRoute => ({
  id: edge.id,
  from: edge.from,
  to: edge.to,
  points,
  path: toPathText(points),
  arrows,
  joinsAt,
  label,
  isRework,
})

function placedNode(
  { graph, placed, bodies, boxes, labels, bands, bandOf }: LayoutParts,
  unreachable: ReadonlySet<string>,
  id: string,
  remark: TextBlock | null,
): PlacedNode[] {
  const [node, body, box, place] = [graph.nodes.get(id), bodies.get(id), boxes.get(id), placed.places.get(id)]
  if (!node || !body || !box || !place) return []
  const { lines, hasName, timeText, bar, lacksTime } = body
  return [
    {
      id,
      node,
      laneId: bands[bandOf.get(id) ?? 0]?.id ?? null,
      centre: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      box,
      lines,
      hasName,
      timeText,
      bar,
      lacksTime,
      label: labels.get(id) ?? null,
      remark,
      isPlacedByHand: place.isPlacedByHand,
      isReachable: !unreachable.has(id),
      wasPulledIntoLane: place.wasPulledIntoLane,
    },
  ]
}

/** How far a connector runs together with another one of those that begin at the same node. */
const sharedStart = (own: RoutedConnector, beginning: readonly RoutedConnector[]): number =>
  Math.max(
    0,
    ...beginning.filter((other) => other !== own).map((other) => commonLength(own.points, other.points)),
  )

function commonLength(a: RoutedConnector['points'], b: RoutedConnector['points']): number {
  let length = 0
  for (let index = 1; index < Math.min(a.length, b.length); index++) {
    const [a0, a1, b0, b1] = [a[index - 1], a[index], b[index - 1], b[index]]
    if (!a0 || !a1 || !b0 || !b1 || a0.x !== b0.x || a0.y !== b0.y) break
    const [ax, ay, bx, by] = [a1.x - a0.x, a1.y - a0.y, b1.x - b0.x, b1.y - b0.y]
    if (Math.sign(ax) !== Math.sign(bx) || Math.sign(ay) !== Math.sign(by)) break
    length += Math.min(Math.abs(ax) + Math.abs(ay), Math.abs(bx) + Math.abs(by))
  }
  return length
}

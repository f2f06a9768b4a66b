/**
 * The layout of a process map: one pure function, the same result on every screen and on the server. It knows no colours and no components;
 * `drawing/process-map.ts` turns the result into shapes.
 */
import { segmentsOf, toPathText } from '../../geometry/polyline.ts'
import { boundsOf, inflate, rectAround, type Rect } from '../../geometry/rect.ts'
import { textBox, type TextBlock } from '../../geometry/text-block.ts'
import { measureText } from '../../geometry/text-measure.ts'
import { wrapBalanced, wrapText } from '../../geometry/text-wrap.ts'
import { processWordsDe } from '../../locale/process-words.ts'
import { placeNodes, type PlacedLanes } from './auto-place.ts'
import { frameLanes, type LaneFrame } from './lane-frames.ts'
import { COMFORTABLE, TIGHT } from './lane-rows.ts'
import { routeProcess, type RoutedConnector } from './layout-connectors.ts'
import { placeConnectorLabels, placeNodeLabels, placeOnLine, placeRemark } from './layout-labels.ts'
import { NODE_TEXT_SIZE, nodeBody, type NodeBody } from './node-body.ts'
import { isStep } from './path-sums.ts'
import { buildProcessGraph, unreachableNodes, type ProcessGraph } from './process-graph.ts'
import type { ConnectorRoute, LaneBand, PlacedNode, ProcessLayout, VisibilityLine } from './process-layout.ts'
import type { LaneKind, ProcessEdge, ProcessModel } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'
import { stepOrder } from './step-order.ts'

const HEADER_WIDTH = 144
const HEADER_INDENT = 14
const NAME_SIZE = 15
const NAME_LINE = 18
const KIND_LINE = 18
const HEADER_TOP = 24.5
const EDGE_SPACE = 30
/** Connectors keep out of the words beside nodes, and out of the lane names. */
const WORDS_COST = 2.5
const HEADER_COST = 6

export interface LayoutOptions {
  /** `tight`: for a picture that must be low, such as in the room. Default: room for people to work in. */
  readonly spacing?: 'comfortable' | 'tight'
}

/** @param words the language of the picture; German when left out */
export function layoutProcess(
  model: ProcessModel,
  words: ProcessWords = processWordsDe,
  options: LayoutOptions = {},
): ProcessLayout {
  const spacing = options.spacing === 'tight' ? TIGHT : COMFORTABLE
  const graph = buildProcessGraph(model)
  const frames = frameLanes(model)
  const bodies = new Map(
    [...graph.nodes.values()].map((node) => [node.id, nodeBody(node, words, busierSide(graph, node.id))]),
  )
  const headers = frames.map((frame) => laneHeader(frame, words))
  const labelOf = (edge: ProcessEdge) => connectorWords(graph, edge, words)
  const placed = placeNodes({
    graph,
    frames,
    bodies,
    labelOf,
    headerHeights: headers.map(headerHeight),
    spacing,
  })
  const bands = stackLanes(frames, headers, placed.heights)
  const boxes = nodeBoxes(graph, frames, bands, placed, bodies)
  const labelled = labelledNodes(graph, bodies, boxes, frames)
  const firstLabels = placeNodeLabels(labelled)
  const edges = bands.flatMap((band) => [band.top, band.top + band.height])
  const { connectors, junctions } = routeProcess(graph, boxes, {
    walls: [...boxes.values()],
    zones: [
      ...[...firstLabels.values()].map((label) => ({ rect: inflate(textBox(label), 3), cost: WORDS_COST })),
      headerZone(bands, boxes),
    ],
    avoidedYs: edges,
    welcomeYs: edges.flatMap((y) => [y - spacing.channel, y + spacing.channel]),
  })
  const labels = placeNodeLabels(
    labelled,
    connectors.flatMap(({ points }) => segmentsOf(points)),
  )
  const order = stepOrder(graph, (id) => placed.places.get(id)?.x ?? 0)
  return assemble({
    graph,
    words,
    labelOf,
    placed,
    bodies,
    boxes,
    labels,
    bands,
    connectors,
    junctions,
    order,
  })
}

const busierSide = (graph: ProcessGraph, id: string): number =>
  Math.max(graph.outgoing.get(id)?.length ?? 0, graph.incoming.get(id)?.length ?? 0)

/** Every node placed anew by the layout, every lane as high as it needs to be: the picture for the room. */
export const withoutPlaces = (model: ProcessModel): ProcessModel => ({
  lanes: model.lanes.map((lane) => ({ ...lane, height: null })),
  nodes: model.nodes.map((node) => ({ ...node, pos: null })),
  edges: model.edges,
})

/** "ja 75 %", "75 %", "nein 7 %, zurück"; "" for nothing to say. */
function connectorWords(graph: ProcessGraph, edge: ProcessEdge, words: ProcessWords): string {
  const text = [edge.label?.trim() ?? '', edge.shareBp === null ? '' : words.share(edge.shareBp)]
    .filter((part) => part !== '')
    .join(' ')
  const leadsBack = edge.isRework === true || graph.rework.has(edge.id)
  return text !== '' && leadsBack ? `${text}, ${words.back}` : text
}

type Header = Pick<LaneBand, 'id' | 'kind'> & { readonly nameLines: string[]; readonly kindLines: string[] }

function laneHeader({ lane }: LaneFrame, words: ProcessWords): Header {
  const room = HEADER_WIDTH - HEADER_INDENT - 6
  const name = lane === null ? '' : (lane.name ?? '').trim()
  const kind = lane?.kind ?? null
  return {
    id: lane?.id ?? null,
    kind,
    nameLines: wrapBalanced(name, { maxWidth: room, size: NAME_SIZE, weight: 600, maxLines: 3 }),
    kindLines: wrapText(kind ? words.laneKinds[kind] : '', {
      maxWidth: room,
      size: NODE_TEXT_SIZE,
      maxLines: 2,
    }),
  }
}

const headerHeight = ({ nameLines, kindLines }: Header): number =>
  HEADER_TOP + nameLines.length * NAME_LINE + kindLines.length * KIND_LINE

function stackLanes(
  frames: readonly LaneFrame[],
  headers: readonly Header[],
  heights: readonly number[],
): LaneBand[] {
  let top = 0
  return frames.map((frame, index) => {
    const header = headers[index] ?? { id: null, kind: null, nameLines: [], kindLines: [] }
    const height = heights[index] ?? frame.storedHeight
    const name: TextBlock = {
      lines: header.nameLines,
      x: 0,
      y: top + HEADER_TOP,
      anchor: 'start',
      size: NAME_SIZE,
      weight: 600,
      lineHeight: NAME_LINE,
    }
    const kindY = top + HEADER_TOP + header.nameLines.length * NAME_LINE
    const kindWords: TextBlock = {
      ...name,
      lines: header.kindLines,
      y: kindY,
      size: NODE_TEXT_SIZE,
      weight: 400,
      lineHeight: KIND_LINE,
    }
    const band: LaneBand = {
      id: header.id,
      kind: header.kind,
      top,
      height,
      isSunken: index % 2 === 0,
      name,
      kindWords,
      shift: top - frame.storedTop + frame.offset,
    }
    top += height
    return band
  })
}

function nodeBoxes(
  graph: ProcessGraph,
  frames: readonly LaneFrame[],
  bands: readonly LaneBand[],
  placed: PlacedLanes,
  bodies: ReadonlyMap<string, NodeBody>,
): Map<string, Rect> {
  const topOf = new Map<string, number>()
  frames.forEach((frame, index) => {
    for (const { node } of frame.held) topOf.set(node.id, bands[index]?.top ?? 0)
    for (const node of frame.free) topOf.set(node.id, bands[index]?.top ?? 0)
  })
  return new Map(
    [...graph.nodes.keys()].map((id) => {
      const [place, body] = [placed.places.get(id), bodies.get(id)]
      const centre = { x: place?.x ?? 0, y: (topOf.get(id) ?? 0) + (place?.y ?? 0) }
      return [id, rectAround(centre, body?.width ?? 0, body?.height ?? 0)]
    }),
  )
}

function labelledNodes(
  graph: ProcessGraph,
  bodies: ReadonlyMap<string, NodeBody>,
  boxes: ReadonlyMap<string, Rect>,
  frames: readonly LaneFrame[],
) {
  const laneOf = new Map(
    frames.flatMap((frame, index) =>
      [...frame.held.map(({ node }) => node), ...frame.free].map((node) => [node.id, index] as const),
    ),
  )
  return [...graph.nodes.values()].flatMap((node) => {
    const [body, box] = [bodies.get(node.id), boxes.get(node.id)]
    if (!body || !box) return []
    const neighbours = [
      ...(graph.outgoing.get(node.id) ?? []).map((edge) => edge.to),
      ...(graph.incoming.get(node.id) ?? []).map((edge) => edge.from),
    ]
    const staysInLane =
      neighbours.length === 0 || neighbours.some((id) => laneOf.get(id) === laneOf.get(node.id))
    return [{ id: node.id, type: node.type, box, body, staysInLane }]
  })
}

function headerZone(bands: readonly LaneBand[], boxes: ReadonlyMap<string, Rect>) {
  const height = bands.reduce((sum, band) => sum + band.height, 0)
  const left = Math.min(0, ...[...boxes.values()].map((box) => box.x - EDGE_SPACE))
  return { rect: { x: left - 4000, y: -4000, width: 4000, height: height + 8000 }, cost: HEADER_COST }
}

interface Parts {
  readonly graph: ProcessGraph
  readonly words: ProcessWords
  readonly labelOf: (edge: ProcessEdge) => string
  readonly placed: PlacedLanes
  readonly bodies: ReadonlyMap<string, NodeBody>
  readonly boxes: ReadonlyMap<string, Rect>
  readonly labels: ReadonlyMap<string, TextBlock>
  readonly bands: readonly LaneBand[]
  readonly connectors: readonly RoutedConnector[]
  readonly junctions: ProcessLayout['junctions']
  readonly order: readonly string[]
}

function assemble(parts: Parts): ProcessLayout {
  const { graph, words, boxes, labels, bands, connectors, junctions, order } = parts
  const lines = connectors.flatMap(({ points }) => segmentsOf(points))
  const labelBoxes = [...labels.values()].map(textBox)
  const connectorLabels = placeConnectorLabels(
    connectors.map(({ edge, points }) => ({
      id: edge.id,
      points,
      words: parts.labelOf(edge),
      aloneFrom: sharedStart(connectors, edge.id),
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
  { graph, placed, bodies, boxes, labels }: Parts,
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
      laneId: node.laneId,
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

/** Thin strips along the edges of lanes: words on them are hard to read. */
const laneEdges = (bands: readonly LaneBand[]): Rect[] =>
  bands.map(({ top, height }) => ({ x: -1e5, y: top + height - 0.5, width: 2e5, height: 1 }))

/** How far a connector runs together with another one of the same node. */
function sharedStart(connectors: readonly RoutedConnector[], id: string): number {
  const own = connectors.find(({ edge }) => edge.id === id)
  if (!own) return 0
  return Math.max(
    0,
    ...connectors
      .filter(({ edge }) => edge.id !== id && edge.from === own.edge.from)
      .map((other) => commonLength(own.points, other.points)),
  )
}

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

const BLUEPRINT_ORDER: readonly LaneKind[] = ['customer', 'frontstage', 'backstage', 'support', 'supplier']

/** Between the last frontstage and the first backstage lane, when the kinds follow the order of a service blueprint. */
function visibilityLine(
  bands: readonly LaneBand[],
  words: ProcessWords,
  { left, right }: { readonly left: number; readonly right: number },
  around: Parameters<typeof placeOnLine>[4],
): VisibilityLine | null {
  const ranks = bands.flatMap((band) => (band.kind ? [BLUEPRINT_ORDER.indexOf(band.kind)] : []))
  const isInOrder = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
  const lastFront = bands.findLastIndex((band) => band.kind === 'frontstage')
  const firstBack = bands.findIndex((band) => band.kind === 'backstage')
  const y = bands[firstBack]?.top
  if (!isInOrder || lastFront < 0 || y === undefined) return null
  const width = measureText(words.visibilityLine, NODE_TEXT_SIZE)
  return { y, label: placeOnLine(words.visibilityLine, y, right, left + width, around) }
}

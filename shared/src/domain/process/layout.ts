/**
 * The layout of a process map: one pure function, the same result on every screen and on the server. It knows no colours and no components;
 * `drawing/process-map.ts` turns the result into shapes.
 */
import { segmentsOf } from '../../geometry/polyline.ts'
import { inflate, rectAround, type Rect } from '../../geometry/rect.ts'
import { textBox } from '../../geometry/text-block.ts'
import { processWordsDe } from '../../locale/process-words.ts'
import { placeNodes, type PlacedLanes } from './auto-place.ts'
import { headerHeight, laneHeader, stackLanes } from './lane-bands.ts'
import { frameLanes, type LaneFrame } from './lane-frames.ts'
import { COMFORTABLE, TIGHT } from './lane-rows.ts'
import { assembleLayout } from './layout-assemble.ts'
import { routeProcess } from './layout-connectors.ts'
import { placeNodeLabels, type LabelledNode } from './layout-labels.ts'
import { nodeBody, type NodeBody } from './node-body.ts'
import { staysInLane } from './node-spacing.ts'
import { buildProcessGraph, type ProcessGraph } from './process-graph.ts'
import type { LaneBand, ProcessLayout } from './process-layout.ts'
import type { ProcessEdge, ProcessModel } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'
import { stepOrder } from './step-order.ts'

/** Connectors keep out of the words beside nodes, and out of the lane names. */
const WORDS_COST = 2.5
const HEADER_COST = 6

export interface LayoutOptions {
  /** `tight`: for a picture that must be low, such as in the room. Default: room for people to work in. */
  readonly spacing?: 'comfortable' | 'tight'
  /** Sizes and words of the nodes, for a notation with shapes of its own. Default: those of our own picture. */
  readonly bodyOf?: typeof nodeBody
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
  const { bodyOf = nodeBody } = options
  const bodies = new Map(
    [...graph.nodes.values()].map((node) => [node.id, bodyOf(node, words, busierSide(graph, node.id))]),
  )
  const headers = frames.map((frame) => laneHeader(frame, words, frames.length > 1))
  const bandOf = bandOfNodes(frames)
  const labelOf = (edge: ProcessEdge) => connectorWords(graph, edge, words)
  const placed = placeNodes({
    graph,
    frames,
    bodies,
    labelOf,
    laneOf: (id) => bandOf.get(id) ?? 0,
    headerHeights: headers.map(headerHeight),
    spacing,
  })
  const bands = stackLanes(frames, headers, placed.heights)
  const boxes = nodeBoxes(bandOf, bands, placed, bodies)
  const labelled = labelledNodes(graph, bodies, boxes, bandOf)
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
  return assembleLayout({
    graph,
    words,
    labelOf,
    placed,
    bodies,
    boxes,
    labels,
    bandOf,
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

/** For each node the place of its lane from the top. */
const bandOfNodes = (frames: readonly LaneFrame[]): Map<string, number> =>
  new Map(
    frames.flatMap(({ held, free }, index) =>
      [...held.map(({ node }) => node), ...free].map(({ id }) => [id, index] as const),
    ),
  )

function nodeBoxes(
  bandOf: ReadonlyMap<string, number>,
  bands: readonly LaneBand[],
  { places }: PlacedLanes,
  bodies: ReadonlyMap<string, NodeBody>,
): Map<string, Rect> {
  return new Map(
    [...bodies].map(([id, { width, height }]) => {
      const [place, band] = [places.get(id), bands[bandOf.get(id) ?? 0]]
      const centre = { x: place?.x ?? 0, y: (band?.top ?? 0) + (place?.y ?? 0) }
      return [id, rectAround(centre, width, height)]
    }),
  )
}

function labelledNodes(
  graph: ProcessGraph,
  bodies: ReadonlyMap<string, NodeBody>,
  boxes: ReadonlyMap<string, Rect>,
  bandOf: ReadonlyMap<string, number>,
): LabelledNode[] {
  return [...graph.nodes.values()].flatMap((node) => {
    const [body, box] = [bodies.get(node.id), boxes.get(node.id)]
    if (!body || !box) return []
    return [
      {
        id: node.id,
        type: node.type,
        box,
        body,
        staysInLane: staysInLane(graph, node.id, (id) => bandOf.get(id)),
      },
    ]
  })
}

function headerZone(bands: readonly LaneBand[], boxes: ReadonlyMap<string, Rect>) {
  const height = bands.reduce((sum, band) => sum + band.height, 0)
  const left = Math.min(0, ...[...boxes.values()].map((box) => box.x - 30))
  return { rect: { x: left - 4000, y: -4000, width: 4000, height: height + 8000 }, cost: HEADER_COST }
}

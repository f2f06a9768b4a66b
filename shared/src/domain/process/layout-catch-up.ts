/**
 * A layout that is a change or two behind, brought up to date as far as that takes no searching: what was typed stands in its step, what was moved stands where
 * it was put, what was removed is gone. The lines of moved steps and everything new wait for the next layout. Costs a comparison per node.
 */
import { rectAround } from '../../geometry/rect.ts'
import { placeNodeLabels } from './layout-labels.ts'
import { nodeBody } from './node-body.ts'
import type { ConnectorRoute, PlacedNode, ProcessLayout } from './process-layout.ts'
import type { ProcessEdge, ProcessModel, ProcessNode } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'

/**
 * @param model the process now; a record that is the same object as in the layout counts as unchanged
 * @returns the very layout when nothing in it has changed
 */
export function catchUpLayout(
  layout: ProcessLayout,
  model: ProcessModel,
  words: ProcessWords,
): ProcessLayout {
  const records = new Map(model.nodes.map((node) => [node.id, node]))
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]))
  const moved = new Set<string>()
  const nodes = layout.nodes.flatMap((before): PlacedNode[] => {
    const node = records.get(before.id)
    if (!node) return []
    if (node === before.node) return [before]
    const now = caughtUp(layout, before, node, words)
    if (now.centre !== before.centre) moved.add(before.id)
    return [now]
  })
  const connectors = layout.connectors.flatMap((route): ConnectorRoute[] => {
    if (!isStillThere(route, edges.get(route.id), records)) return []
    return moved.has(route.from) || moved.has(route.to) ? [{ ...route, isStale: true }] : [route]
  })
  if (isSameList(nodes, layout.nodes) && isSameList(connectors, layout.connectors)) return layout
  const isThere = (id: string): boolean => records.has(id)
  return {
    ...layout,
    nodes,
    connectors,
    // The dots of lines that have gone or are under way would hang in the air.
    junctions: moved.size > 0 || connectors.length < layout.connectors.length ? [] : layout.junctions,
    order: layout.order.filter(isThere),
    steps: layout.steps.filter(isThere),
  }
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

const isStillThere = (
  route: ConnectorRoute,
  edge: ProcessEdge | undefined,
  records: ReadonlyMap<string, ProcessNode>,
): boolean =>
  edge?.from === route.from && edge.to === route.to && records.has(route.from) && records.has(route.to)

/** Per layout and record: while eight people write, all but one of the steps that are behind are the same as a moment ago. */
const known = new WeakMap<
  ProcessLayout,
  WeakMap<ProcessNode, { readonly words: ProcessWords; readonly placed: PlacedNode }>
>()

function caughtUp(
  layout: ProcessLayout,
  before: PlacedNode,
  node: ProcessNode,
  words: ProcessWords,
): PlacedNode {
  const ofLayout = known.get(layout) ?? new WeakMap()
  known.set(layout, ofLayout)
  const last = ofLayout.get(node)
  if (last?.words === words) return last.placed
  const placed = withRecord(layout, before, node, words)
  ofLayout.set(node, { words, placed })
  return placed
}

function withRecord(
  layout: ProcessLayout,
  before: PlacedNode,
  node: ProcessNode,
  words: ProcessWords,
): PlacedNode {
  const ways = (end: 'from' | 'to') => layout.connectors.filter((route) => route[end] === node.id).length
  const body = nodeBody(node, words, Math.max(ways('from'), ways('to')))
  const centre = placeOf(layout, before, node)
  // Lines end at the sides of a box: another width would tear them off, so that waits for the next layout.
  if (body.width !== before.box.width) return { ...before, node }
  const box = rectAround(centre, body.width, body.height)
  const { lines, hasName, timeText, bar, lacksTime } = body
  const label = placeNodeLabels([{ id: node.id, type: node.type, box, body, staysInLane: true }]).get(node.id)
  const saysTheSame =
    centre === before.centre && body.label?.lines.join('\n') === before.label?.lines.join('\n')
  return {
    ...before,
    node,
    centre,
    box,
    lines,
    hasName,
    timeText,
    bar,
    lacksTime,
    label: saysTheSame ? before.label : (label ?? null),
  }
}

/** The centre; the very object as long as it stays. A place that was given up is found anew by the layout alone. */
function placeOf(layout: ProcessLayout, before: PlacedNode, node: ProcessNode): PlacedNode['centre'] {
  const [was, is] = [before.node.pos, node.pos]
  if (!is || (was?.x === is.x && was.y === is.y && before.node.laneId === node.laneId)) return before.centre
  const lane = layout.lanes.find(({ id }) => id === node.laneId)
  const centre = { x: is.x, y: is.y + (lane?.shift ?? 0) }
  return centre.x === before.centre.x && centre.y === before.centre.y ? before.centre : centre
}

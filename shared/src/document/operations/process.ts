/**
 * Drawing a process: every operation leaves the graph whole in one transaction. Steps and connections are records of their own, so two
 * people working on different steps never meet; what one of them removes takes its connections along.
 */
import * as Y from 'yjs'
import { done, refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { CanvasPoint } from '../fields.ts'
import type { NodeType, ProcessNode } from '../records/node.ts'
import type { RecordView } from '../schema.ts'
import { DELETED_AT, type YRecord } from '../yjs-record.ts'
import { forwardWaysIn } from './process-ways.ts'
import { addRecord, deleteRecord, orderedRecords, setFields } from './records.ts'

type NewStep = Partial<Pick<ProcessNode, 'name' | 'laneId' | 'pos' | 'responsible' | 'ownedBy' | 'systems'>>

/** Keys that a node of this type has from the start; the others are left out (docs/data-model.md). */
const TYPE_DEFAULTS: Readonly<Record<NodeType, Partial<ProcessNode>>> = {
  start: {},
  end: {},
  merge: {},
  split: {},
  join: {},
  decision: {},
  wait: { waitTime: null, waitClock: 'elapsed' },
  task: {
    processTime: null,
    waitTime: null,
    waitClock: 'working',
    pccaBp: null,
    valueClass: null,
    responsible: null,
  },
}

const newNodeValues = (processId: string, type: NodeType, values: NewStep): Partial<ProcessNode> => ({
  ...TYPE_DEFAULTS[type],
  ...values,
  processId,
  type,
})

/** A process with its start, its end and a first lane, ready for steps. The names come from the caller, in the workshop's language. */
export function addProcess(
  board: BoardDocument,
  words: { readonly name: string; readonly lane: string; readonly start: string; readonly end: string },
): OperationResult<{
  readonly id: string
  readonly laneId: string
  readonly startId: string
  readonly endId: string
}> {
  return board.transact(() => {
    const process = addRecord(board, 'processes', { name: words.name })
    if (!process.ok) return process
    const lane = addRecord(board, 'lanes', {
      processId: process.id,
      name: words.lane,
      kind: 'frontstage',
      height: 140,
    })
    if (!lane.ok) return lane
    const start = addNode(board, process.id, 'start', { name: words.start, laneId: lane.id })
    const end = addNode(board, process.id, 'end', { name: words.end, laneId: lane.id })
    if (!start.ok) return start
    if (!end.ok) return end
    connectNodes(board, start.id, end.id)
    return { ok: true, id: process.id, laneId: lane.id, startId: start.id, endId: end.id }
  })
}

/** A node that is not connected yet. */
export function addNode(
  board: BoardDocument,
  processId: string,
  type: NodeType,
  values: NewStep = {},
): OperationResult<{ readonly id: string }> {
  if (!board.live('processes', processId)) return refused('missing')
  return addRecord(board, 'nodes', newNodeValues(processId, type, values))
}

const edgesWhere = (board: BoardDocument, matches: (edge: YRecord) => boolean): [string, YRecord][] =>
  [...board.collection('edges').entries()].filter(
    ([, edge]) => edge instanceof Y.Map && edge.get(DELETED_AT) == null && matches(edge),
  )

const outgoing = (board: BoardDocument, nodeId: string): [string, YRecord][] =>
  edgesWhere(board, (edge) => edge.get('from') === nodeId)
const incoming = (board: BoardDocument, nodeId: string): [string, YRecord][] =>
  edgesWhere(board, (edge) => edge.get('to') === nodeId)

/** WD7: a connection joins two steps of the same process. The same connection twice is refused, also after two people drew it at once the projection shows one. */
export function connectNodes(
  board: BoardDocument,
  from: string,
  to: string,
  values: Partial<Pick<RecordView<'edges'>, 'shareBp' | 'label'>> = {},
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const [source, target] = [board.live('nodes', from), board.live('nodes', to)]
    if (!source || !target) return refused('missing')
    if (source.get('processId') !== target.get('processId')) return refused('other-process')
    if (from === to || source.get('type') === 'end' || target.get('type') === 'start')
      return refused('not-allowed-here')
    if (outgoing(board, from).some(([, edge]) => edge.get('to') === to)) return refused('would-repeat')
    return addRecord(board, 'edges', { ...values, processId: String(source.get('processId')), from, to })
  })
}

/** Removes a connection, with those that two people drew twice: what is not shown must not come up instead. */
export function disconnectNodes(board: BoardDocument, edgeId: string): OperationResult {
  return board.transact(() => {
    const edge = board.live('edges', edgeId)
    if (!edge) return refused('missing')
    const [from, to] = [edge.get('from'), edge.get('to')]
    for (const [id] of edgesWhere(board, (other) => other.get('from') === from && other.get('to') === to))
      deleteRecord(board, 'edges', id)
    return done
  })
}

/**
 * A new step directly behind another one: it takes over that step's ways out. Behind a decision or a parallel start it becomes a new way of
 * its own instead.
 */
export function insertNodeAfter(
  board: BoardDocument,
  afterId: string,
  type: NodeType,
  values: NewStep = {},
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const before = board.live('nodes', afterId)
    if (!before) return refused('missing')
    if (before.get('type') === 'end') return refused('not-allowed-here')
    const laneId = values.laneId ?? (before.get('laneId') as string | null)
    const added = addNode(board, String(before.get('processId')), type, { ...values, laneId })
    if (!added.ok) return added
    const branches = before.get('type') === 'decision' || before.get('type') === 'split'
    if (!branches)
      for (const [edgeId] of outgoing(board, afterId)) setFields(board, 'edges', edgeId, { from: added.id })
    connectNodes(board, afterId, added.id)
    return added
  })
}

/**
 * A new step directly before another one: everything that led there now leads through the new step, but for loops, which come back to the step itself.
 * Before a "Zusammen" the ways still are several: there a step goes into one of them (`insertNodeInEdge`).
 */
export function insertNodeBefore(
  board: BoardDocument,
  beforeId: string,
  type: NodeType,
  values: NewStep = {},
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const after = board.live('nodes', beforeId)
    if (!after) return refused('missing')
    const ways = forwardWaysIn(board, beforeId)
    const isClosed = after.get('type') === 'start' || (after.get('type') === 'join' && ways.length > 1)
    if (isClosed) return refused('not-allowed-here')
    const laneId = values.laneId ?? (after.get('laneId') as string | null)
    const added = addNode(board, String(after.get('processId')), type, { ...values, laneId })
    if (!added.ok) return added
    for (const { id } of ways) setFields(board, 'edges', id, { to: added.id })
    connectNodes(board, added.id, beforeId)
    return added
  })
}

/** A new step in the middle of a connection; its label and share stay on the first half. */
export function insertNodeInEdge(
  board: BoardDocument,
  edgeId: string,
  type: NodeType,
  values: NewStep = {},
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const edge = board.live('edges', edgeId)
    if (!edge) return refused('missing')
    const to = String(edge.get('to'))
    const laneId =
      values.laneId ?? (board.live('nodes', to)?.get('laneId') as string | null | undefined) ?? null
    const added = addNode(board, String(edge.get('processId')), type, { ...values, laneId })
    if (!added.ok) return added
    setFields(board, 'edges', edgeId, { to: added.id })
    connectNodes(board, added.id, to)
    return added
  })
}

/**
 * WD8: removes a step and its connections in one transaction. Where exactly one way leads in and one out, the gap closes, so that a process
 * stays one process.
 */
export function deleteNode(board: BoardDocument, id: string): OperationResult {
  return board.transact(() => {
    if (!board.live('nodes', id)) return refused('missing')
    const [before, after] = [incoming(board, id), outgoing(board, id)]
    const bridge = before.length > 0 && after.length === 1 ? String(after[0]?.[1].get('to')) : null
    for (const [edgeId, edge] of before) {
      const from = String(edge.get('from'))
      const repeats =
        bridge === null ||
        from === bridge ||
        outgoing(board, from).some(([, other]) => other.get('to') === bridge)
      if (repeats) deleteRecord(board, 'edges', edgeId)
      else setFields(board, 'edges', edgeId, { to: bridge })
    }
    for (const [edgeId] of after) deleteRecord(board, 'edges', edgeId)
    return deleteRecord(board, 'nodes', id)
  })
}

/** Changes what a node is; keys of the new type are added, none is lost. */
export function changeNodeType(board: BoardDocument, id: string, type: NodeType): OperationResult {
  return board.transact(() => {
    const node = board.live('nodes', id)
    if (!node) return refused('missing')
    const missing = Object.entries(TYPE_DEFAULTS[type]).filter(([key]) => !node.has(key))
    return setFields(board, 'nodes', id, { ...Object.fromEntries(missing), type })
  })
}

/** Places steps by hand, all in one undo step. WD4: a step that is already gone stays gone. */
export function moveNodes(
  board: BoardDocument,
  moves: ReadonlyArray<{
    readonly id: string
    readonly pos: CanvasPoint | null
    readonly laneId?: string | null
  }>,
): OperationResult {
  return board.transact(() => {
    for (const { id, pos, laneId } of moves) {
      setFields(board, 'nodes', id, laneId === undefined ? { pos } : { pos, laneId })
    }
    return done
  })
}

/** "Neu anordnen": every step is placed by the layout again. */
export function clearPositions(board: BoardDocument, processId: string): OperationResult {
  return board.transact(() => {
    for (const [id, node] of board.collection('nodes').entries()) {
      if (node instanceof Y.Map && node.get('processId') === processId)
        setFields(board, 'nodes', id, { pos: null })
    }
    return done
  })
}

/** A lane at the bottom, or before another one. */
export function addLane(
  board: BoardDocument,
  processId: string,
  values: Partial<Pick<RecordView<'lanes'>, 'name' | 'kind' | 'departmentId'>> = {},
  before: string | null = null,
): OperationResult<{ readonly id: string }> {
  if (!board.live('processes', processId)) return refused('missing')
  return addRecord(board, 'lanes', { height: 140, ...values, processId }, { before })
}

/** Removes a lane; its steps move into the neighbouring one, none is lost. The last lane stays. */
export function deleteLane(board: BoardDocument, laneId: string): OperationResult {
  return board.transact(() => {
    const lane = board.live('lanes', laneId)
    if (!lane) return refused('missing')
    const processId = lane.get('processId')
    const lanes = orderedRecords(board, 'lanes', (item) => item.get('processId') === processId)
    const at = lanes.findIndex((item) => item.id === laneId)
    const heir = lanes[at - 1] ?? lanes[at + 1]
    if (!heir) return refused('not-allowed-here')
    for (const [id, node] of board.collection('nodes').entries()) {
      if (node instanceof Y.Map && node.get('laneId') === laneId) {
        setFields(board, 'nodes', id, { laneId: heir.id, pos: null })
      }
    }
    return deleteRecord(board, 'lanes', laneId)
  })
}

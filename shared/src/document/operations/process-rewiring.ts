/**
 * Operations that rewire a process: a step changes its place in the order, a decision or parallel ways come in whole. Each is one transaction,
 * so nobody ever sees half of it, and undo takes it back at once.
 */
import { done, refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { NodeType } from '../records/node.ts'
import type { YRecord } from '../yjs-record.ts'
import { addNode, connectNodes } from './process.ts'
import { allWays, forwardWaysIn, reachable, waysOut } from './process-ways.ts'
import { deleteRecord, setFields } from './records.ts'

/** Where a moved step goes: directly before or behind another node, or into a connection. */
export type StepPlace = { readonly before: string } | { readonly after: string } | { readonly inEdge: string }

const typeOf = (node: YRecord): NodeType => node.get('type') as NodeType
const isStep = (node: YRecord): boolean => typeOf(node) === 'task' || typeOf(node) === 'wait'
const partsWays = (node: YRecord): boolean => typeOf(node) === 'decision' || typeOf(node) === 'split'

/**
 * Moves a task or a wait to another place of the flow: the gap closes, and the new neighbours lead through it. Labels and shares stay on the
 * way that leads to the place; loops stay with the step they lead back to. Its place in the picture is given back to the layout.
 * Reasons: `missing`, `other-process`, `not-allowed-here` (not a step, several ways lead out of it, or a place that no step can stand at).
 */
export function moveStepInOrder(board: BoardDocument, id: string, place: StepPlace): OperationResult {
  return board.transact(() => {
    const step = board.live('nodes', id)
    if (!step) return refused('missing')
    const refusal = refusalOfPlace(board, step, id, place)
    if (refusal) return refused(refusal)
    if (standsAlready(board, id, place)) return done
    takeOut(board, id)
    putIn(board, id, place)
    return setFields(board, 'nodes', id, { pos: null })
  })
}

function refusalOfPlace(board: BoardDocument, step: YRecord, id: string, place: StepPlace) {
  if (!isStep(step) || waysOut(board, id).length > 1) return 'not-allowed-here'
  if ('inEdge' in place) {
    const edge = board.live('edges', place.inEdge)
    if (!edge) return 'missing'
    return edge.get('processId') === step.get('processId') ? null : 'other-process'
  }
  const otherId = 'before' in place ? place.before : place.after
  const other = board.live('nodes', otherId)
  if (!other) return 'missing'
  if (other.get('processId') !== step.get('processId')) return 'other-process'
  const isClosed = 'before' in place ? typeOf(other) === 'start' : typeOf(other) === 'end' || partsWays(other)
  return isClosed || otherId === id ? 'not-allowed-here' : null
}

function standsAlready(board: BoardDocument, id: string, place: StepPlace): boolean {
  if ('inEdge' in place) {
    const edge = board.live('edges', place.inEdge)
    return edge?.get('from') === id || edge?.get('to') === id
  }
  if ('after' in place) {
    const [only, ...others] = forwardWaysIn(board, id)
    const next = waysOut(board, place.after)
    return only?.from === place.after && others.length === 0 && next.length === 1
  }
  const [only, ...others] = forwardWaysIn(board, place.before)
  return only?.from === id && others.length === 0
}

function takeOut(board: BoardDocument, id: string): void {
  const [out] = waysOut(board, id)
  for (const way of forwardWaysIn(board, id)) {
    const repeats =
      out === undefined ||
      way.from === out.to ||
      waysOut(board, way.from).some((other) => other.to === out.to)
    if (repeats) deleteRecord(board, 'edges', way.id)
    else setFields(board, 'edges', way.id, { to: out.to })
  }
  if (out) deleteRecord(board, 'edges', out.id)
}

function putIn(board: BoardDocument, id: string, place: StepPlace): void {
  if ('inEdge' in place) {
    const to = String(board.live('edges', place.inEdge)?.get('to'))
    setFields(board, 'edges', place.inEdge, { to: id })
    connectNodes(board, id, to)
  } else if ('after' in place) {
    for (const way of waysOut(board, place.after)) {
      if (way.to !== id) setFields(board, 'edges', way.id, { from: id })
    }
    connectNodes(board, place.after, id)
  } else {
    for (const way of forwardWaysIn(board, place.before)) {
      if (way.from !== id) setFields(board, 'edges', way.id, { to: id })
    }
    connectNodes(board, id, place.before)
  }
}

/** Where the ways out of a node come together again: the first node that all of them lead to. Ways that lead back do not count. */
function meetingOf(board: BoardDocument, id: string): string | null {
  const ways = allWays(board).filter((way) => way.from !== id)
  const onward = waysOut(board, id).filter((way) => !reachable(ways, [way.to]).has(id))
  const [first, ...others] = onward.map((way) => reachable(ways, [way.to]))
  return [...(first ?? [])].find((node) => others.every((reached) => reached.has(node))) ?? null
}

export interface NewWay {
  readonly type?: 'task' | 'wait'
  readonly name?: string
  readonly label?: string | null
  readonly shareBp?: number | null
}

/**
 * A new way out of a decision or a parallel start, with a step of its own; it ends where the other ways meet again.
 * @returns ids of the step and of the connection that leads to it
 */
export function addWay(
  board: BoardDocument,
  fromId: string,
  { type = 'task', name = '', label = null, shareBp = null }: NewWay = {},
): OperationResult<{ readonly id: string; readonly edgeId: string }> {
  return board.transact(() => {
    const from = board.live('nodes', fromId)
    if (!from) return refused('missing')
    if (!partsWays(from)) return refused('not-allowed-here')
    const meeting = meetingOf(board, fromId)
    const laneId = from.get('laneId') as string | null
    const step = addNode(board, String(from.get('processId')), type, { name, laneId })
    if (!step.ok) return step
    const edge = connectNodes(board, fromId, step.id, typeOf(from) === 'decision' ? { label, shareBp } : {})
    if (!edge.ok) return edge
    if (meeting !== null) connectNodes(board, step.id, meeting)
    return { ok: true, id: step.id, edgeId: edge.id }
  })
}

/** Puts nodes that are connected among themselves directly behind another one, which must not part its ways. */
function putBehind(
  board: BoardDocument,
  afterId: string,
  make: (processId: string, laneId: string | null) => { entry: string; exit: string },
) {
  const before = board.live('nodes', afterId)
  if (!before) return refused('missing')
  if (typeOf(before) === 'end' || partsWays(before)) return refused('not-allowed-here')
  const next = waysOut(board, afterId)
  const block = make(String(before.get('processId')), before.get('laneId') as string | null)
  for (const way of next) setFields(board, 'edges', way.id, { from: block.exit })
  connectNodes(board, afterId, block.entry)
  return block
}

const made = (result: OperationResult<{ readonly id: string }>): string => {
  if (!result.ok) throw new Error(`A new record was refused: ${result.reason}`)
  return result.id
}

/**
 * A question behind a step, with both its ways: one leads on as before, the other through a new step and then on as well.
 * @returns the decision and the new step
 */
export function insertDecisionAfter(
  board: BoardDocument,
  afterId: string,
  words: { readonly name?: string; readonly yes: string; readonly no: string },
): OperationResult<{ readonly id: string; readonly stepId: string | null }> {
  return board.transact(() => {
    let decision = ''
    const block = putBehind(board, afterId, (processId, laneId) => {
      decision = made(addNode(board, processId, 'decision', { name: words.name ?? '', laneId }))
      return { entry: decision, exit: decision }
    })
    if ('ok' in block) return block
    const [onward] = waysOut(board, decision)
    if (!onward) return { ok: true, id: decision, stepId: null }
    setFields(board, 'edges', onward.id, { label: words.yes })
    const way = addWay(board, decision, { label: words.no })
    return { ok: true, id: decision, stepId: way.ok ? way.id : null }
  })
}

/** Two steps at the same time behind a step: the ways part, and come together again before what followed. */
export function insertParallelAfter(
  board: BoardDocument,
  afterId: string,
): OperationResult<{ readonly id: string; readonly stepIds: readonly string[] }> {
  return board.transact(() => {
    const stepIds: string[] = []
    const block = putBehind(board, afterId, (processId, laneId) => {
      const [entry, exit] = [
        made(addNode(board, processId, 'split', { laneId })),
        made(addNode(board, processId, 'join', { laneId })),
      ]
      for (let count = 0; count < 2; count += 1) {
        const step = made(addNode(board, processId, 'task', { laneId }))
        connectNodes(board, entry, step)
        connectNodes(board, step, exit)
        stepIds.push(step)
      }
      return { entry, exit }
    })
    return 'ok' in block ? block : { ok: true, id: block.entry, stepIds }
  })
}

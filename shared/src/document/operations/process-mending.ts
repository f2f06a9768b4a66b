/**
 * Makes a process whole again where two people rewired it at the same moment: both put a step at the same place, one removes what the other builds on, both
 * move the same step. Each of the two left it whole; merged, a step may hang in the air. Steps are put in a row, gaps close, nothing that somebody wrote is
 * removed. Deterministic: the same board is mended the same way.
 */
import * as Y from 'yjs'
import type { BoardDocument } from '../board-document.ts'
import type { NodeType } from '../records/node.ts'
import { DELETED_AT } from '../yjs-record.ts'
import { connectNodes } from './process.ts'
import { deleteRecord, setFields } from './records.ts'

export interface FlowEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly isLive: boolean
}

/** Nodes and connections of a board as they stand, the removed ones too: they still tell where something was. */
export interface Flow {
  /** Live nodes only. */
  readonly nodes: ReadonlyMap<string, NodeType>
  /** Sorted by id, the removed ones too. */
  readonly edges: readonly FlowEdge[]
}

export function readFlow(board: BoardDocument): Flow {
  const nodes = new Map<string, NodeType>()
  for (const [id, node] of board.collection('nodes').entries())
    if (node instanceof Y.Map && node.get(DELETED_AT) == null) nodes.set(id, node.get('type') as NodeType)
  const edges: FlowEdge[] = []
  for (const [id, edge] of board.collection('edges').entries()) {
    if (!(edge instanceof Y.Map)) continue
    const isLive = edge.get(DELETED_AT) == null
    edges.push({ id, from: String(edge.get('from')), to: String(edge.get('to')), isLive })
  }
  return { nodes, edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const PARTS_WAYS: ReadonlySet<NodeType> = new Set(['decision', 'split'])

type Tear = 'no-way-in' | 'no-way-out' | 'two-ways-out' | 'only-a-loop'

/** The ways of a flow, by node; connections with a missing end or to themselves are none, of two equal ones one counts. */
class Ways {
  readonly flow: Flow
  readonly #out = new Map<string, FlowEdge[]>()
  readonly #in = new Map<string, FlowEdge[]>()

  constructor(flow: Flow) {
    this.flow = flow
    const seen = new Set<string>()
    for (const edge of flow.edges) {
      const key = `${edge.from} ${edge.to}`
      if (
        !edge.isLive ||
        edge.from === edge.to ||
        seen.has(key) ||
        !flow.nodes.has(edge.from) ||
        !flow.nodes.has(edge.to)
      )
        continue
      seen.add(key)
      this.#out.set(edge.from, [...(this.#out.get(edge.from) ?? []), edge])
      this.#in.set(edge.to, [...(this.#in.get(edge.to) ?? []), edge])
    }
  }

  readonly out = (id: string): readonly FlowEdge[] => this.#out.get(id) ?? []
  readonly into = (id: string): readonly FlowEdge[] => this.#in.get(id) ?? []

  reachable(from: string): Set<string> {
    const seen = new Set([from])
    for (const id of seen) for (const { to } of this.out(id)) seen.add(to)
    return seen
  }

  /** Those from which a way leads to this one, the nearest first. */
  before(id: string): string[] {
    const seen = new Set([id])
    for (const to of seen) for (const { from } of this.into(to)) seen.add(from)
    return [...seen].slice(1)
  }

  tears(): Map<string, readonly [id: string, tear: Tear]> {
    const found = new Map<string, readonly [string, Tear]>()
    const add = (id: string, tear: Tear) => found.set(`${id} ${tear}`, [id, tear])
    const starts = [...this.flow.nodes].filter(([, type]) => type === 'start')
    const reached = new Set(starts.flatMap(([id]) => [...this.reachable(id)]))
    for (const [id, type] of this.flow.nodes) {
      const cameBack = () => this.into(id).some(({ from }) => this.reachable(id).has(from))
      if (!reached.has(id) && cameBack()) add(id, 'only-a-loop')
      if (type !== 'start' && this.into(id).length === 0) add(id, 'no-way-in')
      if (type !== 'end' && this.out(id).length === 0) add(id, 'no-way-out')
      if (type !== 'end' && !PARTS_WAYS.has(type) && this.out(id).length > 1) add(id, 'two-ways-out')
    }
    return found
  }
}

/** What is torn in a flow: a word for each node and what it lacks. */
export const tearsOf = (flow: Flow): ReadonlySet<string> => new Set(new Ways(flow).tears().keys())

export interface MendOptions {
  /** What was torn before, on purpose: stays as it is. */
  readonly known: ReadonlySet<string>
  /** Connections that were rewired just now: where there is a choice, these are taken. */
  readonly recent?: ReadonlySet<string>
  /** Only these nodes; missing = all. */
  readonly nodeIds?: ReadonlySet<string>
  /** The connections before the change that tore it: they tell where a step led. */
  readonly before?: readonly FlowEdge[]
  /** Somebody asked for it: a step without any trace of a place goes to the end. */
  readonly atEnd?: boolean
}

/** Each round mends one tear; a process with more has other worries. */
const MOST_ROUNDS = 60

/** @returns how many tears were mended. One transaction. */
export function mendProcesses(board: BoardDocument, options: MendOptions): number {
  return board.transact(() => {
    const given = new Set<string>()
    let mended = 0
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const ways = new Ways(readFlow(board))
      const next = [...ways.tears()]
        .filter(([key, [id]]) => isAsked(options, key, id) && !given.has(key))
        .sort(([a, [, first]], [b, [, second]]) => RANK[first] - RANK[second] || (a < b ? -1 : 1))
        .find(([key, [id, tear]]) => {
          const isMended = MENDERS[tear]({ board, ways, id, options })
          if (!isMended) given.add(key)
          return isMended
        })
      if (!next) break
      // What could not be mended before may be now.
      given.clear()
      mended += 1
    }
    return mended
  })
}

const isAsked = ({ known, nodeIds }: MendOptions, key: string, id: string): boolean =>
  !known.has(key) && (nodeIds?.has(id) ?? true)

/** A way out first: it says where a step belongs. */
const RANK: Readonly<Record<Tear, number>> = {
  'no-way-out': 0,
  'no-way-in': 1,
  'two-ways-out': 2,
  'only-a-loop': 3,
}

interface Mend {
  readonly board: BoardDocument
  readonly ways: Ways
  readonly id: string
  readonly options: MendOptions
}

const MENDERS: Readonly<Record<Tear, (mend: Mend) => boolean>> = {
  'no-way-out': giveWayOut,
  'no-way-in': giveWayIn,
  'two-ways-out': putInRow,
  'only-a-loop': openLoop,
}

const recentFirst =
  (recent: ReadonlySet<string> | undefined) =>
  (a: FlowEdge, b: FlowEdge): number =>
    Number(recent?.has(b.id) ?? false) - Number(recent?.has(a.id) ?? false) || (a.id < b.id ? -1 : 1)

/** The live nodes that followed a removed one, the nearest first. */
function heirsOf({ nodes, edges }: Flow, goneId: string): string[] {
  const seen = new Set([goneId])
  const heirs: string[] = []
  for (const id of seen) {
    if (nodes.has(id)) heirs.push(id)
    else for (const edge of edges) if (edge.from === id) seen.add(edge.to)
  }
  return heirs
}

function giveWayOut({ board, ways, id, options }: Mend): boolean {
  const { flow } = ways
  // One removed what the other's step led to: on to what followed.
  const hanging = flow.edges.find((edge) => edge.isLive && edge.from === id && !flow.nodes.has(edge.to))
  const heir = hanging && heirsOf(flow, hanging.to).find((candidate) => isFree(ways, id, candidate))
  if (hanging && heir) {
    setFields(board, 'edges', hanging.id, { to: heir })
    return true
  }
  // Both put a step behind the same one: it goes between that one and the other's. So does a longer row of steps.
  for (const from of ways.before(id)) {
    if (PARTS_WAYS.has(flow.nodes.get(from) ?? 'end')) continue
    const other = ways.out(from).find(({ to }) => to !== id && isFree(ways, id, to))
    if (!other || !ways.out(from).some(({ to }) => to === id || ways.reachable(to).has(id))) continue
    setFields(board, 'edges', other.id, { from: id })
    return true
  }
  // Its way on went away with what the other removed.
  const former = flow.edges.find(
    (edge) => !edge.isLive && edge.from === id && edge.to !== id && isFree(ways, id, edge.to),
  )
  if (former) return connectNodes(board, id, former.to).ok
  const next = wayOn(options.before ?? [], id).find((candidate) => isFree(ways, id, candidate))
  if (next !== undefined) return connectNodes(board, id, next).ok
  // Of a row that two moves cut, the loose ends belong together.
  const loose = [...ways.tears().values()].find(
    ([other, tear]) => tear === 'no-way-in' && other !== id && isFree(ways, id, other),
  )
  if (loose) return connectNodes(board, id, loose[0]).ok
  const end = options.atEnd ? onlyEnd(flow, board, id) : null
  return end !== null && end !== id && connectNodes(board, id, end).ok
}

/** Where the steps behind a step were, the nearest first. */
function wayOn(edges: readonly FlowEdge[], id: string): string[] {
  const seen = new Set([id])
  for (const from of seen) for (const edge of edges) if (edge.isLive && edge.from === from) seen.add(edge.to)
  return [...seen].slice(1)
}

const isFree = (ways: Ways, id: string, to: string): boolean =>
  ways.flow.nodes.has(to) && !ways.reachable(to).has(id)

function onlyEnd({ nodes }: Flow, board: BoardDocument, id: string): string | null {
  const processOf = (nodeId: string) => board.live('nodes', nodeId)?.get('processId')
  const ends = [...nodes].filter(([end, type]) => type === 'end' && processOf(end) === processOf(id))
  return ends.map(([end]) => end).sort()[0] ?? null
}

/** In front of what it leads to, behind what leads there now. */
function giveWayIn({ board, ways, id, options }: Mend): boolean {
  const { flow } = ways
  const behind = ways.reachable(id)
  const starts = [...flow.nodes]
    .filter(([, type]) => type === 'start')
    .map(([start]) => ways.reachable(start))
  const isInUse = ({ from }: FlowEdge) => starts.some((reached) => reached.has(from))
  // The nearest place at which its row and another one meet.
  for (const to of behind) {
    if (to === id) continue
    const [taken] = ways
      .into(to)
      .filter((edge) => edge.from !== id && !behind.has(edge.from))
      .sort((a, b) => Number(isInUse(b)) - Number(isInUse(a)) || byTrace(ways, options, a, b))
    if (!taken) continue
    setFields(board, 'edges', taken.id, { to: id })
    return true
  }
  // What leads here went into a loop that two moves made: it ends where it would begin anew.
  const closing = flow.edges.filter(
    (edge) =>
      isInUse(edge) &&
      ways.into(edge.to).length > 1 &&
      ways.into(edge.to).includes(edge) &&
      ways.reachable(edge.to).has(edge.from) &&
      !behind.has(edge.from),
  )
  const [last] = closing.sort(recentFirst(options.recent))
  return last !== undefined && setFields(board, 'edges', last.id, { to: id }).ok
}

/** What was rewired just now comes first, itself or by what leads to it. */
function byTrace(ways: Ways, { recent }: MendOptions, a: FlowEdge, b: FlowEdge): number {
  const isRecent = ({ id, from }: FlowEdge) =>
    (recent?.has(id) ?? false) || ways.into(from).some((edge) => recent?.has(edge.id) ?? false)
  return Number(isRecent(b)) - Number(isRecent(a)) || recentFirst(recent)(a, b)
}

/** Two moves made a loop that nothing leads to: it is opened, and its ends find their places. */
function openLoop({ board, ways, id }: Mend): boolean {
  const behind = ways.reachable(id)
  const back = ways.into(id).find(({ from }) => behind.has(from))
  return back !== undefined && deleteRecord(board, 'edges', back.id).ok
}

/** A step that several ways leave without a question: of a loop that two moves made it goes one round less; else the ways become a row. */
function putInRow({ board, ways, id }: Mend): boolean {
  const outs = ways.out(id)
  const back = ways.into(id).find(({ from }) => outs.some(({ to }) => ways.reachable(to).has(from)))
  const onward = outs.find(({ to }) => !ways.reachable(to).has(id))
  if (back && onward && back.from !== onward.to) {
    const repeats = ways.out(back.from).some(({ to }) => to === onward.to)
    if (repeats) deleteRecord(board, 'edges', onward.id)
    else setFields(board, 'edges', onward.id, { from: back.from })
    deleteRecord(board, 'edges', back.id)
    return true
  }
  const [first, second] = outs
  if (!first || !second) return false
  const skips = ways.reachable(first.to).has(second.to)
    ? second
    : ways.reachable(second.to).has(first.to)
      ? first
      : null
  // One way only takes a short cut past the other.
  if (skips) return deleteRecord(board, 'edges', skips.id).ok
  const [last, ...more] = ways.out(first.to)
  if (!last || more.length > 0 || ways.into(first.to).length > 1) return false
  setFields(board, 'edges', last.id, { to: second.to })
  return deleteRecord(board, 'edges', second.id).ok
}

/** Somebody asks for it at a finding: a step without a way in or out is put back into the row. @returns false when nothing could be done */
export const putInPlace = (board: BoardDocument, nodeIds: readonly string[]): boolean =>
  mendProcesses(board, { known: new Set(), nodeIds: new Set(nodeIds), atEnd: true }) > 0

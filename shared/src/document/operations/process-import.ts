/** A whole process written at once: out of a file, or as a copy. Keys hold within what is given; every record gets an id of its own. */
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import { addNode, connectNodes } from './process.ts'
import { addRecord, setFields, setText } from './records.ts'
import type { Clock, LaneKind, NodeType, ThreePoint } from '../../domain/process/process-model.ts'
import type { CanvasPoint } from '../fields.ts'

export interface ImportedLane {
  readonly key: string
  readonly name: string
  readonly kind: LaneKind | null
  readonly height: number | null
}

export interface ImportedNode {
  readonly key: string
  readonly type: NodeType
  readonly laneKey: string | null
  readonly name: string
  /** Only from our own files: places of other programs do not fit our sizes. */
  readonly pos: CanvasPoint | null
  readonly processTime: ThreePoint | null
  readonly waitTime: ThreePoint | null
  readonly waitClock: Clock | null
  readonly pccaBp: number | null
  readonly valueClass: 'value_adding' | 'necessary' | 'waste' | null
  readonly responsible: string | null
  readonly systems: string | null
  readonly description: string
  readonly ownedBy: 'us' | 'others' | null
  readonly hurdle: { readonly marked: boolean; readonly note: string } | null
}

export interface ImportedEdge {
  readonly from: string
  readonly to: string
  readonly label: string | null
  readonly shareBp: number | null
  readonly isRework: boolean
}

export interface ImportedProcess {
  readonly name: string
  readonly trigger: string
  readonly outcome: string
  readonly unitOfFlow: string | null
  readonly demandPerMonth: number | null
  readonly arrival: 'uniform_service_hours' | 'first_working_day' | null
  readonly sipoc: Readonly<Record<'suppliers' | 'inputs' | 'outputs' | 'customers', string>>
  readonly lanes: readonly ImportedLane[]
  readonly nodes: readonly ImportedNode[]
  readonly edges: readonly ImportedEdge[]
}

const SIPOC = ['suppliers', 'inputs', 'outputs', 'customers'] as const

/** Ways beside each other that lead to the same node are one, as everywhere. */
export function addWholeProcess(
  board: BoardDocument,
  given: ImportedProcess,
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const { unitOfFlow, demandPerMonth, arrival } = given
    const process = addRecord(board, 'processes', { name: given.name, unitOfFlow, demandPerMonth, arrival })
    if (!process.ok) return process
    const at = { collection: 'processes', id: process.id } as const
    setText(board, { ...at, field: 'trigger' }, given.trigger)
    setText(board, { ...at, field: 'outcome' }, given.outcome)
    for (const field of SIPOC) setText(board, { ...at, inner: 'sipoc', field }, given.sipoc[field])
    const laneIds = new Map<string, string>()
    for (const { key, name, kind, height } of given.lanes) {
      const lane = addRecord(board, 'lanes', { processId: process.id, name, kind, height })
      if (lane.ok) laneIds.set(key, lane.id)
    }
    const nodeIds = new Map<string, string>()
    for (const node of given.nodes) {
      const laneId = node.laneKey === null ? null : (laneIds.get(node.laneKey) ?? null)
      const added = addNode(board, process.id, node.type, { name: node.name, laneId, pos: node.pos })
      if (!added.ok) continue
      nodeIds.set(node.key, added.id)
      writeFacts(board, added.id, node)
    }
    for (const { from, to, label, shareBp, isRework } of given.edges) {
      const [fromId, toId] = [nodeIds.get(from), nodeIds.get(to)]
      if (fromId === undefined || toId === undefined) continue
      const way = connectNodes(board, fromId, toId, { label, shareBp })
      if (way.ok && isRework) setFields(board, 'edges', way.id, { isRework })
    }
    return nodeIds.size === given.nodes.length ? { ok: true, id: process.id } : refused('invalid-value')
  })
}

/** Only what is known: a key that does not apply to the type of the node is left out. */
export function writeFacts(board: BoardDocument, id: string, node: ImportedNode): void {
  const facts = {
    processTime: node.processTime,
    waitTime: node.waitTime,
    waitClock: node.waitClock,
    pccaBp: node.pccaBp,
    valueClass: node.valueClass,
    responsible: node.responsible,
    systems: node.systems,
    ownedBy: node.ownedBy,
    hurdle: node.hurdle,
  }
  setFields(
    board,
    'nodes',
    id,
    Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
  )
  if (node.description !== '')
    setText(board, { collection: 'nodes', id, field: 'description' }, node.description)
}

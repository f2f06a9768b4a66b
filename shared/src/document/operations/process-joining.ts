/** Two steps that mean the same become one (journey A, "joins doubles"). */
import * as Y from 'yjs'
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import { shapeOf } from '../schema.ts'
import { DELETED_AT, readYRecord, type YRecord } from '../yjs-record.ts'
import { deleteNode } from './process.ts'
import { coText, setFields, setInnerMember, setMember } from './records.ts'

const isStep = (node: YRecord): boolean => node.get('type') === 'task' || node.get('type') === 'wait'

/** What the kept step takes over where it has nothing itself. */
const TAKEN_OVER = [
  'processTime',
  'waitTime',
  'pccaBp',
  'valueClass',
  'responsible',
  'systems',
  'ownedBy',
  'hurdle',
] as const

/**
 * Joins two steps: the kept one takes over what it lacks, and everything that points to the other one points to it; the other one goes to the trash and the gap
 * closes. No word is lost: another name and another remark stand in the remark.
 * Reasons: `missing`, `would-repeat` (the same step), `other-process`, `not-allowed-here` (one of them is no step).
 *
 * @param also how the remark says that the step was called otherwise
 */
export function joinSteps(
  board: BoardDocument,
  keepId: string,
  otherId: string,
  also: (name: string) => string,
): OperationResult {
  return board.transact(() => {
    const [keep, other] = [board.live('nodes', keepId), board.live('nodes', otherId)]
    if (!keep || !other) return refused('missing')
    if (keepId === otherId) return refused('would-repeat')
    if (keep.get('processId') !== other.get('processId')) return refused('other-process')
    if (!isStep(keep) || !isStep(other)) return refused('not-allowed-here')
    takeOver(board, keepId, keep, other)
    keepWords(board, keepId, otherId, also)
    handOver(board, keepId, otherId)
    return deleteNode(board, otherId)
  })
}

function takeOver(board: BoardDocument, keepId: string, keep: YRecord, other: YRecord): void {
  const [own, theirs] = [readYRecord(shapeOf('nodes'), keep), readYRecord(shapeOf('nodes'), other)]
  const taken = TAKEN_OVER.filter((field) => own[field] == null && theirs[field] != null)
  // A waiting time means nothing without the clock it runs on.
  const fields = taken.includes('waitTime') ? [...taken, 'waitClock'] : taken
  setFields(board, 'nodes', keepId, Object.fromEntries(fields.map((field) => [field, theirs[field]])))
}

function keepWords(
  board: BoardDocument,
  keepId: string,
  otherId: string,
  also: (name: string) => string,
): void {
  const textOf = (id: string, field: string) => coText(board, { collection: 'nodes', id, field })
  const read = (id: string, field: string) => textOf(id, field)?.toString().trim() ?? ''
  const [name, otherName] = [read(keepId, 'name'), read(otherId, 'name')]
  if (name === '') textOf(keepId, 'name')?.insert(0, otherName)
  const remark = textOf(keepId, 'description')
  const isOther = name !== '' && otherName !== '' && name.toLowerCase() !== otherName.toLowerCase()
  const lines = [isOther ? also(otherName) : '', read(otherId, 'description')].filter((line) => line !== '')
  for (const line of lines) remark?.insert(remark.length, remark.length === 0 ? line : `\n${line}`)
}

/** Every reference to the other step, in the trash too: what comes back must find the step that is there. */
function handOver(board: BoardDocument, keepId: string, otherId: string): void {
  for (const [collection, fields] of [
    ['targets', ['fromNodeId', 'toNodeId']],
    ['stickies', ['anchorId']],
    ['cards', ['becameId']],
  ] as const) {
    for (const record of recordsOf(board, collection))
      for (const field of fields) if (record.get(field) === otherId) record.set(field, keepId)
  }
  for (const collection of ['expectations', 'measures'] as const) {
    for (const record of recordsOf(board, collection))
      if (holds(record.get('nodeIds'), otherId) && record.get(DELETED_AT) == null)
        setMember(board, collection, String(record.get('id')), 'nodeIds', keepId, true)
  }
  for (const measure of recordsOf(board, 'measures')) {
    const triggers: unknown = measure.get('triggers')
    if (!Array.isArray(triggers) || !triggers.some((trigger) => pointsTo(trigger, otherId))) continue
    measure.set(
      'triggers',
      triggers.map((trigger: unknown) =>
        pointsTo(trigger, otherId) ? { type: 'node', id: keepId } : trigger,
      ),
    )
  }
  for (const visit of recordsOf(board, 'shadowings')) {
    const findings = visit.get('findings')
    if (!(findings instanceof Y.Map)) continue
    for (const [findingId, finding] of findings.entries())
      if (finding instanceof Y.Map && holds(finding.get('nodeIds'), otherId))
        setInnerMember(
          board,
          'shadowings',
          String(visit.get('id')),
          'findings',
          findingId,
          'nodeIds',
          keepId,
          true,
        )
  }
}

const recordsOf = (board: BoardDocument, name: Parameters<BoardDocument['collection']>[0]): YRecord[] =>
  [...board.collection(name).values()].filter((record) => record instanceof Y.Map)

const holds = (set: unknown, id: string): boolean => set instanceof Y.Map && set.get(id) === true

const pointsTo = (trigger: unknown, id: string): boolean =>
  typeof trigger === 'object' &&
  trigger !== null &&
  'type' in trigger &&
  'id' in trigger &&
  trigger.type === 'node' &&
  trigger.id === id

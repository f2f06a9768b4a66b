/** What the check of a target needs of the board; the same on the server and in every browser. */
import { onlyOf, promiseInputs, type PromiseInputs } from '../../domain/agreements/feasibility-inputs.ts'
import type { RecordView } from '../schema.ts'
import type { RecordIndex } from './record-index.ts'

/** @returns null while no first step of an existing process is named */
export function readPromiseInputs(board: RecordIndex, target: RecordView<'targets'>): PromiseSubject | null {
  const processId = board.record('nodes', target.fromNodeId ?? '')?.processId ?? null
  const process = processId === null ? undefined : board.record('processes', processId)
  if (!process) return null
  const isOwn = (record: { readonly processId: string | null }) => record.processId === processId
  const inputs = promiseInputs({
    nodes: board.all('nodes').filter(isOwn),
    edges: board.all('edges').filter(isOwn),
    process,
    target,
    calendarOf: (id) => (id === null ? undefined : board.record('calendars', id)),
    usualCalendarId: onlyOf(board.ids('calendars')),
  })
  return { processId: process.id, inputs }
}

export interface PromiseSubject {
  readonly processId: string
  readonly inputs: PromiseInputs
}

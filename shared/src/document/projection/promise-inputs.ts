/** What the check of a target needs of the board; the same on the server and in every browser. */
import { onlyOf, promiseInputs, type PromiseInputs } from '../../domain/agreements/feasibility-inputs.ts'
import type { CollectionName, RecordView } from '../schema.ts'

/** A board or the export of one. */
export interface BoardReader {
  readonly all: <K extends CollectionName>(name: K) => readonly RecordView<K>[]
}

const found = <T extends { readonly id: string }>(list: readonly T[], id: string | null): T | undefined =>
  list.find((one) => one.id === id)

/** @returns null while no first step of an existing process is named */
export function readPromiseInputs(board: BoardReader, target: RecordView<'targets'>): PromiseSubject | null {
  const processId = found(board.all('nodes'), target.fromNodeId)?.processId ?? null
  const process = found(board.all('processes'), processId)
  if (!process) return null
  const isOwn = (record: { readonly processId: string | null }) => record.processId === processId
  const calendars = board.all('calendars')
  const inputs = promiseInputs({
    nodes: board.all('nodes').filter(isOwn),
    edges: board.all('edges').filter(isOwn),
    process,
    target,
    calendarOf: (id) => found(calendars, id),
    usualCalendarId: onlyOf(calendars)?.id ?? null,
  })
  return { processId: process.id, inputs }
}

export interface PromiseSubject {
  readonly processId: string
  readonly inputs: PromiseInputs
}

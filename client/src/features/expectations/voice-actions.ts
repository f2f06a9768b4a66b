import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { addRecord, setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { COMPLAINT_GUIDES } from '@servicewerkstatt/shared/domain/expectations/complaint-guides.ts'

/** Puts a voice down, for an expectation or by itself. @returns its id, or null when nothing was written */
export function addVoice(
  board: BoardDocument,
  values: Partial<RecordView<'voices'>>,
  expectationId?: string,
): string | null {
  const expectationIds = expectationId === undefined ? {} : { [expectationId]: true as const }
  const made = addRecord(board, 'voices', { ...values, expectationIds })
  return made.ok ? made.id : null
}

/**
 * An expectation out of a voice: her words as a start, the quality that such a complaint usually points at, and the link between both.
 * Only a dimension that this workshop asks about is taken.
 */
export function expectationFromVoice(
  board: BoardDocument,
  voice: RecordView<'voices'>,
  dimensions: readonly string[],
): string | null {
  const guessed = voice.complaintTag === null ? null : COMPLAINT_GUIDES[voice.complaintTag].dimension
  return board.transact(() => {
    const made = addRecord(board, 'expectations', {
      statement: voice.verbatim,
      departmentId: voice.departmentId,
      origin: voice.source === 'shadowing' ? 'observed' : 'stated',
      dimension: guessed !== null && dimensions.includes(guessed) ? guessed : null,
    })
    if (!made.ok) return null
    setMember(board, 'voices', voice.id, 'expectationIds', made.id, true)
    return made.id
  })
}

/** Reads what the domain asks about an expectation, and keeps its stored status in step with its content. */
import type { ExpectationFacts, ExpectationStatus } from '../../domain/expectations/maturity.ts'
import { deriveStatus } from '../../domain/expectations/maturity.ts'
import { deriveMeasurability } from '../../domain/expectations/measurability.ts'
import { done, refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { RecordView } from '../schema.ts'
import { shapeOf } from '../schema.ts'
import { readYRecord, type YRecord } from '../yjs-record.ts'
import { orderedRecords, setFields } from './records.ts'

const isFilled = (text: string | null | undefined): boolean => (text ?? '').trim() !== ''

/** What an expectation has. @param form its first measurable form   @param isAnswered a service of the catalogue names it */
export function expectationFacts(
  expectation: RecordView<'expectations'>,
  form: RecordView<'requirements'> | undefined,
  isAnswered: boolean,
): ExpectationFacts {
  return {
    hasDepartment: expectation.departmentId !== null,
    whyCount: Object.values(expectation.whys).filter((why) => isFilled(why.answer)).length,
    hasRootNeed: isFilled(expectation.rootNeed),
    hasConsequence: isFilled(expectation.consequence),
    originOfDeadline: expectation.originOfDeadline,
    importance: expectation.importance,
    origin: expectation.origin,
    isValidated: expectation.validatedAt !== null || (expectation.matchesId ?? null) !== null,
    measurability: deriveMeasurability(form),
    hasNoNumberReason: isFilled(expectation.noNumberReason),
    status: expectation.status,
    hasDecisionReason: isFilled(expectation.decisionReason),
    verdict: expectation.verdict?.kind ?? null,
    isAnswered,
  }
}

const read = <K extends 'expectations' | 'requirements'>(name: K, record: YRecord): RecordView<K> =>
  readYRecord(shapeOf(name), record) as RecordView<K>

/** The measurable form that counts: the first one in order. */
function firstForm(board: BoardDocument, expectationId: string): RecordView<'requirements'> | undefined {
  const [first] = orderedRecords(board, 'requirements', (form) => form.get('expectationId') === expectationId)
  const record = first && board.live('requirements', first.id)
  return record && read('requirements', record)
}

/**
 * Writes the status that follows from the content, unless people have decided already. Called after a reason or a part of the
 * measurable form was given; writes nothing when the status is right.
 */
export function settleStatus(board: BoardDocument, id: string): OperationResult {
  return board.transact(() => {
    const record = board.live('expectations', id)
    if (!record) return refused('missing')
    const facts = expectationFacts(read('expectations', record), firstForm(board, id), false)
    const status: ExpectationStatus = deriveStatus(facts)
    return status === facts.status ? done : setFields(board, 'expectations', id, { status })
  })
}

/**
 * "You said – we did", drawn from the links in the documents (PUB-1): expectations that an agreement in force answers, and voices that a finished
 * measure answers. What is quoted is the condensed expectation, never the words of a single person.
 */
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { YouSaidWeDid } from '@servicewerkstatt/shared/document/records/publication.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { contentOf } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { firstOfMonthAfter } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import type { Declined, SaidAndDone } from './published-page.ts'

interface Documents {
  readonly board: RecordIndex
  readonly proceedings: RecordIndex
}

const DONE: readonly string[] = ['done', 'verified']

const departmentName = ({ board }: Documents, id: string | null | undefined): string =>
  (id ? board.record('departments', id)?.name : null) ?? ''

/** The first expectation behind a voice, which says in one sentence what it was about. */
function expectationOf(
  { board }: Documents,
  voice: RecordView<'voices'>,
): RecordView<'expectations'> | undefined {
  return Object.keys(voice.expectationIds)
    .map((id) => board.record('expectations', id))
    .find((expectation) => expectation !== undefined && expectation.statement !== '')
}

/** How long a finished measure is told of, in months up to the reported one: as long as the history beside the figures. */
const TOLD_MONTHS = 6

/** Voice → measure that is done: one line each. Without a date it is told every time. */
function linesFromMeasures({ board }: Documents, period: { readonly from: string }): YouSaidWeDid[] {
  const oldest = firstOfMonthAfter(period.from, 1 - TOLD_MONTHS)
  return board.all('measures').flatMap((measure) => {
    if (!DONE.includes(measure.status) || (measure.dueDate ?? oldest) < oldest) return []
    const text = [measure.title ?? '', measure.effectResult].filter((part) => part.trim() !== '').join('. ')
    if (text === '') return []
    return measure.triggers
      .filter(({ type, id }) => type === 'voice' && board.record('voices', id) !== undefined)
      .map(({ id }) => ({ voiceId: id, text, measureId: measure.id, agreementId: null }))
  })
}

/** Voice → expectation → service → agreement in force: one line per voice, with the promise as the answer. */
function linesFromAgreements({ board, proceedings }: Documents): YouSaidWeDid[] {
  const inForce = proceedings.all('agreementVersions').filter(({ status }) => status === 'in_force')
  const lines: YouSaidWeDid[] = []
  for (const version of inForce) {
    const { serviceId, promise } = contentOf(version).agreement
    const service = typeof serviceId === 'string' ? board.record('catalogue', serviceId) : undefined
    if (!service || typeof promise !== 'string' || promise === '') continue
    for (const voice of board.all('voices')) {
      const isAnswered = Object.keys(voice.expectationIds).some((id) => service.expectationIds[id])
      const isTold = lines.some((line) => line.voiceId === voice.id)
      if (!isAnswered || isTold || voice.kind === 'praise') continue
      lines.push({ voiceId: voice.id, text: promise, measureId: null, agreementId: version.agreementId })
    }
  }
  return lines
}

/**
 * The lines that a page gets when nobody has written any.
 * @param period the reported one; null for the catalogue
 */
export const deriveLines = (
  documents: Documents,
  period: { readonly from: string } | null,
): YouSaidWeDid[] => (period ? linesFromMeasures(documents, period) : linesFromAgreements(documents))

/** Lines as they stand on the page; lines about the same expectation are told once. */
export function toPageLines(documents: Documents, lines: readonly YouSaidWeDid[]): SaidAndDone[] {
  const told = new Set<string>()
  return lines.flatMap(({ voiceId, text }) => {
    const voice = voiceId === null ? undefined : documents.board.record('voices', voiceId)
    const expectation = voice && expectationOf(documents, voice)
    const line = {
      quote: expectation?.statement ?? '',
      by: departmentName(documents, voice?.departmentId ?? expectation?.departmentId),
      text,
    }
    const key = JSON.stringify([line.quote, line.text])
    if (told.has(key)) return []
    told.add(key)
    return [line]
  })
}

/** "Not yet, because …": what was declined or dropped stays visible, unless the asking side withdrew it (EXP-5). */
export function declinedExpectations(documents: Documents): Declined[] {
  return documents.board.all('expectations').flatMap((expectation) => {
    const { status, verdict, statement, decisionReason, departmentId } = expectation
    const isDropped = verdict?.kind === 'dropped' && !verdict.withdrawnByAsker
    const isDeclined = (status === 'declined' || status === 'parked') && verdict?.withdrawnByAsker !== true
    if ((!isDropped && !isDeclined) || statement === '' || decisionReason === '') return []
    return [{ quote: statement, by: departmentName(documents, departmentId), reason: decisionReason }]
  })
}

import type { AttainmentRevision } from '@servicewerkstatt/shared/document/records/attainment.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { targetsDuring } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { attainmentId } from '@servicewerkstatt/shared/domain/agreements/publish-gates.ts'
import { isJudgedByValue } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { handler, refused } from '../command-call.ts'

type Attainment = RecordView<'attainments'>
type Figures = Pick<Attainment, 'total' | 'met' | 'excluded' | 'value'> & {
  readonly notMeasurableReason: string
}

const figuresOf = ({ total, met, excluded, value, notMeasurableReason }: Attainment): Figures => ({
  total,
  met,
  excluded,
  value,
  notMeasurableReason: notMeasurableReason ?? '',
})

const isSame = (a: Figures, b: Figures): boolean =>
  a.total === b.total &&
  a.met === b.met &&
  a.excluded === b.excluded &&
  a.value === b.value &&
  a.notMeasurableReason === b.notMeasurableReason

/** What stood there, kept beside what stands there now. */
const revision = (
  { notMeasurableReason, ...counts }: Figures,
  at: string,
  reason: string,
): AttainmentRevision => ({
  at,
  reason,
  ...counts,
  notMeasurableReason: notMeasurableReason === '' ? null : notMeasurableReason,
})

export const recordAttainment = handler<'record-attainment'>({
  run: (command, { proceedings, documents, now }, { sender }) => {
    const { targetId, periodId, total, met, excluded, comment, source, correctionReason = '' } = command
    const period = proceedings.record('periods', periodId)
    if (!period) return refused('not-found')
    const versions = proceedings.all('agreementVersions')
    const target = targetsDuring(versions, period).find((item) => item.id === targetId)
    if (!target) return refused('not-in-force')
    if (met > total) return refused('counts-do-not-fit')
    const notMeasurableReason = (command.notMeasurableReason ?? '').trim()
    const figures: Figures = { total, met, excluded, value: command.value ?? null, notMeasurableReason }
    if (isJudgedByValue(target.metricKind) && figures.value === null && notMeasurableReason === '') {
      return refused('value-needed')
    }
    const id = attainmentId(targetId, periodId)
    const known = proceedings.record('attainments', id)
    const before = known && figuresOf(known)
    const isCorrection = known?.status === 'published' && before !== undefined && !isSame(before, figures)
    if (isCorrection && correctionReason.trim() === '') return refused('reason-needed')
    const values = {
      ...figures,
      comment: comment ?? known?.comment ?? '',
      ...(source !== undefined && { source }),
      ...(sender.identity.participantId !== null && { enteredBy: sender.identity.participantId }),
      ...(isCorrection && {
        revisions: [...(known.revisions ?? []), revision(before, now, correctionReason.trim())],
      }),
    }
    if (known) patchRecord(documents.proceedings, 'attainments', id, values)
    else
      putRecord(documents.proceedings, 'attainments', { id, targetId, periodId, status: 'draft', ...values })
    return { ok: true }
  },
})

import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { targetsDuring } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { deriveVerdict, isMiss } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { handler, refused } from '../command-call.ts'

export const recordMiss = handler<'record-miss'>({
  run: ({ attainmentId, measureIds, causeCategory, cause, customerImpact, noMeasureReason }, run) => {
    const { board, proceedings, documents } = run
    const count = proceedings.record('attainments', attainmentId)
    const period = proceedings.record('periods', count?.periodId ?? '')
    if (!count || !period) return refused('not-found')
    const targets = targetsDuring(proceedings.all('agreementVersions'), period)
    const target = targets.find((item) => item.id === count.targetId)
    if (!target || !isMiss(deriveVerdict(target, count, period, target.span))) return refused('not-a-miss')
    if (measureIds.some((id) => !board.record('measures', id))) return refused('not-found')
    const answer = {
      causeCategory,
      cause,
      customerImpact,
      noMeasureReason,
      measureIds: Object.fromEntries(measureIds.map((id) => [id, true as const])),
    }
    if (proceedings.record('misses', attainmentId))
      patchRecord(documents.proceedings, 'misses', attainmentId, answer)
    else putRecord(documents.proceedings, 'misses', { id: attainmentId, ...answer })
    return { ok: true }
  },
})

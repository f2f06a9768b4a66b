import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { periodFrom } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import { handler, refused } from '../command-call.ts'

export const openPeriod = handler<'open-period'>({
  run: ({ kind, from }, { proceedings, documents }) => {
    const period = periodFrom(kind, from)
    if (!period) return refused('not-a-period-start')
    if (!proceedings.record('periods', period.id)) putRecord(documents.proceedings, 'periods', period)
    return { ok: true, periodId: period.id }
  },
})

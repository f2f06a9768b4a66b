import { expect, test } from 'vitest'
import { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { PromisedTime } from './feasibility-inputs.ts'
import type { TimeKind } from './feasibility-rule.ts'
import { sumsLimit } from './feasibility-sums.ts'

/** Mon–Thu 8–17, Fri 8–15. */
const office = new WorkingCalendar({
  timeZone: 'UTC',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: day === 5 ? '15:00' : '17:00' })),
  holidays: {},
})
const target = (kind: TimeKind, values: Partial<PromisedTime>): PromisedTime => ({
  metricKind: kind,
  operator: 'lte',
  threshold: null,
  unit: null,
  clock: 'working',
  shareTargetBp: 10_000,
  cutoffTime: null,
  dueTime: null,
  fromNodeId: null,
  toNodeId: null,
  ...values,
})

test.each<[string, TimeKind, Partial<PromisedTime>, number]>([
  ['a duration', 'time_within', { threshold: 8, unit: 'hour' }, 480],
  // Received on Wednesday at closing, a Thursday and a Friday are left.
  ['two working days with a short Friday', 'within_working_days', { threshold: 2 }, 540 + 420],
  // The month begins on a Friday: Friday, Monday, and Tuesday until noon.
  ['the third working day, noon', 'by_working_day', { threshold: 3, dueTime: '12:00' }, 420 + 540 + 240],
  ['the sixth working day', 'by_working_day', { threshold: 6 }, 4 * 540 + 2 * 420],
  ['the same day until 14 o’clock: on Fridays one hour is left', 'same_day', { cutoffTime: '14:00' }, 60],
  ['the same day without a cut-off leaves nothing', 'same_day', {}, 0],
])('%s', (_, kind, values, minutes) => expect(sumsLimit(kind, target(kind, values), office)).toBe(minutes))

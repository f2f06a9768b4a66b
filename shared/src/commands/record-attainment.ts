import * as z from 'zod'
import { command, prose, recordId, wholeNumber } from './command-shape.ts'

/**
 * How often a target was met in a period: `met` of `total`, whole numbers, never persons or cases; `total` leaves out `excluded`. Only targets of
 * agreements that were in force in the period. Once published, a change is a correction: it needs a reason, and the old figures stay readable.
 */
export const recordAttainment = command('record-attainment', {
  targetId: recordId,
  periodId: recordId,
  total: wholeNumber,
  met: wholeNumber,
  excluded: wholeNumber,
  value: z.number().min(-1e12).max(1e12).nullable().optional(),
  comment: prose.optional(),
  source: prose.max(1000).optional(),
  notMeasurableReason: prose.optional(),
  correctionReason: prose.optional(),
})

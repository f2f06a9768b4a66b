import * as z from 'zod'
import * as f from '../fields.ts'

const whole = z.int().min(0)
/** What stood there before a correction of published figures, and why it was corrected. */
const revisionSchema = z.looseObject({
  at: f.dateTimeSchema,
  reason: z.string().max(f.MAX_TEXT_LENGTH),
  total: whole,
  met: whole,
  excluded: whole,
  value: z.number().nullable(),
  notMeasurableReason: z.string().max(f.MAX_TEXT_LENGTH).nullable(),
})
export type AttainmentRevision = z.infer<typeof revisionSchema>

/** How often a target was met in a period: `met` of `total`; `total` leaves out `excluded`. Whole numbers only, never persons or cases. `revisions`: oldest first. */
export const attainment = f.record('att', {
  id: f.id(),
  targetId: f.owner('targets'),
  periodId: f.owner('periods'),
  total: f.count(),
  met: f.count(),
  excluded: f.count(),
  value: f.num(),
  status: f.state('draft', 'published'),
  comment: f.text(),
  source: f.optional(f.str()),
  enteredBy: f.optional(f.ref('participants')),
  notMeasurableReason: f.optional(f.text()),
  revisions: f.optional(f.atom<AttainmentRevision[]>(z.array(revisionSchema).max(100), [])),
  ...f.traces,
})
export type Attainment = f.ViewOf<typeof attainment>

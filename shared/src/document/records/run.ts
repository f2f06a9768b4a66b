import * as z from 'zod'
import * as f from '../fields.ts'

const spotlightSchema = z.looseObject({ type: z.string().max(100), id: z.string().max(500) })
/** A running timer has `endsAt`, a paused one `remainingMs`; both null when it is not used. `pausesInput`: the stage takes nothing more once it is over. */
const timerSchema = z.looseObject({
  stageId: z.string().max(500).nullable(),
  endsAt: f.dateTimeSchema.nullable(),
  remainingMs: z.int().min(0).nullable(),
  pausesInput: z.boolean().optional(),
})
const countsSchema = z.looseObject({
  expected: z.int().min(0),
  present: z.int().min(0),
  handedIn: z.int().min(0),
  ready: z.int().min(0).nullable(),
  voted: z.int().min(0),
})
const sponsorSchema = z.looseObject({
  text: z.string().max(f.MAX_LABEL_LENGTH),
  name: z.string().max(f.MAX_LABEL_LENGTH),
  role: z.string().max(f.MAX_LABEL_LENGTH),
})
export type RunTimer = z.infer<typeof timerSchema>
export type RunCounts = z.infer<typeof countsSchema>

/** How the workshop runs right now (singleton). `code` and `counts` stay out of the export. */
export const run = f.record('run', {
  currentStageId: f.ref('stages'),
  frozen: f.flag(),
  doors: f.state('open', 'knock', 'closed'),
  code: f.str(),
  spotlight: f.atom<z.infer<typeof spotlightSchema> | null>(spotlightSchema.nullable(), null),
  timer: f.atom<RunTimer | null>(timerSchema.nullable(), null),
  counts: f.atom<RunCounts>(countsSchema, { expected: 0, present: 0, handedIn: 0, ready: 0, voted: 0 }),
  sponsor: f.atom<z.infer<typeof sponsorSchema> | null>(sponsorSchema.nullable(), null),
})
export type Run = f.ViewOf<typeof run>

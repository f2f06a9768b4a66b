import * as z from 'zod'
import { MAX_PLAY_BACK } from '../../domain/process/play-back.ts'
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
/** Which page stands on the screen: held at `page`, or turning by itself from there since a time. Counts only for its stage. */
const pagingSchema = z.looseObject({
  stageId: z.string().max(500).nullable(),
  page: z.int().min(-100_000).max(100_000),
  since: f.dateTimeSchema.nullable(),
})
const thingSchema = z.looseObject({ type: z.string().max(100), id: z.string().max(500) })
const roomSchema = z.looseObject({
  /** The screen shows nothing of the subject until it goes on. */
  isPaused: z.boolean(),
  /** The way in stays in the corner although everybody is there. */
  showsCode: z.boolean(),
  /** First names on the arrival screen; people have agreed. */
  showsNames: z.boolean(),
  paging: pagingSchema.nullable(),
  hidden: z.array(thingSchema).max(500),
  /** Of several processes the one that the room shows; what cards become goes there. Missing or null: the first one. */
  processId: z.string().max(500).nullable().optional(),
  /** What the room is told shortly before it happens. */
  notice: z.looseObject({ kind: z.enum(['restore']), until: f.dateTimeSchema }).nullable(),
})
export type RunRoom = z.infer<typeof roomSchema>
export const ROOM_AT_FIRST: RunRoom = {
  isPaused: false,
  showsCode: false,
  showsNames: false,
  paging: null,
  hidden: [],
  notice: null,
}
const playBackSchema = z.looseObject({
  processId: z.string().max(500),
  path: z.array(z.string().max(500)).max(MAX_PLAY_BACK),
})
export type RunTimer = z.infer<typeof timerSchema>
export type RunPlayBack = z.infer<typeof playBackSchema>
export type RunCounts = z.infer<typeof countsSchema>

/** Where it goes on in a few seconds. */
const upcomingSchema = z.looseObject({ stageId: z.string().max(500).nullable(), at: f.dateTimeSchema })
/** Where everybody was called to last; a place in the address behind the workshop's own. */
const callSchema = z.looseObject({ place: z.string().max(500), at: f.dateTimeSchema })

/**
 * How the workshop runs right now (singleton). `code`, `counts`, `room`, `rehearsal`, `playBack`, `upcoming` and `call` stay out of the export.
 * `playBack.path`: nodes that a case has passed.
 */
export const run = f.record('run', {
  currentStageId: f.ref('stages'),
  frozen: f.flag(),
  doors: f.state('open', 'knock', 'closed'),
  code: f.str(),
  spotlight: f.atom<z.infer<typeof spotlightSchema> | null>(spotlightSchema.nullable(), null),
  playBack: f.atom<RunPlayBack | null>(playBackSchema.nullable(), null),
  timer: f.atom<RunTimer | null>(timerSchema.nullable(), null),
  counts: f.atom<RunCounts>(countsSchema, { expected: 0, present: 0, handedIn: 0, ready: 0, voted: 0 }),
  /** A dry run is going on: robots take part, and everything of it will be removed. */
  rehearsal: f.flag(),
  room: f.atom<RunRoom>(roomSchema, ROOM_AT_FIRST),
  upcoming: f.optional(f.atom<z.infer<typeof upcomingSchema> | null>(upcomingSchema.nullable(), null)),
  call: f.optional(f.atom<z.infer<typeof callSchema> | null>(callSchema.nullable(), null)),
  sponsor: f.atom<z.infer<typeof sponsorSchema> | null>(sponsorSchema.nullable(), null),
})
export type Run = f.ViewOf<typeof run>

import * as z from 'zod'
import * as f from '../fields.ts'

const askedItemSchema = z.looseObject({
  id: z.string().max(500),
  label: z.string().max(f.MAX_LABEL_LENGTH),
  statement: z.string().max(f.MAX_TEXT_LENGTH),
})
/** Side → statement → number of answers. */
const answersSchema = z.record(z.string().max(100), z.record(z.string().max(500), z.int().min(0)))
export type AskedItem = z.infer<typeof askedItemSchema>

/** Fewest answers of one side that may be shown, whatever a workshop asks for. */
export const LEAST_THRESHOLD = 3

/**
 * One time at which both sides answer the same statements. `threshold` and `items` are copied when it opens, so that nobody can change later what was promised to
 * those who answered. `answers`: how many there are per side and statement of all together, written on closing. `sealed`: how many of the team have answered;
 * `facilitators` as in a round of dots; both only while it is open.
 */
export const perceptionRound = f.record('round', {
  id: f.id(),
  title: f.str(),
  openedAt: f.dt(),
  closedAt: f.dt(),
  status: f.state('draft', 'open', 'closed'),
  threshold: f.optional(f.count(5, LEAST_THRESHOLD, 1000)),
  items: f.optional(f.atom<AskedItem[]>(z.array(askedItemSchema).max(100), [])),
  answers: f.optional(f.atom<z.infer<typeof answersSchema>>(answersSchema, {})),
  sealed: f.optional(f.count()),
  facilitators: f.optional(f.count()),
  ...f.traces,
})
export type PerceptionRound = f.ViewOf<typeof perceptionRound>

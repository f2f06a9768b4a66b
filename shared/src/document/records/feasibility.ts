import * as z from 'zod'
import * as f from '../fields.ts'

/** A chart that cannot be read has more bars than this; the simulation makes 25 at most. */
const MOST_BARS = 60
const cases = z.int().min(0).max(1_000_000_000)

/** How long the cases took, as bars (`domain/agreements/feasibility-distribution.ts`); `isElapsed`: minutes are counted around the clock. */
const distributionSchema = z.looseObject({
  unit: z.enum(['minutes', 'days', 'month-days']),
  step: z.number().positive().max(1e9),
  bars: z
    .array(z.looseObject({ from: z.number().min(0).max(1e9), kept: cases, late: cases }))
    .min(1)
    .max(MOST_BARS),
  beyond: cases,
  beyondKept: cases.optional(),
  promised: z.number().min(0).max(1e9),
  total: cases.min(1),
  isElapsed: z.boolean(),
})

/** The simulation that a promise was proposed with; never changed. Times in working minutes. Older ones have no `distribution`. */
export const feasibility = f.record('feas', {
  id: f.id(),
  processId: f.ref('processes'),
  targetId: f.ref('targets'),
  threshold: f.num(),
  method: f.state('monte_carlo'),
  runs: f.count(),
  seed: f.count(0, 0, 2 ** 53 - 1),
  probabilityBp: f.bp(),
  workMinP50: f.num(),
  workMinP85: f.num(),
  workMinP95: f.num(),
  workMinMean: f.num(),
  computedAt: f.dt(),
  inputsHash: f.optional(f.str()),
  distribution: f.optional(
    f.atom<z.infer<typeof distributionSchema> | null>(distributionSchema.nullable(), null),
  ),
  ...f.traces,
})
export type Feasibility = f.ViewOf<typeof feasibility>

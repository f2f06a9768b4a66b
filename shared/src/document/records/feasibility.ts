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

const minutes = z.number().min(0).max(1e12)
const steps = z.int().min(0).max(1_000_000)
/**
 * What was added up where nothing could be simulated (PRODUCT FEAS-3), in minutes on the clock of the promise: the limit it was held against, T and L. With steps
 * that lack a time, T is only the lower bound.
 */
const sumsSchema = z.looseObject({
  why: z.enum(['no-share', 'no-best-case', 'times-missing', 'shares']),
  promisedMin: minutes,
  usualMin: minutes,
  cautiousMin: minutes,
  isElapsed: z.boolean(),
  heldUp: z.enum(['sometimes', 'always']).nullable(),
  steps,
  stepsWithoutTime: steps,
})

/**
 * The check that a promise was proposed with; never changed. `monte_carlo`: cases of 10,000 and their working minutes. `sums`: no case was drawn (`runs` is 0),
 * `sums` says what was added up; it is left out where the process gave nothing to add up, and the verdict is `not_checkable`. Older ones have no `distribution`,
 * no `verdict` and no `shareTargetBp`.
 */
export const feasibility = f.record('feas', {
  id: f.id(),
  processId: f.ref('processes'),
  targetId: f.ref('targets'),
  threshold: f.num(),
  shareTargetBp: f.optional(f.bp()),
  method: f.state('monte_carlo', 'sums'),
  verdict: f.optional(f.choice('feasible', 'tight', 'not_feasible', 'not_checkable')),
  runs: f.count(),
  seed: f.count(0, 0, 2 ** 53 - 1),
  probabilityBp: f.bp(),
  workMinP50: f.num(),
  workMinP85: f.num(),
  workMinP95: f.num(),
  workMinMean: f.num(),
  computedAt: f.dt(),
  inputsHash: f.optional(f.str()),
  sums: f.optional(f.atom<z.infer<typeof sumsSchema> | null>(sumsSchema.nullable(), null)),
  distribution: f.optional(
    f.atom<z.infer<typeof distributionSchema> | null>(distributionSchema.nullable(), null),
  ),
  ...f.traces,
})
export type Feasibility = f.ViewOf<typeof feasibility>

import * as f from '../fields.ts'

/** The simulation that a promise was proposed with; never changed. Times in working minutes. */
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
  ...f.traces,
})
export type Feasibility = f.ViewOf<typeof feasibility>

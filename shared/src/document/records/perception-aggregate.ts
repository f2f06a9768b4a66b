import * as z from 'zod'
import * as f from '../fields.ts'

/** Answers of one side to one item, written on closing and only where hiding allows. `dist`: number of answers 1…5, their sum is `n`. */
export const perceptionAggregate = f.record('agg', {
  id: f.id(),
  roundId: f.owner('perceptionRounds'),
  side: f.state('external_perception', 'external_expectation', 'self_perception', 'self_assumed_external'),
  departmentId: f.ref('departments'),
  itemId: f.owner('perceptionItems'),
  n: f.count(),
  dist: f.atom<number[]>(z.array(z.int().min(0)).length(5), [0, 0, 0, 0, 0]),
  mean: f.num(),
  ...f.traces,
})
export type PerceptionAggregate = f.ViewOf<typeof perceptionAggregate>

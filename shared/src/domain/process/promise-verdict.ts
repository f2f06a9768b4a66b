/** Whether a promise can hold by the team's own sums (FEAS-3). The simulation gives a probability instead where all three times are known. */
import type { PathSums } from './path-sums.ts'

/** tragfähig · knapp · nicht tragfähig · nicht prüfbar */
export type PromiseVerdict = 'feasible' | 'tight' | 'not_feasible' | 'not_checkable'

/**
 * @param promiseMin what is promised, in working minutes
 * A missing time leaves only one sure answer: when the known times alone are already too long.
 */
export function judgePromise(
  sums: Pick<PathSums, 'usualMin' | 'cautiousMin' | 'stepsWithoutTime'>,
  promiseMin: number,
): PromiseVerdict {
  if (sums.usualMin > promiseMin) return 'not_feasible'
  if (sums.stepsWithoutTime.length > 0) return 'not_checkable'
  return sums.cautiousMin <= promiseMin ? 'feasible' : 'tight'
}

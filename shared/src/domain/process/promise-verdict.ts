/** Whether a promise can hold by the team's own sums (FEAS-3). The simulation gives a probability instead where all three times are known. */
import type { PathSums } from './path-sums.ts'

/** tragfähig · knapp · nicht tragfähig · nicht prüfbar */
export type PromiseVerdict = 'feasible' | 'tight' | 'not_feasible' | 'not_checkable'

/**
 * @param promiseMin what is promised, on the same clock as the sums   @param isStrict "less than", not "at most"
 * A missing time leaves only one sure answer: when the known times alone are already too long.
 */
export function judgePromise(
  sums: Pick<PathSums, 'usualMin' | 'cautiousMin' | 'stepsWithoutTime'>,
  promiseMin: number,
  isStrict = false,
): PromiseVerdict {
  const fits = (minutes: number) => (isStrict ? minutes < promiseMin : minutes <= promiseMin)
  if (!fits(sums.usualMin)) return 'not_feasible'
  if (sums.stepsWithoutTime.length > 0) return 'not_checkable'
  return fits(sums.cautiousMin) ? 'feasible' : 'tight'
}

import type { AttainmentCount } from './verdict.ts'

/**
 * How sure are we? Labels and intervals that qualify a prediction, never the verdict on a period.
 * Source of the interval: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
 * JASA 22 (1927), 95 % two-sided.
 */

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054

export interface ShareInterval {
  /** 0–1 */
  readonly low: number
  readonly high: number
}

export type Evidence = 'confirmed' | 'plausible' | 'refuted' | 'too_few'

/** Wilson's 95 % interval for `met` of `total`; null without a case, because 0 of 0 says nothing. */
export function wilsonInterval(met: number, total: number): ShareInterval | null {
  if (total <= 0) return null
  const share = met / total
  const z2n = (Z * Z) / total
  const centre = (share + z2n / 2) / (1 + z2n)
  const half = (Z / (1 + z2n)) * Math.sqrt((share * (1 - share)) / total + z2n / (4 * total))
  // At the ends the formula gives exactly 0 and 1; floating point would miss them by a hair and refute a flawless record.
  return { low: met === 0 ? 0 : centre - half, high: met === total ? 1 : centre + half }
}

/**
 * The label beside a verdict.
 * @param minN below this number of cases the label is `too_few`
 * @returns null without a target share or without a case
 */
export function deriveEvidence(
  count: Pick<AttainmentCount, 'met' | 'total'>,
  shareTargetBp: number | null,
  minN: number,
): Evidence | null {
  const interval = wilsonInterval(count.met, count.total)
  if (interval === null || shareTargetBp === null) return null
  if (count.total < minN) return 'too_few'
  const target = shareTargetBp / 10_000
  if (interval.low >= target) return 'confirmed'
  return interval.high < target ? 'refuted' : 'plausible'
}

/**
 * Smallest number of cases at which a flawless record confirms the target: ⌈z² t / (1 − t)⌉, from Wilson's lower
 * bound 1 / (1 + z²/n) ≥ t. Null at 100 %, which no record can confirm.
 */
export function smallestConfirmingCount(shareTargetBp: number): number | null {
  if (shareTargetBp >= 10_000) return null
  return Math.ceil((Z * Z * shareTargetBp) / (10_000 - shareTargetBp))
}

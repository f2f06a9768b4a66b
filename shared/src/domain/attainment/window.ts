import type { AttainmentCount, DateSpan } from './verdict.ts'

/**
 * Several periods as one: counts are pooled, percentages never averaged (three months of 10/10, 45/50 and 88/100 are
 * 143 of 160, which misses 90 %, while the mean of the percentages would pass).
 */

export interface PeriodRecord extends DateSpan {
  readonly id: string
}

/** Sum of the counts. Records that say "not measurable" are left out; null when none is left. */
export function poolCounts(
  counts: readonly (AttainmentCount & { readonly excluded?: number })[],
): { met: number; total: number; excluded: number } | null {
  const measured = counts.filter((count) => (count.notMeasurableReason ?? '') === '')
  if (measured.length === 0) return null
  const sum = { met: 0, total: 0, excluded: 0 }
  for (const count of measured) {
    sum.met += count.met
    sum.total += count.total
    sum.excluded += count.excluded ?? 0
  }
  return sum
}

/**
 * The periods that end with `lastId` and belong to one window, oldest first.
 * @param periods in any order   @param length number of periods (rolling window), at least 1
 */
export function periodsOfWindow(
  periods: readonly PeriodRecord[],
  lastId: string,
  length: number,
): readonly PeriodRecord[] {
  const inOrder = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const end = inOrder.findIndex((period) => period.id === lastId)
  return end < 0 ? [] : inOrder.slice(Math.max(0, end + 1 - Math.max(1, length)), end + 1)
}

export interface Leeway {
  /** Misses that the promise allows for the expected number of cases, rounded down. */
  readonly allowed: number
  readonly used: number
  /** Never below zero; what is beyond it is a missed promise and shows there. */
  readonly left: number
  /** Used share of the allowed misses in basis points; null when none is allowed. */
  readonly usedBp: number | null
  /** 1 = the leeway lasts exactly as long as the window, 1.5 = it is gone after two thirds; null without a case or leeway. */
  readonly burnRate: number | null
}

/**
 * Leeway ("Spielraum"), the error budget of a promise.
 * @param expected cases expected in the whole window   @param soFar cases and misses up to now
 */
export function deriveLeeway(
  expected: number,
  soFar: { readonly total: number; readonly missed: number },
  shareTargetBp: number,
): Leeway {
  const perCaseBp = 10_000 - shareTargetBp
  const allowed = Math.floor((expected * perCaseBp) / 10_000)
  return {
    allowed,
    used: soFar.missed,
    left: Math.max(0, allowed - soFar.missed),
    usedBp: allowed === 0 ? null : Math.round((soFar.missed * 10_000) / allowed),
    burnRate: soFar.total * perCaseBp === 0 ? null : (soFar.missed * 10_000) / (soFar.total * perCaseBp),
  }
}

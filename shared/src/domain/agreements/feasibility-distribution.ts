/** How long the simulated cases take, as bars for a chart: how many of each length, and which of them keep the promise. */
import type { SimulatedCases } from '../process/simulate.ts'

export interface DistributionBar {
  /** Minutes: from here (inclusive) up to the next bar. Days: the day itself. */
  readonly from: number
  /** Cases that keep the promise, and cases that do not. */
  readonly kept: number
  readonly late: number
}

export interface Distribution {
  /** `minutes`: time taken. `days`: working days after the day of receipt. `month-days`: working day of the month. */
  readonly unit: 'minutes' | 'days' | 'month-days'
  /** Width of a bar, in minutes or days. */
  readonly step: number
  readonly bars: readonly DistributionBar[]
  /** Cases longer than the last bar, and those of them that keep the promise. */
  readonly beyond: number
  /** In what older versions stored it is missing: none. */
  readonly beyondKept?: number | undefined
  /** Where the promise lies, in the unit of the bars. */
  readonly promised: number
  /** All cases in it. */
  readonly total: number
}

/** Widths that people count in, in minutes and in days. */
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480, 960, 2400]
const DAY_STEPS = [1, 2, 5, 10, 20]
const MOST_BARS = 24
/** Of hundred cases, the longest one goes beyond the chart: one straggler must not flatten all the others. */
const SHOWN = 0.99

interface MeasuredCase {
  readonly value: number
  readonly isKept: boolean
}

/** @param cases in any order, at least one */
export function minuteBars(cases: readonly MeasuredCase[], promised: number): Distribution {
  const longest = Math.max(1, shownUntil(cases), promised)
  const step =
    STEPS.find((width) => longest / width < MOST_BARS) ?? Math.ceil(longest / MOST_BARS / 2400) * 2400
  // A time on the edge belongs below it: what takes 60 minutes keeps a promise of 60.
  const barOf = (value: number) => Math.max(0, Math.ceil(value / step - 1e-9) - 1)
  return bars(cases, {
    unit: 'minutes',
    step,
    first: 0,
    count: Math.floor(longest / step) + 1,
    promised,
    barOf,
  })
}

/** @param cases `value`: the day reached */
export function dayBars(
  cases: readonly MeasuredCase[],
  unit: 'days' | 'month-days',
  promised: number,
): Distribution {
  const first = unit === 'days' ? 0 : 1
  const last = Math.max(first, promised, shownUntil(cases))
  const days = last - first + 1
  const step = DAY_STEPS.find((width) => days / width <= MOST_BARS) ?? Math.ceil(days / MOST_BARS / 20) * 20
  const barOf = (value: number) => Math.floor((value - first) / step)
  return bars(cases, { unit, step, first, count: Math.ceil(days / step), promised, barOf })
}

/** The longest time that is shown; never one without an end. */
function shownUntil(cases: readonly MeasuredCase[]): number {
  const sorted = cases
    .map(({ value }) => value)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  return sorted[Math.ceil(SHOWN * (sorted.length - 1))] ?? 0
}

interface BarPlan extends Pick<Distribution, 'unit' | 'step' | 'promised'> {
  readonly first: number
  readonly count: number
  readonly barOf: (value: number) => number
}

function bars(cases: readonly MeasuredCase[], { first, count, barOf, ...plan }: BarPlan): Distribution {
  const none = () => Array.from({ length: count }, () => 0)
  const [kept, late] = [none(), none()]
  let [beyond, beyondKept] = [0, 0]
  for (const { value, isKept } of cases) {
    const bar = barOf(value)
    const counts = isKept ? kept : late
    if (bar < count) counts[bar] = (counts[bar] ?? 0) + 1
    else {
      beyond += 1
      if (isKept) beyondKept += 1
    }
  }
  return {
    ...plan,
    bars: kept.map((count, index) => ({
      from: first + index * plan.step,
      kept: count,
      late: late[index] ?? 0,
    })),
    beyond,
    beyondKept,
    total: cases.length,
  }
}

/** Percentiles and mean of measured times, in whole minutes; null where cases without an end begin. */
export function percentilesOf(minutes: Float64Array): Percentiles {
  const sorted = minutes.toSorted()
  const at = (part: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))])
  const sum = minutes.reduce((total, value) => total + value, 0)
  return { p50: at(0.5), p85: at(0.85), p95: at(0.95), mean: rounded(sum / minutes.length) }
}

export interface Percentiles {
  readonly p50: number | null
  readonly p85: number | null
  readonly p95: number | null
  readonly mean: number | null
}

const rounded = (minutes: number | undefined): number | null =>
  minutes === undefined || !Number.isFinite(minutes) ? null : Math.round(minutes)

/** The cases that come by both measuring points. */
export function* measuredCases({
  began,
  ended,
}: SimulatedCases): Generator<readonly [began: number, ended: number]> {
  for (let index = 0; index < ended.length; index += 1) {
    const end = ended[index] as number
    if (!Number.isNaN(end)) yield [began[index] as number, end]
  }
}

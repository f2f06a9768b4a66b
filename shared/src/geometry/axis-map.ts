/** Squeezing empty stretches out of an axis: what is occupied keeps its size, what lies between moves closer. */

export interface Interval {
  readonly from: number
  readonly to: number
}

/** Overlapping and touching intervals as one, from low to high. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const next of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && next.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else merged.push(next)
  }
  return merged
}

/**
 * @param occupied what must keep its size   @param mostGap how much of each empty stretch between two of them stays
 * @param removed empty stretches that go altogether, where nothing is occupied
 * @returns a function from old to new places; places before the first occupied one stay at the same distance from it
 */
export function squeezeAxis(
  occupied: readonly Interval[],
  mostGap: number,
  removed: readonly Interval[] = [],
): (place: number) => number {
  const kept = mergeIntervals(occupied)
  const first = kept[0]
  if (!first) return (place) => place
  const stops: { readonly from: number; readonly to: number }[] = [{ from: first.from, to: first.from }]
  let at = first.from
  kept.forEach((interval, index) => {
    const before = kept[index - 1]
    if (before) {
      const gone = removed.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, interval.from) - Math.max(from, before.to)),
        0,
      )
      at += Math.min(mostGap, interval.from - before.to - gone)
      stops.push({ from: interval.from, to: at })
    }
    at += interval.to - interval.from
    stops.push({ from: interval.to, to: at })
  })
  return (place) => {
    const index = stops.findIndex((stop) => place <= stop.from)
    const [a, b] = [stops[index - 1], stops[index]]
    if (index === 0 && b) return b.to - (b.from - place)
    if (!a || !b) {
      const last = stops.at(-1) ?? { from: 0, to: 0 }
      return last.to + (place - last.from)
    }
    return b.from === a.from ? b.to : a.to + ((place - a.from) / (b.from - a.from)) * (b.to - a.to)
  }
}

/** Orders that say nothing about who wrote when (PRIV-3, PRIV-4). Pure: chance comes in as an argument. */

/** A whole number from 0 to below `limit`, each equally likely. */
export type DrawBelow = (limit: number) => number

/** A new list in random order. Source: R. Durstenfeld, "Algorithm 235: Random permutation" (CACM, 1964). */
export function shuffled<T>(items: readonly T[], drawBelow: DrawBelow): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const chosen = drawBelow(last + 1)
    const [a, b] = [result[last], result[chosen]]
    if (a === undefined || b === undefined) continue
    result[last] = b
    result[chosen] = a
  }
  return result
}

/** The item before which a late one goes, so that each place among them is equally likely; null: at the end. */
export function randomPlace<T>(items: readonly T[], drawBelow: DrawBelow): T | null {
  return items[drawBelow(items.length + 1)] ?? null
}

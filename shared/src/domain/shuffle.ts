/**
 * The same items in random order, each order equally likely.
 * @param randomBelow whole number from 0 up to but not including n; comes in from outside, so that tests can say what falls
 * Source: R. A. Fisher and F. Yates, "Statistical Tables" (1938), in the form of R. Durstenfeld, CACM 7 (1964), algorithm 235.
 */
export function shuffle<T>(items: readonly T[], randomBelow: (n: number) => number): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1)
    const [a, b] = [mixed[last], mixed[other]]
    mixed[last] = b as T
    mixed[other] = a as T
  }
  return mixed
}

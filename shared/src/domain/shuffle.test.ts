import { expect, test } from 'vitest'
import { shuffle } from './shuffle.ts'

/** mulberry32, a small generator with a fixed seed. */
function seeded(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

test('every order is equally likely', () => {
  const randomBelow = seeded(7)
  const counts = new Map<string, number>()
  const runs = 24_000
  for (let run = 0; run < runs; run += 1) {
    const order = shuffle(['a', 'b', 'c', 'd'], randomBelow).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  // Chi-square with 23 degrees of freedom; 49.7 is exceeded once in a thousand times.
  const expected = runs / 24
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(chiSquare).toBeLessThan(49.7)
})

test('nothing is lost, and the given list stays as it was', () => {
  const given = [1, 2, 3]
  expect(new Set(shuffle(given, () => 0))).toEqual(new Set([1, 2, 3]))
  expect(given).toEqual([1, 2, 3])
  expect(shuffle([], () => 0)).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { type DrawBelow, randomPlace, shuffled } from './shuffle.ts'

/** Seeded, so that a failure can be repeated. Source: D. Blackman and G. Marsaglia's mulberry32 as published by T. Ettinger. */
function seededDraw(seed: number): DrawBelow {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const written = Array.from({ length: 12 }, (_, index) => index)
const RUNS = 6000

/** Sum over all cells of (seen − expected)² ÷ expected. */
function chiSquare(cells: readonly number[], expected: number): number {
  return cells.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
}

/** Spearman's rank correlation of two orders of 0 … n − 1. */
function correlation(order: readonly number[]): number {
  const n = order.length
  const squares = order.reduce((sum, item, place) => sum + (item - place) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

describe.each([1, 2, 20261125])('seed %i', (seed) => {
  test('[PRIV-3] where a card lands does not depend on when it was written', () => {
    const draw = seededDraw(seed)
    const cells = written.map(() => written.map(() => 0))
    let correlations = 0
    for (let run = 0; run < RUNS; run += 1) {
      const order = shuffled(written, draw)
      correlations += correlation(order)
      for (const [place, item] of order.entries()) {
        const row = cells[item]
        if (row) row[place] = (row[place] ?? 0) + 1
      }
    }
    // 99.9 % quantile of chi-square with (12 − 1)² degrees of freedom: 176.
    expect(chiSquare(cells.flat(), RUNS / written.length)).toBeLessThan(176)
    // Standard deviation of the mean of 6,000 rank correlations of 12 items: 1 ÷ √(11 · 6000) ≈ 0.004.
    expect(Math.abs(correlations / RUNS)).toBeLessThan(0.016)
  })

  test('[PRIV-4] a late card lands at every place alike, the end among them', () => {
    const draw = seededDraw(seed)
    const places = Array.from({ length: written.length + 1 }, () => 0)
    for (let run = 0; run < RUNS; run += 1) {
      const before = randomPlace(written, draw)
      const place = before ?? written.length
      places[place] = (places[place] ?? 0) + 1
    }
    // 99.9 % quantile of chi-square with 12 degrees of freedom: 32.9.
    expect(chiSquare(places, RUNS / places.length)).toBeLessThan(32.9)
  })
})

test('nothing is lost and nothing doubled', () => {
  expect(shuffled(written, seededDraw(7)).toSorted((a, b) => a - b)).toEqual(written)
  expect(shuffled([], seededDraw(7))).toEqual([])
})

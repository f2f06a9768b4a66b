import { describe, expect, test } from 'vitest'
import { PertDistribution, pertMean, pertOf, pertShape, pertVariance } from './three-point.ts'

describe('T1 PERT(2, 4, 12)', () => {
  const time = { o: 2, m: 4, p: 12 }
  const pert = new PertDistribution(time)
  test('shape, mean, exact variance', () => {
    const { alpha, beta } = pertShape(time)
    expect([alpha, beta]).toEqual([expect.closeTo(1.8, 12), expect.closeTo(4.2, 12)])
    expect([pertMean(time), pertVariance(time)]).toEqual([5, 3])
  })
  test('probabilities', () => {
    expect(pert.cumulative(5)).toBeCloseTo(0.54823, 5)
    expect(pert.cumulative(8)).toBeCloseTo(0.93835, 5)
    expect([1, 2, 12, 99].map((minutes) => pert.cumulative(minutes))).toEqual([0, 0, 1, 1])
  })
  test('percentiles', () => {
    expect(pert.quantile(0.5)).toBeCloseTo(4.7667, 3)
    expect(pert.quantile(0.85)).toBeCloseTo(6.925, 3)
    expect(pert.quantile(0.95)).toBeCloseTo(8.2128, 3)
  })
  test('percentiles undo probabilities', () => {
    for (let probability = 0.001; probability < 1; probability += 0.013)
      expect(pert.cumulative(pert.quantile(probability))).toBeCloseTo(probability, 9)
  })
})

test.each([
  [10, 20, 30, 20, 14.2857],
  [60, 120, 240, 130, 1100],
  [30, 45, 90, 50, 114.2857],
  [3, 5, 7, 5, 0.571429],
])('T1b (%i, %i, %i)', (o, m, p, mean, variance) => {
  expect(pertMean({ o, m, p })).toBeCloseTo(mean, 9)
  expect(pertVariance({ o, m, p })).toBeCloseTo(variance, 4)
  // Evenly spaced probabilities stand in for samples.
  const pert = pertOf({ o, m, p })
  const times = Array.from({ length: 20_000 }, (_, index) => pert.quantile((index + 0.5) / 20_000))
  const average = times.reduce((sum, time) => sum + time, 0) / times.length
  const spread = times.reduce((sum, time) => sum + (time - average) ** 2, 0) / times.length
  expect(average).toBeCloseTo(mean, 3)
  expect(Math.abs(spread / variance - 1)).toBeLessThan(0.001)
})

test('usual at the best or the worst, and a constant', () => {
  expect(pertOf({ o: 0, m: 0, p: 60 }).quantile(0.5)).toBeCloseTo(60 * (1 - 0.5 ** 0.2), 3)
  expect(pertOf({ o: 0, m: 60, p: 60 }).quantile(0.5)).toBeCloseTo(60 * 0.5 ** 0.2, 3)
  const constant = pertOf({ o: 7, m: 7, p: 7 })
  expect([
    constant.quantile(0),
    constant.quantile(0.999),
    constant.cumulative(6.9),
    constant.cumulative(7),
  ]).toEqual([7, 7, 0, 1])
})

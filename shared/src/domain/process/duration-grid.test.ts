import { describe, expect, test } from 'vitest'
import { DurationGrid, sameDayShare } from './duration-grid.test-helper.ts'

const on = (step: number) => (o: number, m: number, p: number) => DurationGrid.of({ o, m, p }, step)

describe('T2 one after another', () => {
  const time = on(0.02)
  const sum = time(2, 4, 12)
    .followedBy(time(1, 2, 3))
    .followedBy(time(3, 5, 9))
  test('mean and variance', () => {
    expect(sum.mean()).toBeCloseTo(12.3333, 3)
    expect(sum.variance()).toBeCloseTo(4.36508, 3)
  })
  test.each([
    [12, 0.46776],
    [14, 0.78726],
    [16, 0.94832],
  ])('P(≤ %i)', (minutes, probability) => expect(sum.cumulative(minutes)).toBeCloseTo(probability, 4))
})

describe('T4 again with probability 0.2', () => {
  const loop = on(0.5)(30, 45, 90).repeated(0.2)
  test('mean and variance', () => {
    expect(loop.mean()).toBeCloseTo(62.5, 3)
    expect(Math.abs(loop.variance() - 924.107)).toBeLessThan(0.5)
  })
  test.each([
    [60, 0.65],
    [90, 0.84398],
    [120, 0.94486],
    [180, 0.9912],
  ])('P(≤ %i)', (minutes, probability) => expect(loop.cumulative(minutes)).toBeCloseTo(probability, 3))
})

describe('T6 one of everything', () => {
  const time = on(0.25)
  const way = time(5, 10, 20)
    .followedBy(
      DurationGrid.either([
        [0.8, DurationGrid.nothing(0.25)],
        [0.2, time(30, 60, 120)],
      ]),
    )
    .followedBy(time(15, 30, 60).beside(time(20, 25, 40)))
    .followedBy(time(10, 15, 30).repeated(0.1))
  test('mean and spread; the largest of the means would say 74.85', () => {
    expect(way.mean()).toBeCloseTo(76.204, 2)
    expect(Math.sqrt(way.variance())).toBeCloseTo(28.91, 1)
  })
  test.each([
    [60, 0.3407],
    [90, 0.7886],
    [120, 0.8724],
  ])('P(≤ %i)', (minutes, probability) => expect(way.cumulative(minutes)).toBeCloseTo(probability, 3))
  test('percentiles', () => {
    const percentiles = [0.5, 0.85, 0.95].map((probability) => way.quantile(probability))
    expect(percentiles).toEqual([expect.closeTo(65, 0), expect.closeTo(114, 0), expect.closeTo(141.3, 0)])
  })
})

describe('T8 the same day', () => {
  const work = DurationGrid.of({ o: 120, m: 120, p: 120 }, 1)
  test('without a cut-off a quarter comes too late for two hours of work', () =>
    expect(sameDayShare(work, 480, 480)).toBeCloseTo(0.75, 2))
  test('with a cut-off two hours before closing all are kept', () =>
    expect(sameDayShare(work, 480, 360)).toBeCloseTo(1, 2))
})

import { describe, expect, test } from 'vitest'
import { sample } from '../../testing/samples.ts'
import { aggregateAnswers, meanOf } from './aggregate.ts'
import { middleHalf, perceptionGaps } from './gaps.ts'

const ITEMS = ['speed', 'reliability', 'simplicity', 'business_fit', 'confidence']
type Aggregates = Parameters<typeof perceptionGaps>[1]
const aggregates = Object.values(
  sample('it-servicedesk.de')['perceptionAggregates'] as object,
) as unknown as Aggregates

test('the sample: largest gap first, both directions named (DOMAIN, test P1)', () => {
  const gaps = perceptionGaps(ITEMS, aggregates)
  expect(gaps.map(({ itemId, difference, direction }) => [itemId, difference, direction])).toEqual([
    ['business_fit', 1.61, 'better'],
    ['reliability', 1.39, 'better'],
    ['speed', 1.25, 'better'],
    ['simplicity', 0.54, 'better'],
    ['confidence', -0.22, 'equal'],
  ])
})

test('every mean of the sample follows from its distribution', () => {
  for (const { dist, mean } of aggregates) expect(meanOf(dist)).toBeCloseTo(mean ?? Number.NaN, 2)
})

test('hidden statements come last, in their order', () => {
  const some = aggregates.filter(
    ({ itemId, side }) => itemId !== 'business_fit' || side !== 'external_perception',
  )
  const last = perceptionGaps(ITEMS, some).at(-1)
  expect(last).toMatchObject({ itemId: 'business_fit', others: null, difference: null, direction: null })
  expect(last?.self?.n).toBe(7)
})

test('worse weighs as much as better', () => {
  const view = (side: 'self_perception' | 'external_perception', itemId: string, mean: number) => ({
    side,
    itemId,
    departmentId: null,
    n: 5,
    dist: [1, 1, 1, 1, 1],
    mean,
  })
  const gaps = perceptionGaps(
    ['speed', 'confidence'],
    [
      view('self_perception', 'speed', 4),
      view('external_perception', 'speed', 3),
      view('self_perception', 'confidence', 2),
      view('external_perception', 'confidence', 4),
    ],
  )
  expect(gaps.map(({ direction }) => direction)).toEqual(['worse', 'better'])
})

describe('the middle half', () => {
  test.each([
    [
      [0, 0, 3, 3, 1],
      [3, 4],
    ],
    [
      [4, 11, 9, 4, 0],
      [2, 3],
    ],
    [
      [0, 2, 3, 2, 0],
      [2, 4],
    ],
    [
      [0, 0, 0, 0, 6],
      [5, 5],
    ],
  ])('of %j is %j', (dist, expected) => expect(middleHalf(dist)).toEqual(expected))
  test('of nothing is nothing', () => expect(middleHalf([0, 0, 0, 0, 0])).toBeNull())
})

test('the team is one group; who cannot judge does not count', () => {
  const answers = [5, 5, 4, 3, null].map((speed) => ({
    side: 'self_perception' as const,
    departmentId: null,
    values: { speed },
  }))
  expect(aggregateAnswers(['speed'], answers, 5)).toEqual({
    aggregates: [],
    answers: { self_perception: { speed: 4 } },
  })
  expect(aggregateAnswers(['speed'], answers, 4).aggregates).toEqual([
    { side: 'self_perception', departmentId: null, itemId: 'speed', n: 4, dist: [0, 0, 1, 1, 2], mean: 4.25 },
  ])
})

import { describe, expect, test } from 'vitest'
import { mergeIntervals, squeezeAxis } from './axis-map.ts'

const span = (from: number, to: number) => ({ from, to })

test('overlapping and touching intervals become one', () => {
  expect(mergeIntervals([span(5, 9), span(0, 3), span(3, 4), span(6, 7)])).toEqual([span(0, 4), span(5, 9)])
})

/*  [10–20]         [60–80]  →  [10–20] [25–45]   */
describe('squeezing', () => {
  const map = squeezeAxis([span(10, 20), span(60, 80)], 5)
  test('keeps what is occupied', () => {
    expect([10, 15, 20].map(map)).toEqual([10, 15, 20])
    expect([60, 70, 80].map(map)).toEqual([25, 35, 45])
  })
  test('narrows what lies between, evenly', () => expect(map(40)).toBe(22.5))
  test('goes on unchanged outside', () => expect([map(0), map(100)]).toEqual([0, 65]))
  test('leaves small gaps alone', () => expect(squeezeAxis([span(0, 1), span(4, 5)], 10)(4)).toBe(4))
  test('takes removed stretches away altogether', () =>
    expect(squeezeAxis([span(0, 10), span(40, 50)], 5, [span(12, 38)])(40)).toBe(14))
  test('without anything nothing moves', () => expect(squeezeAxis([], 5)(7)).toBe(7))
})

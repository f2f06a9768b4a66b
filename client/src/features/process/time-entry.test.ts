import { threePointSchema } from '@servicewerkstatt/shared/document/fields.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TIME_PARTS, withTime } from './time-entry.ts'

test('the first value is also the worst one, until somebody says more', () => {
  expect(withTime(null, 'm', 15)).toEqual({ value: { o: null, m: 15, p: 15 }, adjusted: [] })
  expect(withTime(null, 'p', 90).value).toEqual({ o: null, m: 90, p: 90 })
  expect(withTime(null, 'o', 5).value).toEqual({ o: 5, m: 5, p: 5 })
})

test('a worst value that only repeats the usual one goes along with it', () => {
  expect(withTime({ o: null, m: 15, p: 15 }, 'm', 10).value).toEqual({ o: null, m: 10, p: 10 })
})

describe('the others give way, and the person is told', () => {
  test('usual above worst', () => {
    expect(withTime({ o: 5, m: 15, p: 20 }, 'm', 30)).toEqual({
      value: { o: 5, m: 30, p: 30 },
      adjusted: ['p'],
    })
  })
  test('worst below usual and best', () => {
    expect(withTime({ o: 10, m: 15, p: 20 }, 'p', 8)).toEqual({
      value: { o: 8, m: 8, p: 8 },
      adjusted: ['o', 'm'],
    })
  })
  test('best above all', () => {
    expect(withTime({ o: null, m: 15, p: 20 }, 'o', 40)).toEqual({
      value: { o: 40, m: 40, p: 40 },
      adjusted: ['m', 'p'],
    })
  })
})

describe('not knowing is an answer', () => {
  test('the usual value: there is no estimate any more', () => {
    expect(withTime({ o: 5, m: 15, p: 20 }, 'm', null)).toEqual({ value: null, adjusted: ['o', 'p'] })
  })
  test('the best value: it is optional', () => {
    expect(withTime({ o: 5, m: 15, p: 20 }, 'o', null)).toEqual({
      value: { o: null, m: 15, p: 20 },
      adjusted: [],
    })
  })
  test('the worst value: at least as long as usual', () => {
    expect(withTime({ o: 5, m: 15, p: 20 }, 'p', null).value).toEqual({ o: 5, m: 15, p: 15 })
  })
  test('of nothing', () => {
    expect(withTime(null, 'm', null)).toEqual({ value: null, adjusted: [] })
  })
})

test('whatever is typed in which order, the estimate fits the document, and the typed value stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...TIME_PARTS), fc.option(fc.nat({ max: 100 })))),
      (entries) => {
        let value: ReturnType<typeof withTime>['value'] = null
        for (const [part, minutes] of entries) {
          value = withTime(value, part, minutes).value
          if (value) expect(threePointSchema.safeParse(value).success).toBe(true)
          if (minutes !== null) expect(value?.[part]).toBe(minutes)
        }
      },
    ),
  )
})

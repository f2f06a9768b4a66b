import { expect, test } from 'vitest'
import { choosePlace } from './label-place.ts'
import { point as p } from './point.ts'

const at = (value: string, x: number, y: number, cost = 0) => ({
  value,
  rect: { x, y, width: 40, height: 14 },
  cost,
})

test('the best place is free, and the usual one if both are', () => {
  const boxes = [{ x: 0, y: 0, width: 30, height: 30 }]
  const lines = [{ from: p(100, 7), to: p(200, 7) }]
  const choose = (...candidates: ReturnType<typeof at>[]) => choosePlace(candidates, { boxes, lines })?.value
  expect(choose(at('on the box', 0, 0), at('free', 50, 50, 20))).toBe('free')
  expect(choose(at('on the line', 120, 0), at('free', 50, 50, 20))).toBe('free')
  expect(choose(at('usual', 50, 80), at('other', 50, 50, 5))).toBe('usual')
  expect(choose(at('first', 50, 80), at('second', 50, 50))).toBe('first')
  expect(choose()).toBeUndefined()
})

test('where all are taken, the one that hides least', () => {
  const boxes = [{ x: 0, y: 0, width: 100, height: 100 }]
  expect(choosePlace([at('inside', 20, 20), at('half', 80, 40)], { boxes, lines: [] })?.value).toBe('half')
})

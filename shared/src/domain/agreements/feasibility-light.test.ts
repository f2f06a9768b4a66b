import { expect, test } from 'vitest'
import { lightOf, tightRange } from './feasibility-light.ts'

// DOMAIN 3.5: m = min(3 pp, (100 % − share) / 2).
test.each<[number, number, string]>([
  [8000, 8300, 'feasible'],
  [8000, 8299, 'tight'],
  [8000, 7700, 'tight'],
  [8000, 7699, 'not_feasible'],
  [9800, 9900, 'feasible'],
  [9800, 9899, 'tight'],
  [9900, 9950, 'feasible'],
  [100, 0, 'tight'],
])('promised %i, holds %i: %s', (share, holds, light) => {
  expect(lightOf(holds, share)).toBe(light)
})

test('the bracket of the ruler', () => {
  expect(tightRange(8000)).toEqual({ fromBp: 7700, toBp: 8300 })
  expect(tightRange(9600)).toEqual({ fromBp: 9300, toBp: 9800 })
  expect(tightRange(100)).toEqual({ fromBp: 0, toBp: 400 })
})

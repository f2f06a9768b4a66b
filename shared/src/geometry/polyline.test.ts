import { describe, expect, test } from 'vitest'
import { point as p } from './point.ts'
import { isOrthogonal, segmentMeets, segmentsOf, shortNumber, simplify, toPathText } from './polyline.ts'

test('a line loses doubled points and points on its way', () => {
  expect(simplify([p(0, 0), p(0, 0), p(5, 0), p(10, 0), p(10, 3), p(10, 9)])).toEqual([
    p(0, 0),
    p(10, 0),
    p(10, 9),
  ])
  expect(simplify([p(1, 1)])).toEqual([p(1, 1)])
  expect(simplify([])).toEqual([])
})

describe('path text', () => {
  test('level and upright runs are short, others are whole', () => {
    expect(toPathText([p(0, 0), p(50, 0), p(50, 40), p(60, 45)])).toBe('M0 0H50V40L60 45')
  })
  test('nothing is nothing', () => expect(toPathText([])).toBe(''))
  test('numbers have two decimals at most and no minus zero', () => {
    expect([shortNumber(1 / 3), shortNumber(-0.001), shortNumber(12)]).toEqual(['0.33', '0', '12'])
  })
})

test('right angles', () => {
  expect(isOrthogonal([p(0, 0), p(4, 0), p(4, 9)])).toBe(true)
  expect(isOrthogonal([p(0, 0), p(4, 1)])).toBe(false)
})

/*  ──▢──  through   ▔▢▔  along the edge   */
test('a run meets a box when it passes through its inside', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 }
  const meets = (...points: Parameters<typeof segmentsOf>[0]) =>
    segmentsOf(points).some((segment) => segmentMeets(segment, box))
  expect(meets(p(0, 15), p(30, 15))).toBe(true)
  expect(meets(p(15, 30), p(15, 12))).toBe(true)
  expect(meets(p(0, 10), p(30, 10))).toBe(false)
  expect(meets(p(0, 15), p(10, 15))).toBe(false)
})

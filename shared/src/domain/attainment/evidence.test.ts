import { describe, expect, test } from 'vitest'
import { deriveEvidence, smallestConfirmingCount, wilsonInterval } from './evidence.ts'

describe('Wilson interval', () => {
  test.each([
    [1, 1, 0.206549, 1],
    [5, 6, 0.436497, 0.969947],
    [0, 5, 0, 0.434482],
    [9, 10, 0.59585, 0.982124],
    [19, 20, 0.763869, 0.991119],
    [20, 20, 0.838875, 1],
    [38, 40, 0.834961, 0.986179],
    [73, 73, 0.950008, 1],
    [72, 72, 0.949349, 1],
    [95, 100, 0.88825, 0.978456],
    [180, 200, 0.850594, 0.93433],
    [190, 200, 0.910422, 0.972617],
    [476, 500, 0.929573, 0.967535],
  ])('%i of %i', (met, total, low, high) => {
    const interval = wilsonInterval(met, total)
    expect(interval?.low).toBeCloseTo(low, 6)
    expect(interval?.high).toBeCloseTo(high, 6)
  })

  test('no case, no interval', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  test('a flawless record reaches exactly 1, an empty one exactly 0', () => {
    for (let total = 1; total <= 2_000; total += 1) {
      expect(wilsonInterval(total, total)?.high).toBe(1)
      expect(wilsonInterval(0, total)?.low).toBe(0)
    }
  })
})

describe('label', () => {
  test.each([
    [{ met: 73, total: 73 }, 9500, 'confirmed'],
    [{ met: 72, total: 72 }, 9500, 'plausible'],
    [{ met: 0, total: 5 }, 9500, 'refuted'],
    [{ met: 4, total: 4 }, 9500, 'too_few'],
    [{ met: 1226, total: 1556 }, 8000, 'plausible'],
    [{ met: 300, total: 300 }, 10_000, 'plausible'],
    [{ met: 299, total: 300 }, 10_000, 'refuted'],
    [{ met: 0, total: 0 }, 9500, null],
  ] as const)('%o against %i bp is %s', (count, bp, label) => {
    expect(deriveEvidence(count, bp, 5)).toBe(label)
  })
})

test.each([
  [8000, 16],
  [9000, 35],
  [9500, 73],
  [9800, 189],
  [9900, 381],
  [10_000, null],
])('a flawless record confirms %i bp from n = %s on', (bp, count) => {
  expect(smallestConfirmingCount(bp)).toBe(count)
})

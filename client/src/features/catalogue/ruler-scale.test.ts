import { expect, test } from 'vitest'
import { rulerScale } from './ruler-scale.ts'

test.each([
  [[60, 100], 15, 105],
  [[480, 4108], 240, 4320],
  [[20, 20], 5, 25],
  [[0, 0], 5, 5],
])('%j takes steps of %i minutes up to %i', (minutes, stepMin, maxMin) => {
  const scale = rulerScale(minutes)
  expect([scale.stepMin, scale.maxMin]).toEqual([stepMin, maxMin])
})

test('the rule is always longer than the longest time, and its ticks can be counted', () => {
  for (let minutes = 1; minutes < 200_000; minutes = Math.ceil(minutes * 1.3)) {
    const { maxMin, ticksAt } = rulerScale([minutes])
    expect(maxMin).toBeGreaterThan(minutes)
    expect(ticksAt.length).toBeLessThanOrEqual(22)
    expect([ticksAt[0], ticksAt.at(-1)]).toEqual([0, 1])
  }
})

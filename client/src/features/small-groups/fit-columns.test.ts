import { expect, test } from 'vitest'
import { fitColumns, MOST_LETTERS } from './fit-columns.ts'

test('short sentences stand side by side in large type', () => {
  expect(fitColumns([60, 70])).toEqual({ columns: 2, size: 64, line: 76 })
  expect(fitColumns([90, 120, 100, 80]).columns).toBe(4)
})

test('long texts get smaller type, then fewer columns, never below 28 px', () => {
  expect(fitColumns([300, 300, 300, 300]).size).toBeLessThan(fitColumns([80, 80, 80, 80]).size)
  expect(fitColumns([1200, 1200, 1200, 1200]).columns).toBeLessThan(4)
  expect(fitColumns([MOST_LETTERS * 3]).size).toBeGreaterThanOrEqual(28)
})

test('more than four groups are on pages of four', () => {
  expect(fitColumns(Array.from({ length: 7 }, () => 80)).columns).toBe(4)
})

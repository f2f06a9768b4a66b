import { expect, test } from 'vitest'
import { fillPages, fitType } from './fit.ts'

test('longer texts get smaller type, never below 38 px', () => {
  const sizes = [20, 150, 300, 500, 5000].map((length) => fitType(length).size)
  expect(sizes).toEqual([88, 68, 56, 46, 38])
})

test('columns are filled in order, then pages', () => {
  const page = { columns: 2, height: 100, gap: 10 }
  expect(fillPages([40, 40, 40, 40, 40], (item) => item, page)).toEqual([
    [
      [40, 40],
      [40, 40],
    ],
    [[40]],
  ])
})

test('an item that is too high has a column to itself', () => {
  expect(fillPages([30, 250, 30], (item) => item, { columns: 2, height: 100, gap: 10 })).toEqual([
    [[30], [250]],
    [[30]],
  ])
})

test('no items are one empty page', () => {
  expect(fillPages([], () => 1, { columns: 2, height: 100, gap: 10 })).toEqual([[]])
})

test('no item is lost, whatever their heights', () => {
  const items = Array.from({ length: 400 }, (_, index) => 20 + ((index * 37) % 180))
  expect(fillPages(items, (item) => item, { columns: 2, height: 600, gap: 16 }).flat(2)).toEqual(items)
})

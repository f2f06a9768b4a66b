import { expect, test } from 'vitest'
import { asEnd, asTyped, problemOf, windowsOf, withAnother, withDay } from './weekly-hours.ts'

const week = [
  { day: 1, from: '13:00', to: '17:00' },
  { day: 1, from: '08:00', to: '12:00' },
  { day: 5, from: '08:00', to: '15:00' },
]

test('the windows of a day in order', () => {
  expect(windowsOf(week, 1)).toEqual([
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ])
  expect(windowsOf(week, 7)).toEqual([])
})

test('another day changes only itself', () => {
  expect(withDay(week, 1, [])).toEqual([{ day: 5, from: '08:00', to: '15:00' }])
  expect(withDay(week, 3, [{ from: '09:00', to: '10:00' }]).map(({ day }) => day)).toEqual([1, 1, 3, 5])
})

test('midnight as an end is 24:00', () => {
  expect([asEnd('00:00'), asEnd('17:00'), asTyped('24:00'), asTyped('17:00')]).toEqual([
    '24:00',
    '17:00',
    '00:00',
    '17:00',
  ])
})

test.each([
  [[{ from: '08:00', to: '17:00' }], null],
  [[{ from: '00:00', to: '24:00' }], null],
  [[{ from: '08:00', to: '08:00' }], 'order'],
  [[{ from: '17:00', to: '08:00' }], 'order'],
  [
    [
      { from: '08:00', to: '12:00' },
      { from: '12:00', to: '13:00' },
    ],
    null,
  ],
  [
    [
      { from: '11:00', to: '13:00' },
      { from: '08:00', to: '12:00' },
    ],
    'overlap',
  ],
])('%j: %s', (windows, problem) => expect(problemOf(windows)).toBe(problem))

test('one more window fits in, until the day is over', () => {
  expect(withAnother([])).toEqual([{ from: '08:00', to: '17:00' }])
  expect(withAnother([{ from: '08:00', to: '12:00' }])?.at(-1)).toEqual({ from: '13:00', to: '14:00' })
  expect(withAnother([{ from: '08:00', to: '22:30' }])).toBeNull()
  expect(withAnother([{ from: '00:00', to: '24:00' }])).toBeNull()
})

import { expect, test } from 'vitest'
import { heldLists, isOverdue, localDay, measureLists } from './measure-order.ts'

const measure = (
  id: string,
  dueDate: string | null,
  status: 'planned' | 'in_progress' | 'done' = 'planned',
) => ({
  id,
  dueDate,
  status,
})

test('[ATT-4] what is due first stands first, and what is done stands apart', () => {
  const lists = measureLists([
    measure('someday', null),
    measure('done', '2026-01-01', 'done'),
    measure('later', '2026-12-01'),
    measure('late', '2026-11-01', 'in_progress'),
  ])
  expect(lists).toEqual({ open: ['late', 'later', 'someday'], closed: ['done'] })
})

test('a measure is overdue when its day is over, and never once it is done', () => {
  expect(isOverdue(measure('m', '2026-11-22'), '2026-11-23')).toBe(true)
  expect(isOverdue(measure('m', '2026-11-23'), '2026-11-23')).toBe(false)
  expect(isOverdue(measure('m', '2026-11-22', 'done'), '2026-11-23')).toBe(false)
  expect(isOverdue(measure('m', null), '2026-11-23')).toBe(false)
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})

test('rows stay in place while one of them is worked in', () => {
  const held = { open: ['a', 'b', 'c'], closed: ['x'] }
  const now = { open: ['new', 'c', 'a'], closed: ['x', 'b'] }
  expect(heldLists(held, now)).toEqual({ open: ['a', 'b', 'c', 'new'], closed: ['x'] })
  expect(heldLists(held, { open: ['c'], closed: [] })).toEqual({ open: ['c'], closed: [] })
})

import { expect, test } from 'vitest'
import { type KeyPress, keyAction } from './canvas-keys.ts'

const press = (key: string, held: Partial<Omit<KeyPress, 'key'>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
})
const writing = { mayWrite: true, singleKeys: true }

test.each([
  ['Enter', 'open'],
  ['F2', 'rename'],
  ['Delete', 'remove'],
  ['n', 'insert'],
  ['V', 'connect'],
  ['z', 'times'],
  ['Escape', 'leave'],
  ['x', null],
])('%s', (key, action) => {
  expect(keyAction(press(key), writing)).toBe(action)
})

test.each([
  ['a', 'all'],
  ['c', 'copy'],
  ['v', 'paste'],
  ['d', 'duplicate'],
])('Control %s', (key, action) => {
  expect(keyAction(press(key, { ctrlKey: true }), { ...writing, singleKeys: false })).toBe(action)
  expect(keyAction(press(key, { ctrlKey: true }), { ...writing, mayWrite: false })).toBeNull()
})

test('Shift Enter adds to what is chosen', () => {
  expect(keyAction(press('Enter', { shiftKey: true }), writing)).toBe('toggle')
})

test('letters can be switched off, other keys stay', () => {
  expect(keyAction(press('n'), { mayWrite: true, singleKeys: false })).toBeNull()
  expect(keyAction(press('F2'), { mayWrite: true, singleKeys: false })).toBe('rename')
})

test('undo and other commands of the browser are left alone', () => {
  expect(keyAction(press('z', { ctrlKey: true }), writing)).toBeNull()
  expect(keyAction(press('n', { metaKey: true }), writing)).toBeNull()
})

test('who may only read can leave, and nothing else', () => {
  expect(keyAction(press('Delete'), { mayWrite: false, singleKeys: true })).toBeNull()
  expect(keyAction(press('Escape'), { mayWrite: false, singleKeys: true })).toBe('leave')
})

test('a key that is held down acts once', () => {
  expect(keyAction(press('n', { repeat: true }), writing)).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { keepEach, keepIdentity } from './keep-identity.ts'

describe('equal content keeps its old object', () => {
  test('as a whole', () => {
    const before = { a: [1, { b: 2 }], c: null }
    expect(keepIdentity(before, { a: [1, { b: 2 }], c: null })).toBe(before)
  })

  test('in the parts that did not change', () => {
    const before = { name: { lines: ['a'] }, box: { x: 1, y: 2 } }
    const now = keepIdentity(before, { name: { lines: ['a'] }, box: { x: 9, y: 2 } })
    expect(now).toEqual({ name: { lines: ['a'] }, box: { x: 9, y: 2 } })
    expect(now.name).toBe(before.name)
    expect(now.box).not.toBe(before.box)
  })

  test('but not when a key came, went, or became undefined', () => {
    const before: Record<string, number | undefined> = { a: 1 }
    expect(keepIdentity(before, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 })
    expect(keepIdentity({ a: 1, b: undefined }, { a: 1 })).toEqual({ a: 1 })
    expect(keepIdentity({ a: 1 }, { b: undefined })).toStrictEqual({ b: undefined })
  })

  test('class instances and functions are left alone', () => {
    const now = { made: new Date(0) }
    expect(keepIdentity({ made: new Date(0) }, now).made).toBe(now.made)
  })
})

test('items of a list are recognised by their id, also at another place', () => {
  const [a, b] = [
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
  ]
  const kept = keepEach(
    [a, b],
    [
      { id: 'b', n: 2 },
      { id: 'a', n: 3 },
    ],
  )
  expect(kept[0]).toBe(b)
  expect(kept[1]).toEqual({ id: 'a', n: 3 })
  const same = [a, b]
  expect(
    keepEach(same, [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ]),
  ).toBe(same)
})

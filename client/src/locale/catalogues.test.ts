import { expect, test } from 'vitest'
import { door as deDoor } from './de/door.ts'
import { inside as deInside } from './de/inside.ts'
import { door as enDoor } from './en/door.ts'
import { inside as enInside } from './en/inside.ts'

/** Every word with its path; functions stand as their number of arguments, so that twins can be compared. */
function entries(value: unknown, path = ''): [string, string | number][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value.length]]
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => entries(inner, path ? `${path}.${key}` : key))
  }
  throw new TypeError(`${path} is neither words nor a group of words`)
}

const german = entries({ ...deDoor, ...deInside })
const english = entries({ ...enDoor, ...enInside })

test('German and English have the same keys', () => {
  expect(english.map(([path]) => path).sort()).toEqual(german.map(([path]) => path).sort())
})

test('a text is a text in both languages, a function a function', () => {
  const kinds = (list: [string, string | number][]) =>
    Object.fromEntries(list.map(([path, value]) => [path, typeof value]))
  expect(kinds(english)).toEqual(kinds(german))
})

test.each([
  ['de', german],
  ['en', english],
] as const)('%s has no empty words and no straight quotes', (_, list) => {
  for (const [path, value] of list) {
    if (typeof value !== 'string') continue
    expect(value.trim(), path).not.toBe('')
    expect(value, path).not.toMatch(/["]|\.\.\.|(^|\s)'/)
  }
})

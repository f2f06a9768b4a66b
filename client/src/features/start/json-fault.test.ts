import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from './json-fault.ts'

test.each([
  ['{"a": ]', 6],
  ['{"a": 1,}', 8],
  ['[1, 2', 5],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[01]', 2],
  ['"tab\there"', 4],
  ['"half', 5],
  ['"\\x"', 1],
  ["['a']", 1],
  ['{} {}', 3],
  ['', 0],
  ['[1,]', 3],
  ['nul', 0],
])('%j stops at %i', (text, offset) => {
  expect(findJsonFault(text)).toBe(offset)
})

test('whatever JSON.stringify writes has no fault', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (value, space) => {
      expect(findJsonFault(JSON.stringify(value, null, space))).toBeNull()
    }),
  )
})

test('it finds a fault exactly where JSON.parse refuses', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', '\\', '0', '-', 'e', '\n', 'x'))
    .map(([json, place, sign]) => {
      const at = place % (json.length + 1)
      return json.slice(0, at) + sign + json.slice(at + 1)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      expect(findJsonFault(text) === null).toBe(parses(text))
    }),
    { numRuns: 500 },
  )
})

test('depth and length do not exhaust the engine', () => {
  expect(findJsonFault('['.repeat(200_000))).toBe(200_000)
  expect(findJsonFault(`"${'ä'.repeat(5_000_000)}"`)).toBeNull()
})

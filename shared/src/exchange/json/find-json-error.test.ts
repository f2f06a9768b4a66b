import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonError } from './find-json-error.ts'

test.each([
  ['{"a": oops}', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{"a": "x\ny"}', 8],
  ['{"a": "\\q"}', 7],
  ['{"a": 01}', 6],
  ['{"a": tru', 6],
  ['{"a": [1, 2', 11],
  ['', 0],
  ['{} {}', 3],
  [']', 0],
  ['{"a": undefined}', 6],
])('%j breaks at %i', (text, at) => expect(findJsonError(text)).toBe(at))

test('a file that is nested a hundred thousand times', () => {
  const deep = 100_000
  expect(findJsonError(`${'['.repeat(deep)}${']'.repeat(deep)}`)).toBe(-1)
  expect(findJsonError('['.repeat(deep))).toBe(deep)
})

const isValid = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('agrees with JSON.parse on what is valid', () => {
  fc.assert(fc.property(fc.json(), (text) => findJsonError(text) === -1))
  const signs = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '1',
    '-',
    '.5',
    'e3',
    'true',
    'null',
    ' ',
    '\n',
    '\\',
    'x',
  ]
  const pieces = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''))
  const agrees = fc.property(pieces, (text) => (findJsonError(text) === -1) === isValid(text))
  expect(() => fc.assert(agrees, { numRuns: 5000 })).not.toThrow()
})

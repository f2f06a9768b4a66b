import { expect, test } from 'vitest'
import { parseNumber, toNumberText } from './number-text.ts'

test.each([
  ['12', 'de', 12],
  ['1,5', 'de', 1.5],
  ['1.5', 'de', 1.5],
  ['1.250', 'de', 1250],
  ['1.250,75', 'de', 1250.75],
  ['12 500', 'de', 12500],
  ['-3', 'de', -3],
  ['1,250', 'en', 1250],
  ['1,5', 'en', 1.5],
  ['1.250', 'en', 1.25],
  ['1,250.5', 'en', 1250.5],
  ['', 'de', null],
  ['zwölf', 'de', null],
  ['1,2,3', 'de', null],
  ['5 min', 'en', null],
] as const)('%j in %s is %s', (text, language, value) => {
  expect(parseNumber(text, language)).toBe(value)
})

test('what is shown is read again as the same number', () => {
  for (const language of ['de', 'en'] as const) {
    for (const value of [0, 7, 0.5, 1250.25, -4]) {
      expect(parseNumber(toNumberText(value, language), language)).toBe(value)
    }
  }
})

import { expect, test } from 'vitest'
import { measureText } from './text-measure.ts'

test('a text is as wide as its letters', () => {
  expect(measureText('', 14)).toBe(0)
  expect(measureText('Wi', 10)).toBeCloseTo(measureText('W', 10) + measureText('i', 10))
  expect(measureText('mm', 14)).toBeGreaterThan(measureText('ii', 14))
})

test('it grows with size and weight', () => {
  expect(measureText('Rückfrage', 28)).toBeCloseTo(2 * measureText('Rückfrage', 14))
  expect(measureText('Rückfrage', 14, 600)).toBeGreaterThan(measureText('Rückfrage', 14, 400))
})

test('figures are all equally wide', () => {
  expect(new Set('0123456789'.split('').map((figure) => measureText(figure, 14))).size).toBe(1)
})

// Measured in Chromium with the font itself: 115.6 and 92.4 px; kerning makes the difference.
test('it is within two per cent of what a browser shows', () => {
  expect(measureText('Ursache analysieren', 14, 600)).toBeGreaterThan(115)
  expect(measureText('Ursache analysieren', 14, 600)).toBeLessThan(124)
})

test('letters that the font lacks count as wide, marks and joiners as nothing', () => {
  expect(measureText('漢', 14)).toBe(14)
  expect(measureText('🎉', 14)).toBe(14)
  expect(measureText('e\u0301', 14)).toBe(measureText('e', 14))
  expect(measureText('a\u00adb', 14)).toBe(measureText('ab', 14))
  expect(measureText('ש', 14)).toBeGreaterThan(5)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, rankByLikeness } from './alike.ts'

test('the same words in another form are alike, fillers are not', () => {
  const printer = 'Etikettendrucker müssen verlässlich wieder laufen.'
  expect(likeness(printer, 'Der Etikettendruck läuft verlässlich')).toBeGreaterThan(0.2)
  expect(likeness(printer, printer)).toBe(1)
  expect(likeness('wir und ihr', 'wir und ihr')).toBe(0)
  expect(likeness('', '')).toBe(0)
})

test('common words win, then the same department, then the order that was there', () => {
  const subject = { text: 'Schnelle Reaktion auf Störungen', departmentId: 'dep-a' }
  const candidates = [
    { id: 'other', text: 'Ein Formular', departmentId: 'dep-b' },
    { id: 'same-department', text: 'Neue Geräte', departmentId: 'dep-a' },
    { id: 'same-words', text: 'Reaktion bei Störung', departmentId: 'dep-b' },
    { id: 'last', text: 'Trends', departmentId: null },
  ]
  expect(rankByLikeness(subject, candidates).map(({ id }) => id)).toEqual([
    'same-words',
    'same-department',
    'other',
    'last',
  ])
})

test('likeness lies between 0 and 1 and does not depend on the order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const value = likeness(a, b)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
      expect(likeness(b, a)).toBe(value)
    }),
  )
})

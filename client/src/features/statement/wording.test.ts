import { expect, test } from 'vitest'
import { isChangedSince, latestWording, statementWording } from './wording.ts'

const texts = { serviceText: ' Wir helfen. ', forWhom: '', benefit: 'Damit es läuft.', notIncluded: '\n' }
interface Decided {
  readonly id: string
  readonly subjectType: 'statement' | 'goal'
  readonly subjectId: string
  readonly text: string
  readonly decidedAt: string
}
const wording = (id: string, subjectId: string, decidedAt: string): Decided => ({
  id,
  subjectType: 'statement',
  subjectId,
  text: 'x',
  decidedAt,
})

test('the wording is the filled fields, one paragraph each', () => {
  expect(statementWording(texts)).toBe('Wir helfen.\n\nDamit es läuft.')
  expect(statementWording({ serviceText: '', forWhom: '', benefit: '', notIncluded: '' })).toBe('')
})

test('the latest wording of a subject counts, whatever their order', () => {
  const all = [
    wording('b', 'statement', '2026-05-02T10:00:00.000Z'),
    wording('a', 'statement', '2026-04-01T10:00:00.000Z'),
    wording('c', 'other', '2026-06-01T10:00:00.000Z'),
  ]
  expect(latestWording(all, 'statement', 'statement')?.id).toBe('b')
  expect(latestWording(all, 'goal', 'statement')).toBeUndefined()
})

test('spaces at the ends are no change, and without a recorded wording there is none', () => {
  const decided = { ...wording('a', 'statement', '2026-04-01'), text: 'Wir helfen.' }
  expect(isChangedSince(decided, 'Wir helfen. ')).toBe(false)
  expect(isChangedSince(decided, 'Wir helfen gern.')).toBe(true)
  expect(isChangedSince(undefined, 'Neu')).toBe(false)
})

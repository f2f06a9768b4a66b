import { expect, test } from 'vitest'
import { canMoveEntry, CATALOGUE_STATES, missingForCatalogue, startsNewVersion } from './catalogue-states.ts'

test('only the named moves are possible', () => {
  const moves = CATALOGUE_STATES.flatMap((from) =>
    CATALOGUE_STATES.filter((to) => canMoveEntry(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(moves).toEqual([
    'draft → agreed',
    'draft → published',
    'agreed → draft',
    'agreed → published',
    'published → agreed',
    'published → retired',
    'retired → draft',
  ])
})

test('work on something that was published is the next version', () => {
  expect(startsNewVersion('published', 'agreed')).toBe(true)
  expect(startsNewVersion('retired', 'draft')).toBe(true)
  expect(startsNewVersion('agreed', 'draft')).toBe(false)
  expect(startsNewVersion('published', 'retired')).toBe(false)
})

test('publishing needs customers, an owner, and a number or the reason for none', () => {
  const bare = { id: 'svc-1', customerIds: {}, ownerId: null, measurementMode: null, notMeasuredReason: '' }
  expect(missingForCatalogue(bare).map((item) => item.what)).toEqual([
    'customers',
    'owner',
    'measurement-mode',
  ])
  const named = { ...bare, customerIds: { 'dep-1': true as const }, ownerId: 'p-1' }
  expect(missingForCatalogue({ ...named, measurementMode: 'not_measured' })).toEqual([
    { rule: 'CAT', what: 'measurement-reason', type: 'catalogue', id: 'svc-1' },
  ])
  expect(
    missingForCatalogue({ ...named, measurementMode: 'not_measured', notMeasuredReason: 'zu selten' }),
  ).toEqual([])
  expect(missingForCatalogue({ ...named, measurementMode: 'measured' })).toEqual([])
})

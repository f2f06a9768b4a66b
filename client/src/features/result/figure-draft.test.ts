import { describe, expect, test } from 'vitest'
import { checkFigures, type FigureDraft, figureDraft, isCorrection } from './figure-draft.ts'

const empty = figureDraft(undefined, 'de')
const draft = (values: Partial<FigureDraft> = {}): FigureDraft => ({
  ...empty,
  met: '50',
  total: '60',
  ...values,
})
const check = (values: FigureDraft, rules: Partial<Parameters<typeof checkFigures>[1]> = {}) =>
  checkFigures(values, { isByValue: false, published: null, language: 'de', ...rules })

describe('[ATT-2] counted promises take whole numbers', () => {
  test('k of n, with nothing excluded unless somebody says so', () => {
    expect(check(draft()).figures).toEqual({ met: 50, total: 60, excluded: 0, value: null, comment: '' })
  })

  test.each<[string, Partial<FigureDraft>, object]>([
    ['nothing typed', { met: '', total: ' ' }, { met: 'missing', total: 'missing' }],
    ['half a case', { met: '4,5' }, { met: 'not-whole' }],
    ['below zero', { total: '-3' }, { total: 'not-whole' }],
    ['a slip of the keyboard', { total: '6000000000' }, { total: 'not-whole' }],
    ['more kept than there were', { met: '61' }, { met: 'too-many' }],
    ['words for a day', { value: 'fünf' }, { value: 'not-a-number' }],
  ])('%s', (_, values, wrong) => {
    expect(check(draft(values))).toEqual({ figures: null, wrong })
  })

  test('the day that was reached may stand beside, as people write it', () => {
    expect(check(draft({ value: '5,5' })).figures?.value).toBe(5.5)
  })
})

test('a promise that is judged by a value needs only that', () => {
  const rules = { isByValue: true }
  expect(check(draft({ met: '', total: '' }), rules).wrong).toEqual({ value: 'missing' })
  expect(check(draft({ met: '', total: '', value: '99,5' }), rules).figures).toMatchObject({
    met: 0,
    total: 0,
    value: 99.5,
  })
})

test('what cannot be measured yet needs a reason and no figures', () => {
  const none = draft({ met: '', total: '', isNotMeasurable: true })
  expect(check(none).wrong).toEqual({ notMeasurableReason: 'missing' })
  expect(check({ ...none, notMeasurableReason: ' Quelle fehlt. ' }).figures).toMatchObject({
    notMeasurableReason: 'Quelle fehlt.',
    total: 0,
  })
})

describe('[ATT-5] published figures', () => {
  const published = draft()

  test('are corrected with a reason', () => {
    expect(check(draft({ met: '48' }), { published }).wrong).toEqual({ correctionReason: 'missing' })
    expect(check(draft({ met: '48', correctionReason: ' doppelt ' }), { published }).figures).toMatchObject({
      met: 48,
      correctionReason: 'doppelt',
    })
  })

  test('a remark is no correction', () => {
    const remarked = draft({ comment: 'Ein ruhiger Monat.' })
    expect(isCorrection(remarked, published)).toBe(false)
    expect(check(remarked, { published }).figures).toMatchObject({ comment: 'Ein ruhiger Monat.' })
  })
})

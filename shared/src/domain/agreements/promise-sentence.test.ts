import { describe, expect, test } from 'vitest'
import { limitWords, shareWords, timeWords } from './metric-words.ts'
import { promiseParts, promiseSentence, type PromiseInput, type PromiseTarget } from './promise-sentence.ts'

const target = (values: Partial<PromiseTarget>): PromiseTarget => ({
  metricKind: 'time_within',
  operator: 'lte',
  threshold: 480,
  unit: 'minute',
  clock: 'working',
  shareTargetBp: 8000,
  cutoffTime: null,
  dueTime: null,
  measure: '',
  ...values,
})
const input = (values: Partial<PromiseTarget>, rest: Partial<PromiseInput> = {}): PromiseInput => ({
  target: target(values),
  startEvent: 'Meldung geht ein',
  stopEvent: 'Störung ist behoben',
  exclusions: '',
  ...rest,
})

describe('the sentence says each kind of promise', () => {
  test.each([
    [
      {},
      'In 80 von 100 Fällen dauert es höchstens 8\u00A0Arbeitsstunden von „Meldung geht ein“ bis „Störung ist behoben“.',
    ],
    [
      { metricKind: 'same_day', threshold: null, cutoffTime: '14:00', shareTargetBp: 9500 },
      'In 95 von 100 Fällen erreichen wir „Störung ist behoben“ am selben Arbeitstag, wenn die Anfrage bis 14\u00A0Uhr eingeht.',
    ],
    [
      { metricKind: 'within_working_days', threshold: 2, unit: 'working_day' },
      'In 80 von 100 Fällen erreichen wir „Störung ist behoben“ innerhalb von 2\u00A0Arbeitstagen nach „Meldung geht ein“.',
    ],
    [
      { metricKind: 'by_working_day', threshold: 5, unit: 'working_day_of_month', dueTime: '12:30' },
      'In 80 von 100 Fällen erreichen wir „Störung ist behoben“ bis zum 5.\u00A0Arbeitstag des Monats, 12:30\u00A0Uhr.',
    ],
    [
      { metricKind: 'quality_ratio', measure: 'Rechnung ohne Rückfrage' },
      '80 von 100 Fällen erfüllen: „Rechnung ohne Rückfrage“.',
    ],
    [
      { metricKind: 'value_limit', threshold: 3, unit: 'count', measure: 'Zahl der Anlaufstellen' },
      '„Zahl der Anlaufstellen“ liegt bei höchstens 3.',
    ],
  ])('%o', (values, sentence) => {
    expect(promiseSentence(input(values), 'de')).toBe(sentence)
  })

  test('in English, with what is left out', () => {
    const english = input(
      { threshold: 1, unit: 'hour' },
      { startEvent: 'report arrives', stopEvent: 'answer given.', exclusions: 'planned maintenance.' },
    )
    expect(promiseSentence(english, 'en')).toBe(
      'In 80 of 100 cases it takes at most 1\u00A0working hour from “report arrives” to “answer given”. Except: planned maintenance.',
    )
  })
})

test('a missing part stands as an ellipsis and says which field it is', () => {
  const parts = promiseParts(input({ shareTargetBp: null, threshold: null }), 'de')
  expect(parts.filter(({ isMissing }) => isMissing).map(({ field }) => field)).toEqual(['share', 'threshold'])
})

test('nothing is promised in figures without a target or a kind', () => {
  expect(promiseSentence({ target: null, startEvent: '', stopEvent: '', exclusions: '' }, 'de')).toBe('')
  expect(promiseSentence(input({ metricKind: null }), 'de')).toBe('')
})

test('shares, limits and times in words', () => {
  expect(shareWords(9950, 'de')).toBe('995 von 1.000')
  expect(shareWords(9955, 'en')).toBe('9,955 of 10,000')
  expect(limitWords({ threshold: 2880, unit: 'minute', clock: 'elapsed' }, 'de', 'dative')).toBe(
    '2\u00A0Tagen',
  )
  expect(limitWords({ threshold: 90, unit: 'minute', clock: 'working' }, 'en')).toBe(
    '90\u00A0working minutes',
  )
  expect(limitWords({ threshold: 3, unit: 'working_day_of_month', clock: null }, 'en')).toBe(
    '3rd\u00A0working day',
  )
  expect(limitWords({ threshold: 99.5, unit: 'share', clock: null }, 'de')).toBe('99,5\u202F%')
  expect(limitWords({ threshold: null, unit: 'minute', clock: null }, 'de')).toBe('')
  expect(timeWords('14:30', 'de')).toBe('14:30\u00A0Uhr')
})

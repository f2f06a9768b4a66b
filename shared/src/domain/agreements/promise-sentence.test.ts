import { describe, expect, test } from 'vitest'
import { limitWords, shareWords, targetLabel, timeWords } from './metric-words.ts'
import { isWholeSentence, promiseParts, sentenceOf, type PromiseTarget } from './promise-sentence.ts'

const target = (values: Partial<PromiseTarget> = {}): PromiseTarget => ({
  id: 'tgt-1',
  metricKind: 'time_within',
  operator: 'lte',
  threshold: 480,
  unit: 'minute',
  clock: 'working',
  shareTargetBp: 8000,
  cutoffTime: null,
  dueTime: null,
  measure: '',
  startEvent: 'Meldung geht ein',
  stopEvent: 'Störung ist behoben',
  ...values,
})
const german = (...targets: PromiseTarget[]): string =>
  sentenceOf(promiseParts({ targets, exclusions: '' }, 'de'))

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
    expect(german(target(values))).toBe(sentence)
  })

  test('in English, with what is left out', () => {
    const english = target({
      threshold: 1,
      unit: 'hour',
      startEvent: 'report arrives',
      stopEvent: 'answer given.',
    })
    expect(sentenceOf(promiseParts({ targets: [english], exclusions: 'planned maintenance.' }, 'en'))).toBe(
      'In 80 of 100 cases it takes at most 1\u00A0working hour from “report arrives” to “answer given”. Except: planned maintenance.',
    )
  })

  test('in own words where nobody named the two moments', () => {
    const described = target({ startEvent: '', stopEvent: '', measure: 'vom Anruf bis zur ersten Antwort' })
    expect(german(described)).toBe(
      'In 80 von 100 Fällen höchstens 8\u00A0Arbeitsstunden: „vom Anruf bis zur ersten Antwort“.',
    )
    expect(
      german({ ...described, metricKind: 'within_working_days', threshold: 2, unit: 'working_day' }),
    ).toBe(
      'In 80 von 100 Fällen erreichen wir „vom Anruf bis zur ersten Antwort“ innerhalb von 2\u00A0Arbeitstagen.',
    )
  })

  test('one sentence for each target', () => {
    const first = target({ metricKind: 'quality_ratio', measure: 'ohne Rückfrage' })
    expect(german(first, target({ id: 'tgt-2', metricKind: null }), { ...first, id: 'tgt-3' })).toBe(
      '80 von 100 Fällen erfüllen: „ohne Rückfrage“. 80 von 100 Fällen erfüllen: „ohne Rückfrage“.',
    )
  })
})

describe('the parts', () => {
  test('say which field of which target they stand for, also while it is empty', () => {
    const parts = promiseParts(
      { targets: [target({ shareTargetBp: null, threshold: null })], exclusions: 'Wartung' },
      'de',
    )
    expect(parts.filter(({ isMissing }) => isMissing)).toEqual([
      { field: 'share', text: '…', isMissing: true, targetId: 'tgt-1' },
      { field: 'threshold', text: '…', isMissing: true, targetId: 'tgt-1' },
    ])
    expect(parts.find(({ field }) => field === 'exclusions')).toEqual({
      field: 'exclusions',
      text: 'Wartung',
    })
    expect(isWholeSentence(parts)).toBe(false)
    expect(isWholeSentence(promiseParts({ targets: [target()], exclusions: '' }, 'de'))).toBe(true)
  })

  test('are none without a target or a kind', () => {
    expect(promiseParts({ targets: [], exclusions: 'Wartung' }, 'de')).toEqual([])
    expect(promiseParts({ targets: [target({ metricKind: null })], exclusions: '' }, 'de')).toEqual([])
    expect(isWholeSentence([])).toBe(false)
  })
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

test('a target without a name is called by what it promises', () => {
  const hours = { name: null, metricKind: 'time_within', threshold: 8, unit: 'hour', clock: 'working' }
  expect(targetLabel(hours, 'de')).toBe('In höchstens 8\u00A0Arbeitsstunden')
  expect(targetLabel({ ...hours, threshold: null }, 'en')).toBe('Within …')
  expect(targetLabel({ ...hours, name: ' Rückruf ' }, 'de')).toBe('Rückruf')
  expect(targetLabel({ ...hours, metricKind: null }, 'de')).toBe('')
})

import { pdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import { describe, expect, test } from 'vitest'
import { createFormats } from './formats.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const de = createFormats('de', 'Europe/Berlin', pdfWords.de)
const en = createFormats('en', 'Europe/Berlin', pdfWords.en)

describe('dates', () => {
  test('a plain date is the same day everywhere, a time is the day in the time zone of the workshop', () => {
    expect(plain(de.date('2026-11-05'))).toBe('5. November 2026')
    expect(plain(en.date('2026-11-05'))).toBe('5 November 2026')
    expect(plain(de.date('2026-11-05T23:30:00Z'))).toBe('6. November 2026')
  })

  test('nothing and nonsense', () => {
    expect(de.date(null)).toBe('')
    expect(de.date('bald')).toBe('bald')
    expect(createFormats('de', 'Mond/Krater', pdfWords.de).date('2026-11-05T12:00:00Z')).not.toBe('')
  })

  test('periods by their dates, and by an id whose period does not exist yet', () => {
    expect(plain(de.period({ id: '2026-10', from: '2026-10-01', kind: 'calendar_month' }))).toBe(
      'Oktober 2026',
    )
    expect(plain(de.period({ id: '2026-q4', from: '2026-10-01', kind: 'calendar_quarter' }))).toBe(
      '4. Quartal 2026',
    )
    expect(plain(en.periodId('2026-12'))).toBe('December 2026')
    expect(plain(en.periodId('2026-q1'))).toBe('quarter 1 of 2026')
    expect(de.periodId('irgendwann')).toBe('irgendwann')
  })
})

test('durations are short', () => {
  const minutes = (value: number, clock: 'working' | 'elapsed' = 'working') => plain(de.minutes(value, clock))
  expect([
    minutes(15),
    minutes(90),
    minutes(150),
    minutes(180),
    minutes(480),
    minutes(720),
    minutes(650),
  ]).toEqual(['15 min', '90 min', '150 min', '180 min', '8 h', '12 h', '10,8 h'])
  expect([minutes(2_880, 'elapsed'), minutes(1_440, 'elapsed'), minutes(2_880)]).toEqual([
    '2 Tage',
    '1 Tag',
    '48 h',
  ])
})

test('shares and money in the manner of the language', () => {
  expect(plain(de.percent(9_950))).toBe('99,5 %')
  expect(en.percent(9_000)).toBe('90%')
  expect(plain(de.money(34_000, 'EUR'))).toBe('34.000 €')
  expect(en.money(34_000, 'EUR')).toBe('€34,000')
  expect(plain(en.money(5, 'CHF'))).toBe('CHF 5')
})

test('limits are said in the largest fitting unit', () => {
  expect(de.amount(480, 'minute')).toEqual({ value: '8', unit: 'hour' })
  expect(de.amount(60, 'minute')).toEqual({ value: '60', unit: 'minute' })
  expect(de.amount(72, 'hour')).toEqual({ value: '3', unit: 'day' })
})

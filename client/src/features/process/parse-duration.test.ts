import { formatDuration } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDuration } from './parse-duration.ts'

const minutes = (text: string, clock: 'working' | 'elapsed' = 'working', language: 'de' | 'en' = 'de') => {
  const parsed = parseDuration(text, clock, language)
  return parsed.kind === 'minutes' ? parsed.minutes : parsed.kind === 'problem' ? parsed.problem : parsed.kind
}

test.each([
  ['15', 15],
  ['15 min', 15],
  ['15min', 15],
  ['15\u00a0min', 15],
  ['90 Minuten', 90],
  ['1 h', 60],
  ['1,5 h', 90],
  ['1.5 Std.', 90],
  ['½ Stunde', 30],
  ['1:30', 90],
  ['1 h 30', 90],
  ['1 h 30 min', 90],
  ['1 Stunde und 30 Minuten', 90],
  ['1.250', 1250],
  ['2 Arbeitstage', 960],
  ['2 AT', 960],
  ['2 Tage', 960],
  ['1 Woche', 2400],
  ['2 working days', 960],
  ['1 day, 4 hours', 720],
  ['0', 0],
  ['0,5 min', 1],
])('working time: %s is %d minutes', (text, expected) => {
  expect(minutes(text)).toBe(expected)
})

test('a day around the clock has 24 hours', () => {
  expect(minutes('2 Tage', 'elapsed')).toBe(2880)
  expect(minutes('1 Woche', 'elapsed')).toBe(10_080)
  expect(minutes('3 Kalendertage', 'elapsed')).toBe(4320)
  expect(minutes('2 calendar days', 'elapsed', 'en')).toBe(2880)
})

test.each(['', '  ', '?', '–', 'weiß nicht', 'Weiss nicht', 'unbekannt', 'don’t know', 'unknown'])(
  '“%s” is a valid answer',
  (text) => {
    expect(minutes(text)).toBe('unknown')
  },
)

test('English groups with a comma', () => {
  expect(minutes('1,250', 'working', 'en')).toBe(1250)
  expect(minutes('1.5 h', 'working', 'en')).toBe(90)
})

describe('what is no duration says why', () => {
  test.each([
    ['bald', 'not-a-duration'],
    ['5 Äpfel', 'not-a-duration'],
    ['2 Tage 4', 'not-a-duration'],
    ['min', 'not-a-duration'],
    ['1,2,3', 'not-a-duration'],
    ['10-15 min', 'range'],
    ['10 bis 15', 'range'],
    ['-5', 'negative'],
    ['99999 Tage', 'too-long'],
    ['2 Kalendertage', 'calendar-day-on-work'],
  ])('%s: %s', (text, problem) => {
    expect(minutes(text)).toBe(problem)
  })

  test('working days while the clock runs through', () => {
    expect(minutes('2 Arbeitstage', 'elapsed')).toBe('working-day-on-calendar')
  })
})

test('what the table shows can be typed again: every duration reads back as itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat({ max: 3000 }), fc.nat({ max: 5_000_000 })),
      fc.constantFrom('working' as const, 'elapsed' as const),
      fc.constantFrom('de' as const, 'en' as const),
      (given, clock, language) => {
        expect(parseDuration(formatDuration(given, clock, language), clock, language)).toEqual({
          kind: 'minutes',
          minutes: given,
        })
      },
    ),
  )
})

test('anything at all is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,:\shmin½-]{0,20}$/)), (text) => {
      const parsed = parseDuration(text, 'working', 'de')
      if (parsed.kind === 'minutes')
        expect(Number.isInteger(parsed.minutes) && parsed.minutes >= 0).toBe(true)
    }),
  )
})

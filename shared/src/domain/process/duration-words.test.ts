import { expect, test } from 'vitest'
import { formatAmount, formatDuration, formatTotal, formatWaitAndWork } from './duration-words.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [0, 'working', '0 min'],
  [90, 'working', '90 min'],
  [180, 'working', '180 min'],
  [195, 'working', '3 h 15 min'],
  [480, 'working', '8 h'],
  [720, 'working', '12 h'],
  [960, 'working', '2 Arbeitstage'],
  [1200, 'working', '2,5 Arbeitstage'],
  [1000, 'working', '16 h 40 min'],
  [960, 'elapsed', '16 h'],
  [1440, 'elapsed', '1 Tag'],
  [2880, 'elapsed', '2 Tage'],
  [7200, 'elapsed', '5 Tage'],
] as const)('%i minutes, %s: %s', (minutes, clock, words) => {
  expect(plain(formatDuration(minutes, clock, 'de'))).toBe(words)
})

test('English', () => {
  expect(plain(formatDuration(1200, 'working', 'en'))).toBe('2.5 working days')
  expect(plain(formatDuration(1440, 'elapsed', 'en'))).toBe('1 day')
})

test('number and unit stay together', () => {
  expect(formatDuration(90, 'working', 'de')).toBe('90\u00a0min')
})

test.each([
  [15, 5, '15 + 5 min'],
  [0, 12, '12 min'],
  [150, 45, '150 + 45 min'],
  [420, 120, '7 + 2 h'],
  [540, 90, '9 h + 90 min'],
  [30, 480, '30 min + 8 h'],
  [20, null, '20 min + ?'],
  [20, 0, '20 min'],
  [0, 0, '0 min'],
] as const)('waiting %i and work %s: %s', (wait, work, words) => {
  expect(plain(formatWaitAndWork(wait, 'working', work, 'de'))).toBe(words)
})

test('sums speak of hours and minutes', () => {
  expect(plain(formatTotal(114, 'working', 'de'))).toBe('1 h 54 min')
  expect(plain(formatTotal(105, 'working', 'de'))).toBe('1 h 45 min')
  expect(plain(formatTotal(45, 'working', 'de'))).toBe('45 min')
  expect(plain(formatTotal(120, 'working', 'de'))).toBe('2 h')
})

test('figures in both languages', () => {
  expect([formatAmount(7.54, 'de'), formatAmount(7.54, 'en'), formatAmount(75, 'de')]).toEqual([
    '7,5',
    '7.5',
    '75',
  ])
})

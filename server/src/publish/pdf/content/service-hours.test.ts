import { pdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import { expect, test } from 'vitest'
import { createFormats } from '../formats.ts'
import { readExport } from '../read-export.ts'
import { emptyWorkshop } from '../testing/workshops.ts'
import { hoursInWords } from './service-hours.ts'

type Windows = ReadonlyArray<readonly [day: number, from: string, to: string]>

function say(locale: 'de' | 'en', windows: Windows): string {
  const weekly = windows.map(([day, from, to]) => ({ day, from, to }))
  const data = readExport(
    emptyWorkshop(locale, {
      calendars: { c: { id: 'c', name: 'Zeiten', timeZone: 'Europe/Berlin', weekly } },
    }),
  )
  const [calendar] = data.all('calendars')
  if (!calendar) throw new Error('the calendar is missing')
  const words = pdfWords[locale]
  return hoursInWords(
    { data, words, formats: createFormats(locale, 'Europe/Berlin', words), partsOf: () => [] },
    calendar,
  ).replaceAll('\u00a0', ' ')
}

const days = (from: number, to: number, open: string, close: string): Windows =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, open, close] as const)

test('days with the same hours are told together', () => {
  const week = [...days(1, 4, '08:00', '17:00'), [5, '08:00', '15:00'] as const]
  expect(say('de', week)).toBe('Montag bis Donnerstag 8 bis 17 Uhr, Freitag 8 bis 15 Uhr')
  expect(say('en', week)).toBe('Monday to Thursday 8 am to 5 pm, Friday 8 am to 3 pm')
})

test('half hours, lunch breaks, every day, always, never', () => {
  expect(
    say('de', [
      [3, '07:30', '12:00'],
      [3, '13:00', '16:00'],
    ]),
  ).toBe('Mittwoch 7:30 bis 12 Uhr, 13 bis 16 Uhr')
  expect(say('de', days(1, 7, '06:00', '22:00'))).toBe('täglich 6 bis 22 Uhr')
  expect(say('de', days(1, 7, '00:00', '24:00'))).toBe('rund um die Uhr')
  expect(say('de', [])).toBe('')
})

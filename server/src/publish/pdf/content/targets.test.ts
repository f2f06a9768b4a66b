import { pdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import { describe, expect, test } from 'vitest'
import { createFormats } from '../formats.ts'
import { readExport } from '../read-export.ts'
import { emptyWorkshop } from '../testing/workshops.ts'
import type { Content } from './context.ts'
import { metricInWords } from './targets.ts'

const content = (locale: 'de' | 'en'): Content => ({
  data: readExport(emptyWorkshop(locale)),
  words: pdfWords[locale],
  formats: createFormats(locale, 'Europe/Berlin', pdfWords[locale]),
  partsOf: () => [],
})
const blank = {
  metricKind: null,
  operator: null,
  threshold: null,
  unit: null,
  clock: null,
  shareTargetBp: null,
} as const
const say = (locale: 'de' | 'en', metric: Partial<Parameters<typeof metricInWords>[1]>): string =>
  metricInWords(content(locale), { ...blank, ...metric }).replace(/[\u00a0\u202f]/g, ' ')

describe('a target in words', () => {
  test.each([
    [
      { metricKind: 'time_within', threshold: 60, unit: 'minute', clock: 'working', shareTargetBp: 9000 },
      'innerhalb von 60 Minuten Arbeitszeit, in 90 von 100 Fällen',
      'within 60 minutes of working time, in 90 of 100 cases',
    ],
    [
      { metricKind: 'time_within', threshold: 480, unit: 'minute', clock: 'working', shareTargetBp: 8000 },
      'innerhalb von 8 Stunden Arbeitszeit, in 80 von 100 Fällen',
      'within 8 hours of working time, in 80 of 100 cases',
    ],
    [
      { metricKind: 'time_within', threshold: 72, unit: 'hour', clock: 'elapsed' },
      'innerhalb von 3 Tagen Kalenderzeit',
      'within 3 days of calendar time',
    ],
    [
      { metricKind: 'time_within', threshold: 1, unit: 'working_day', clock: 'working' },
      'innerhalb von einem Arbeitstag',
      'within 1 working day',
    ],
    [
      { metricKind: 'same_day', cutoffTime: '14:00', shareTargetBp: 9500 },
      'am selben Arbeitstag, wenn bis 14 Uhr eingegangen, in 95 von 100 Fällen',
      'on the same working day if received by 2 pm, in 95 of 100 cases',
    ],
    [
      { metricKind: 'within_working_days', threshold: 2 },
      'innerhalb von 2 Arbeitstagen',
      'within 2 working days',
    ],
    [
      { metricKind: 'by_working_day', threshold: 6, dueTime: '12:30', shareTargetBp: 10_000 },
      'bis zum 6. Arbeitstag des Monats, 12:30 Uhr, in jedem Fall',
      'by working day 6 of the month, 12:30 pm, in every case',
    ],
    [{ metricKind: 'quality_ratio', shareTargetBp: 9950 }, 'in 995 von 1000 Fällen', 'in 995 of 1000 cases'],
    [
      { metricKind: 'availability', operator: 'gte', threshold: 99.5, unit: 'share', shareTargetBp: 9000 },
      'mindestens 99,5 %',
      'at least 99.5%',
    ],
    [
      { metricKind: 'value_limit', operator: 'lt', threshold: 3, unit: 'count' },
      'weniger als 3',
      'less than 3',
    ],
    [{}, '', ''],
  ] as const)('%o', (metric, german, english) => {
    expect(say('de', metric)).toBe(german)
    expect(say('en', metric)).toBe(english)
  })
})

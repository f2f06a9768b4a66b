/**
 * Durations as people type them: "15", "15 min", "1,5 h", "1:30", "2 Arbeitstage", "3 Tage 4 h", "weiß nicht". German and English words are
 * both understood, whatever the language of the interface. A bare number is minutes.
 */
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import type { Language } from '../../locale/language.ts'
import { parseNumber } from '../../workshop/number-text.ts'

export type DurationProblem =
  | 'not-a-duration'
  /** "10–15 min": each field takes one value. */
  | 'range'
  | 'negative'
  | 'too-long'
  /** Working days while the waiting runs in calendar time. */
  | 'working-day-on-calendar'
  /** Calendar days while the time runs in working hours. */
  | 'calendar-day-on-work'

export type ParsedDuration =
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** Nothing, or "weiß nicht": a valid answer. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problem'; readonly problem: DurationProblem }

/** Ten years: longer is a slip of the finger. */
const LONGEST_MIN = 10 * 365 * 24 * 60

const UNKNOWN =
  /^(?:[?\-–—]|weiß nicht|weiss nicht|wissen wir nicht|unbekannt|keine ahnung|k\.? ?a\.?|don['’]?t know|unknown|no idea|n\/?a)$/
const RANGE = /\d\s*(?:-|–|—|bis|to)\s*\d/
const CLOCK_TIME = /^(\d{1,3}):([0-5]\d)(?:\s*(?:h|std\.?|uhr))?$/
const PART = /\s*(?:und |and |,\s+)?\s*([\d.,]+|[½¼¾]|\d+\s*[½¼¾])\s*([a-zäöüß]*)\.?\s*/y

type Unit = 'min' | 'hour' | 'day' | 'working-day' | 'calendar-day' | 'week'

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['min', /^(?:m|min|mins|minuten?|minutes?)$/],
  ['hour', /^(?:h|std|stunden?|hrs?|hours?)$/],
  ['working-day', /^(?:at|arbeitstage?n?|werktage?n?|wd|workingdays?|workdays?|businessdays?)$/],
  ['calendar-day', /^(?:kalendertage?n?|calendardays?)$/],
  ['day', /^(?:d|t|tage?n?|days?)$/],
  ['week', /^(?:w|wo|wochen?|weeks?)$/],
]

const problem = (name: DurationProblem): ParsedDuration => ({ kind: 'problem', problem: name })

/** @param clock which minutes are meant: decides how long a day is, and whether working days make sense */
export function parseDuration(typed: string, clock: Clock, language: Language): ParsedDuration {
  const text = typed
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\b(working|work|business|calendar) days?\b/g, '$1days')
  if (text === '' || UNKNOWN.test(text)) return { kind: 'unknown' }
  if (/^[-−]\s*\d/.test(text)) return problem('negative')
  if (RANGE.test(text)) return problem('range')
  const time = CLOCK_TIME.exec(text)
  if (time) return withinLimit(Number(time[1]) * 60 + Number(time[2]))
  return readParts(text, clock, language)
}

function readParts(text: string, clock: Clock, language: Language): ParsedDuration {
  let total = 0
  let last: Unit | null = null
  PART.lastIndex = 0
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text)
    if (!match) return problem('not-a-duration')
    const amount = readAmount(match[1] ?? '', language)
    // "1 h 30": the number behind hours is minutes; behind anything else a unit is missing.
    const unit = readUnit(match[2] ?? '', last)
    if (amount === null || unit === null) return problem('not-a-duration')
    if (unit === 'working-day' && clock === 'elapsed') return problem('working-day-on-calendar')
    if (unit === 'calendar-day' && clock === 'working') return problem('calendar-day-on-work')
    total += amount * minutesPer(unit, clock)
    last = unit
  }
  return withinLimit(total)
}

function withinLimit(minutes: number): ParsedDuration {
  return minutes > LONGEST_MIN ? problem('too-long') : { kind: 'minutes', minutes: Math.round(minutes) }
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

const readAmount = (text: string, language: Language): number | null =>
  FRACTIONS[text] ?? parseNumber(text.replace(/,$/, ''), language)

function readUnit(word: string, last: Unit | null): Unit | null {
  if (word === '') return last === null || last === 'hour' ? 'min' : null
  return UNITS.find(([, words]) => words.test(word))?.[0] ?? null
}

function minutesPer(unit: Unit, clock: Clock): number {
  switch (unit) {
    case 'min':
      return 1
    case 'hour':
      return 60
    case 'working-day':
      return 480
    case 'calendar-day':
      return 1440
    case 'day':
      return clock === 'working' ? 480 : 1440
    case 'week':
      return clock === 'working' ? 5 * 480 : 7 * 1440
  }
}

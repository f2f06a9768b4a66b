/**
 * Minutes as people say them: "15 min", "8 h", "2 Arbeitstage", "2 Tage". Working time counts days of eight hours, time around the clock
 * counts days of twenty-four. A no-break space stands between number and unit.
 */
import type { Clock } from './process-model.ts'

export type DurationLocale = 'de' | 'en'

const NBSP = '\u00a0'
const MINUTES_PER_HOUR = 60
/** Up to here people compare in minutes ("150 + 45 min"); above it, hours are easier to grasp. */
const LAST_MINUTES = 180
const MINUTES_PER_DAY: Readonly<Record<Clock, number>> = { working: 480, elapsed: 1440 }
/** Below two working days hours say it better: "12 h" rather than "1,5 Arbeitstage". */
const FIRST_DAYS: Readonly<Record<Clock, number>> = { working: 960, elapsed: 1440 }

const DAY_WORDS: Readonly<
  Record<DurationLocale, Readonly<Record<Clock, readonly [one: string, many: string]>>>
> = {
  de: { working: ['Arbeitstag', 'Arbeitstage'], elapsed: ['Tag', 'Tage'] },
  en: { working: ['working day', 'working days'], elapsed: ['day', 'days'] },
}

const withUnit = (amount: string, unit: string): string => `${amount}${NBSP}${unit}`

/** A number in the language: "1,5" or "1.5", at most one decimal. */
export const formatAmount = (value: number, locale: DurationLocale): string => {
  const text = String(Math.round(value * 10) / 10)
  return locale === 'de' ? text.replace('.', ',') : text
}

type Unit = 'min' | 'h' | 'days'

function unitOf(minutes: number, clock: Clock): Unit {
  const halfDay = MINUTES_PER_DAY[clock] / 2
  if (minutes >= FIRST_DAYS[clock] && minutes % halfDay === 0) return 'days'
  if (minutes > LAST_MINUTES) return 'h'
  return 'min'
}

/**
 * One duration, exact to the minute.
 * @param minutes whole minutes, at least 0   @param clock which minutes these are; decides what a day is
 */
export function formatDuration(minutes: number, clock: Clock, locale: DurationLocale): string {
  const whole = Math.max(0, Math.round(minutes))
  const unit = unitOf(whole, clock)
  if (unit === 'min') return withUnit(String(whole), 'min')
  if (unit === 'days') {
    const days = whole / MINUTES_PER_DAY[clock]
    const [one, many] = DAY_WORDS[locale][clock]
    return withUnit(formatAmount(days, locale), days === 1 ? one : many)
  }
  const [hours, rest] = [Math.floor(whole / MINUTES_PER_HOUR), whole % MINUTES_PER_HOUR]
  return rest === 0
    ? withUnit(String(hours), 'h')
    : `${withUnit(String(hours), 'h')} ${withUnit(String(rest), 'min')}`
}

/** Sums in the play-back and the room: always hours and minutes ("1 h 54 min"), days only when they are whole. */
export function formatTotal(minutes: number, clock: Clock, locale: DurationLocale): string {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < MINUTES_PER_HOUR || unitOf(whole, clock) === 'days') return formatDuration(whole, clock, locale)
  const [hours, rest] = [Math.floor(whole / MINUTES_PER_HOUR), whole % MINUTES_PER_HOUR]
  return rest === 0
    ? withUnit(String(hours), 'h')
    : `${withUnit(String(hours), 'h')} ${withUnit(String(rest), 'min')}`
}

/** Waiting and work of a step in one short text: "15 + 5 min", "7 + 2 h", "9 h + 90 min"; "?" for a work time nobody knows yet. */
export function formatWaitAndWork(
  waitMinutes: number,
  waitClock: Clock,
  workMinutes: number | null,
  locale: DurationLocale,
): string {
  if (workMinutes === null) {
    const wait = formatDuration(waitMinutes, waitClock, locale)
    return `${wait} + ?`
  }
  if (waitMinutes === 0) return formatDuration(workMinutes, 'working', locale)
  if (workMinutes === 0) return formatDuration(waitMinutes, waitClock, locale)
  const larger = Math.max(waitMinutes, workMinutes)
  if (larger <= LAST_MINUTES) return `${waitMinutes} + ${withUnit(String(workMinutes), 'min')}`
  const areHours = waitMinutes % MINUTES_PER_HOUR === 0 && workMinutes % MINUTES_PER_HOUR === 0
  const isBelowDays = unitOf(waitMinutes, waitClock) !== 'days' && unitOf(workMinutes, 'working') !== 'days'
  if (areHours && isBelowDays) {
    const [wait, work] = [waitMinutes / MINUTES_PER_HOUR, workMinutes / MINUTES_PER_HOUR]
    return `${wait} + ${withUnit(String(work), 'h')}`
  }
  return `${formatDuration(waitMinutes, waitClock, locale)} + ${formatDuration(workMinutes, 'working', locale)}`
}

/**
 * Public holidays of the German federal states, as a suggestion for a calendar: the list stays the team's to change. Which days they are is known to
 * `feiertagejs` (Easter by the algorithm of Lichtenberg); what it knows beyond whole states is left out.
 */
import { getHolidays, type Region } from 'feiertagejs'
import type { FederalState } from './federal-states.ts'

/**
 * @returns date (YYYY-MM-DD) → name, in the order of the days
 * Holidays of single towns are no holidays of a state: Augsburg's, and Corpus Christi in some places of Saxony and Thuringia.
 */
export function germanHolidays(
  state: FederalState,
  years: readonly number[],
  language: 'de' | 'en',
): Record<string, string> {
  const region: Region = state
  const days = years.flatMap((year) => getHolidays(year, region))
  return Object.fromEntries(
    days
      .map((day) => [day.dateString, day.translate(language) ?? ''] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

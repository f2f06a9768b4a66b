const DURATION =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u
const MINUTES = [10_080, 1_440, 60, 1, 1 / 60] as const

/**
 * Whole minutes of an ISO 8601 duration in weeks, days, hours, minutes and seconds; null for anything else. Months and years have no fixed
 * length and are not read.
 */
export function parseIsoMinutes(text: string): number | null {
  const parts = DURATION.exec(text.trim())?.slice(1)
  if (!parts?.some((part) => part !== undefined)) return null
  return Math.round(parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (MINUTES[index] ?? 0), 0))
}

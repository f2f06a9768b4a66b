/** One of the three values of an estimate changes; the others give way only where best ≤ usual ≤ worst would not hold any more. */
import type { ThreePoint } from '@servicewerkstatt/shared/domain/process/process-model.ts'

export type TimePart = 'o' | 'm' | 'p'
export const TIME_PARTS: readonly TimePart[] = ['o', 'm', 'p']

export interface TimeEntry {
  /** Null: nobody knows. */
  readonly value: ThreePoint | null
  /** Known values that had to give way, so that the person can be told. */
  readonly adjusted: readonly TimePart[]
}

/**
 * @param minutes whole minutes, or null for "weiß nicht". Without the usual value there is no estimate; without the worst one it is taken to be
 *   the usual one until somebody says more.
 */
export function withTime(current: ThreePoint | null, part: TimePart, minutes: number | null): TimeEntry {
  const value = put(current, part, minutes)
  const adjusted = current
    ? TIME_PARTS.filter(
        (other) => other !== part && current[other] !== null && current[other] !== (value?.[other] ?? null),
      )
    : []
  return { value, adjusted }
}

function put(current: ThreePoint | null, part: TimePart, minutes: number | null): ThreePoint | null {
  if (minutes === null) {
    if (!current || part === 'm') return null
    return part === 'o' ? { ...current, o: null } : { ...current, p: current.m }
  }
  if (!current) return { o: part === 'o' ? minutes : null, m: minutes, p: minutes }
  const { o, m, p } = current
  switch (part) {
    case 'o':
      return { o: minutes, m: Math.max(m, minutes), p: Math.max(p, minutes) }
    case 'm':
      // As long as the worst value only repeats the usual one, nobody has meant it.
      return {
        o: o === null ? null : Math.min(o, minutes),
        m: minutes,
        p: p === m ? minutes : Math.max(p, minutes),
      }
    case 'p':
      return { o: o === null ? null : Math.min(o, minutes), m: Math.min(m, minutes), p: minutes }
  }
}

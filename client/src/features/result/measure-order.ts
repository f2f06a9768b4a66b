/** In which order measures are looked at: what is overdue first, then what comes next, then what is done (PRODUCT ATT-4). */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

type Measure = Pick<RecordView<'measures'>, 'id' | 'dueDate' | 'status'>

export const isOpen = ({ status }: Measure): boolean => status === 'planned' || status === 'in_progress'

/** A plain date is over when the local day after it has begun. @param today YYYY-MM-DD */
export const isOverdue = (measure: Measure, today: string): boolean =>
  isOpen(measure) && measure.dueDate !== null && measure.dueDate < today

/** The local calendar day, as plain date. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join('-')
}

export interface MeasureLists {
  /** By due date, so that overdue ones come first; without a date at the end. */
  readonly open: readonly string[]
  readonly closed: readonly string[]
}

/** Ids of the measures; equal dates keep the order of the collection. */
export function measureLists(measures: readonly Measure[]): MeasureLists {
  const key = ({ dueDate }: Measure): string => dueDate ?? '9999'
  const byDue = (a: Measure, b: Measure): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  return {
    open: measures
      .filter(isOpen)
      .toSorted(byDue)
      .map(({ id }) => id),
    closed: measures.filter((measure) => !isOpen(measure)).map(({ id }) => id),
  }
}

/**
 * The lists while somebody works in one of their rows: rows stay where they were, so that a new date or state does not carry away the field that is
 * being typed in. What came meanwhile stands at the end, what went is gone.
 */
export function heldLists(held: MeasureLists, now: MeasureLists): MeasureLists {
  const live = new Set([...now.open, ...now.closed])
  const known = new Set([...held.open, ...held.closed])
  const keep = (before: readonly string[], after: readonly string[]): string[] => [
    ...before.filter((id) => live.has(id)),
    ...after.filter((id) => !known.has(id)),
  ]
  return { open: keep(held.open, now.open), closed: keep(held.closed, now.closed) }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

export const sameLists = (a: MeasureLists, b: MeasureLists): boolean =>
  isSame(a.open, b.open) && isSame(a.closed, b.closed)

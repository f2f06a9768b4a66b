/** The order of a result: most dots first, ties as ties (VOTE-5). Pure. */
import { type Split, totalOf } from './tally.ts'

export interface Ranked<O> {
  readonly option: O
  readonly total: number
  /** From 1; options with the same total share a place, and the places after them are left out (1, 1, 3). */
  readonly place: number
  readonly isTied: boolean
}

/** Equal totals keep the order in which the options were asked. */
export function rankOptions<O extends { readonly id: string }>(
  options: readonly O[],
  tally: Readonly<Record<string, Split | undefined>>,
): Ranked<O>[] {
  const totals = options.map((option) => {
    const split = tally[option.id]
    return { option, total: split ? totalOf(split) : 0 }
  })
  return totals
    .toSorted((a, b) => b.total - a.total)
    .map(({ option, total }) => ({
      option,
      total,
      place: 1 + totals.filter((other) => other.total > total).length,
      isTied: totals.filter((other) => other.total === total).length > 1,
    }))
}

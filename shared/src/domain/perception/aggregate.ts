/** From sealed answers to the figures that may be shown. Pure. */
import { PERCEPTION_SIDES, type PerceptionSide, whatMayBeShown } from './hiding.ts'

export interface SealedAnswers {
  readonly side: PerceptionSide
  /** Null for the team, and for others who did not say. */
  readonly departmentId: string | null
  /** Statement id → 1 to 5; null = cannot judge. */
  readonly values: Readonly<Record<string, number | null>>
}

export interface Aggregate {
  readonly side: PerceptionSide
  /** Null = all together. */
  readonly departmentId: string | null
  readonly itemId: string
  readonly n: number
  /** How many said 1, 2, 3, 4, 5. */
  readonly dist: number[]
  /** To two decimals. */
  readonly mean: number
}

const SCALE = [1, 2, 3, 4, 5] as const

export function meanOf(dist: readonly number[]): number | null {
  const n = dist.reduce((total, count) => total + count, 0)
  if (n === 0) return null
  const points = dist.reduce((total, count, index) => total + count * (index + 1), 0)
  return Math.round((100 * points) / n) / 100
}

interface Value {
  readonly departmentId: string | null
  readonly value: number
}

function aggregate(
  side: PerceptionSide,
  itemId: string,
  departmentId: string | null,
  values: readonly Value[],
): Aggregate {
  const dist = SCALE.map((step) => values.filter(({ value }) => value === step).length)
  return { side, departmentId, itemId, n: values.length, dist, mean: meanOf(dist) ?? 0 }
}

export interface RoundResult {
  readonly aggregates: readonly Aggregate[]
  /** Side → statement → number of answers of all together, also where they stay hidden. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** @param threshold as promised when the round opened */
export function aggregateAnswers(
  itemIds: readonly string[],
  all: readonly SealedAnswers[],
  threshold: number,
): RoundResult {
  const aggregates: Aggregate[] = []
  const answers: Record<string, Record<string, number>> = {}
  for (const side of PERCEPTION_SIDES) {
    const ofSide = all.filter((answer) => answer.side === side)
    if (ofSide.length === 0) continue
    answers[side] = {}
    for (const itemId of itemIds) {
      const values = ofSide.flatMap(({ departmentId, values: given }): Value[] => {
        const value = given[itemId]
        return value == null ? [] : [{ departmentId, value }]
      })
      answers[side][itemId] = values.length
      const departments = [...new Set(values.map(({ departmentId }) => departmentId))]
      const within = (id: string | null): Value[] => values.filter(({ departmentId }) => departmentId === id)
      const shown = whatMayBeShown(
        departments.map((departmentId) => ({ departmentId, n: within(departmentId).length })),
        threshold,
      )
      if (shown.all) aggregates.push(aggregate(side, itemId, null, values))
      for (const id of shown.departmentIds) aggregates.push(aggregate(side, itemId, id, within(id)))
    }
  }
  return { aggregates, answers }
}

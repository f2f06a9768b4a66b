/** Self-view against outside view, statement by statement, the largest gap first (DOMAIN 2, `selfExt`). Pure. */
import type { PerceptionSide } from './hiding.ts'

/** Smaller differences say nothing on a scale of five steps; a product decision, the same in both directions. */
export const NEARLY_EQUAL_BELOW = 0.5

export interface ViewOfItem {
  readonly n: number
  readonly dist: readonly number[]
  readonly mean: number
}

export interface Gap {
  readonly itemId: string
  readonly self: ViewOfItem | null
  readonly others: ViewOfItem | null
  /** Self minus others, to two decimals; null while one of them is hidden. */
  readonly difference: number | null
  /** Which way we misjudge ourselves; both ways weigh the same. */
  readonly direction: 'better' | 'worse' | 'equal' | null
}

interface ShownAggregate {
  readonly side: PerceptionSide
  readonly departmentId: string | null
  readonly itemId: string
  readonly n: number
  readonly dist: readonly number[]
  readonly mean: number | null
}

function directionOf(difference: number | null): Gap['direction'] {
  if (difference === null) return null
  if (Math.abs(difference) < NEARLY_EQUAL_BELOW) return 'equal'
  return difference > 0 ? 'better' : 'worse'
}

/**
 * @param itemIds in the order of the statements; it decides between equal gaps, and among those that are hidden, which come last
 * @param aggregates of one round
 */
export function perceptionGaps(itemIds: readonly string[], aggregates: readonly ShownAggregate[]): Gap[] {
  const view = (side: PerceptionSide, itemId: string): ViewOfItem | null => {
    const found = aggregates.find(
      (item) => item.side === side && item.itemId === itemId && item.departmentId === null,
    )
    return found?.mean == null ? null : { n: found.n, dist: found.dist, mean: found.mean }
  }
  const gaps = itemIds.map((itemId): Gap => {
    const [self, others] = [view('self_perception', itemId), view('external_perception', itemId)]
    const difference = self && others ? Math.round((self.mean - others.mean) * 100) / 100 : null
    return { itemId, self, others, difference, direction: directionOf(difference) }
  })
  const size = ({ difference }: Gap): number => (difference === null ? -1 : Math.abs(difference))
  return gaps.toSorted((a, b) => size(b) - size(a))
}

/**
 * The middle half of the answers: the first and third quartile, by the nearest rank (the smallest value with at least a quarter, or three quarters, of the
 * answers at or below it; R. J. Hyndman and Y. Fan, The American Statistician 50, 1996, type 1).
 */
export function middleHalf(dist: readonly number[]): readonly [number, number] | null {
  const n = dist.reduce((total, count) => total + count, 0)
  if (n === 0) return null
  const atRank = (rank: number): number => {
    let below = 0
    for (const [index, count] of dist.entries()) {
      below += count
      if (below >= rank) return index + 1
    }
    return dist.length
  }
  return [atRank(Math.ceil(n / 4)), atRank(Math.ceil((3 * n) / 4))]
}

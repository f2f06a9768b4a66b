/**
 * Which figures of a perception round may be shown, so that nobody can compute what is hidden (PERC-3; DESIGN 7). Pure.
 * Decided per statement and side, and by numbers of answers alone, so that the decision itself tells nothing about the answers.
 */

/** Sides of a comparison. Those of the team are one group; those of the others fall into departments. */
export const PERCEPTION_SIDES = [
  'external_perception',
  'external_expectation',
  'self_perception',
  'self_assumed_external',
] as const
export type PerceptionSide = (typeof PERCEPTION_SIDES)[number]

/** Number of answers of one department; null = those who did not say where they belong. */
export interface GroupSize {
  readonly departmentId: string | null
  readonly n: number
}

export interface Shown {
  /** Whether all together may be shown. */
  readonly all: boolean
  readonly departmentIds: readonly string[]
}

const sum = (groups: readonly GroupSize[]): number => groups.reduce((total, { n }) => total + n, 0)

/**
 * Complement rule: all minus the shown groups is what the hidden ones said together, so there have to be none of them, or at least two and together enough.
 * Groups below the threshold are hidden; then further ones, the smallest first. Those without a department are never a group of their own.
 * @param groups without repetition   @param threshold fewest answers that may stand together
 */
export function whatMayBeShown(groups: readonly GroupSize[], threshold: number): Shown {
  const answered = groups.filter(({ n }) => n > 0)
  if (sum(answered) < threshold) return { all: false, departmentIds: [] }
  const isHiddenAnyway = ({ departmentId, n }: GroupSize): boolean => departmentId === null || n < threshold
  const hidden = answered.filter(isHiddenAnyway)
  const shown = answered
    .filter((group) => !isHiddenAnyway(group))
    .toSorted((a, b) => a.n - b.n || ((a.departmentId ?? '') < (b.departmentId ?? '') ? -1 : 1))
  while (hidden.length > 0 && (hidden.length < 2 || sum(hidden) < threshold)) {
    const smallest = shown.shift()
    if (!smallest) break
    hidden.push(smallest)
  }
  return {
    all: true,
    departmentIds: shown.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId])),
  }
}

/** Dealing people into small groups of even sizes, and where somebody goes who comes later. Pure. */
import { shuffle } from '../shuffle.ts'

/** More than this nobody lays side by side. */
export const MAX_SMALL_GROUPS = 20
/** Fewer people are one group, and then there is nothing to deal. */
export const LEAST_PEOPLE = 2
/** In larger groups somebody only listens. */
const MOST_PER_GROUP = 4

/** Groups of three or four; from four people on at least two, so that there is something to compare. */
export const suggestGroups = (people: number): number =>
  Math.min(MAX_SMALL_GROUPS, Math.max(people >= 4 ? 2 : 1, Math.ceil(people / MOST_PER_GROUP)))

/** As many groups as wished, but none without a person. */
export const feasibleGroups = (people: number, wished: number): number =>
  Math.max(1, Math.min(MAX_SMALL_GROUPS, people, wished))

/** Sizes that differ by one at most, the larger ones first: 7 people in 2 groups are [4, 3]. */
export function groupSizes(people: number, groups: number): number[] {
  const [each, over] = [Math.floor(people / groups), people % groups]
  return Array.from({ length: groups }, (_, index) => each + (index < over ? 1 : 0))
}

/**
 * Everybody into one group each, by chance.
 * @param groups how many; at least one   @param randomBelow as in `shuffle`
 */
export function dealPeople(
  people: readonly string[],
  groups: number,
  randomBelow: (n: number) => number,
): string[][] {
  const mixed = shuffle(people, randomBelow)
  let from = 0
  return groupSizes(mixed.length, groups).map((size) => mixed.slice(from, (from += size)))
}

/** Place of the smallest group; of equally small ones the first. -1 without groups. */
export const smallestGroup = (sizes: readonly number[]): number => sizes.indexOf(Math.min(...sizes))

/** Nothing that is hidden can be computed from what is shown (PERC-3). */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregateAnswers, type SealedAnswers } from './aggregate.ts'
import { type GroupSize, whatMayBeShown } from './hiding.ts'

const size = (departmentId: string | null, n: number): GroupSize => ({ departmentId, n })

describe('what may be shown', () => {
  test.each<[string, GroupSize[], boolean, string[]]>([
    ['too few in all', [size('a', 2), size('b', 2)], false, []],
    ['one group alone', [size('a', 6)], true, ['a']],
    ['all large enough', [size('a', 6), size('b', 5)], true, ['b', 'a']],
    ['one small group takes the next one along', [size('a', 9), size('b', 6), size('c', 2)], true, ['a']],
    ['two small groups that are enough together', [size('a', 9), size('b', 3), size('c', 2)], true, ['a']],
    ['two small groups that are not enough together', [size('a', 9), size('b', 2), size('c', 2)], true, []],
    ['only a small and a large group', [size('a', 9), size('b', 2)], true, []],
    ['those who did not say where they belong', [size('a', 9), size('b', 7), size(null, 6)], true, ['a']],
    ['groups without answers do not count', [size('a', 9), size('b', 0)], true, ['a']],
  ])('%s', (_name, groups, all, departmentIds) => {
    expect(whatMayBeShown(groups, 5)).toEqual({ all, departmentIds })
  })
})

const ITEMS = ['speed', 'trust'] as const
const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 })
const answer = fc.record({
  side: fc.constant('external_perception' as const),
  departmentId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null, freq: 6 }),
  values: fc.record({ speed: value, trust: value }),
})
const round = fc.record({
  all: fc.array(answer, { maxLength: 40 }),
  threshold: fc.integer({ min: 3, max: 7 }),
})

/** Answers to one statement per department, null = did not say. */
function groupsOf(all: readonly SealedAnswers[], itemId: string): Map<string | null, number[]> {
  const groups = new Map<string | null, number[]>()
  for (const { departmentId, values } of all) {
    const given = values[itemId]
    if (given != null) groups.set(departmentId, [...(groups.get(departmentId) ?? []), given])
  }
  return groups
}

test('what is left over when everything shown is taken away is nothing, or at least two groups with enough answers', () => {
  let leftOver = 0
  fc.assert(
    fc.property(round, ({ all, threshold }) => {
      const { aggregates } = aggregateAnswers(ITEMS, all, threshold)
      for (const itemId of ITEMS) {
        const ofItem = aggregates.filter((item) => item.itemId === itemId)
        for (const { n, dist } of ofItem) {
          expect(n).toBeGreaterThanOrEqual(threshold)
          expect(dist.reduce((sum, count) => sum + count, 0)).toBe(n)
        }
        const together = ofItem.find(({ departmentId }) => departmentId === null)
        const shown = ofItem.filter(({ departmentId }) => departmentId !== null)
        if (!together) {
          expect(shown).toEqual([])
          continue
        }
        const rest = together.n - shown.reduce((sum, { n }) => sum + n, 0)
        const hidden = [...groupsOf(all, itemId).keys()].filter(
          (id) => !shown.some(({ departmentId }) => departmentId === id),
        )
        // With nothing shown apart, all together are the only group there is.
        if (shown.length > 0) expect(hidden.length).not.toBe(1)
        if (hidden.length === 0) expect(rest).toBe(0)
        else {
          leftOver += 1
          expect(rest).toBeGreaterThanOrEqual(threshold)
        }
      }
    }),
    { numRuns: 500 },
  )
  expect(leftOver).toBeGreaterThan(50)
})

test('two people of hidden groups may exchange their answers, and nobody could tell', () => {
  let exchanged = 0
  fc.assert(
    fc.property(round, fc.nat(), fc.nat(), ({ all, threshold }, first, second) => {
      const before = aggregateAnswers(ITEMS, all, threshold)
      const isHidden = ({ departmentId }: SealedAnswers): boolean =>
        !before.aggregates.some(
          (item) => item.itemId === 'speed' && item.departmentId === (departmentId ?? ''),
        )
      const hidden = all.filter((one) => isHidden(one) && one.values.speed !== null)
      const [a, b] = [hidden[first % hidden.length], hidden[second % hidden.length]]
      if (!a || !b || a.departmentId === b.departmentId || a.values.speed === b.values.speed) return
      exchanged += 1
      const swapped = all.map((one) => {
        if (one !== a && one !== b) return one
        const other = one === a ? b : a
        return { ...one, values: { ...one.values, speed: other.values.speed } }
      })
      expect(aggregateAnswers(ITEMS, swapped, threshold)).toEqual(before)
    }),
    { numRuns: 500 },
  )
  expect(exchanged).toBeGreaterThan(50)
})

test('whether something is shown depends on numbers of answers alone', () => {
  fc.assert(
    fc.property(round, fc.integer({ min: 1, max: 5 }), ({ all, threshold }, same) => {
      const flat = all.map((one) => ({
        ...one,
        values: {
          speed: one.values.speed === null ? null : same,
          trust: one.values.trust === null ? null : same,
        },
      }))
      const names = (answers: readonly SealedAnswers[]) =>
        aggregateAnswers(ITEMS, answers, threshold).aggregates.map(
          ({ side, departmentId, itemId, n }) => `${side} ${String(departmentId)} ${itemId} ${String(n)}`,
        )
      expect(names(flat)).toEqual(names(all))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealPeople, feasibleGroups, groupSizes, smallestGroup, suggestGroups } from './dealing.ts'

test.each([
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
  [8, 2],
  [9, 3],
  [14, 4],
  [20, 5],
])('%i people are suggested %i groups', (people, groups) => {
  expect(suggestGroups(people)).toBe(groups)
})

test('no group is without a person', () => {
  expect(feasibleGroups(3, 5)).toBe(3)
  expect(feasibleGroups(200, 90)).toBe(20)
})

test('sizes are even, the larger ones first', () => {
  expect(groupSizes(7, 2)).toEqual([4, 3])
  expect(groupSizes(14, 4)).toEqual([4, 4, 3, 3])
})

test('everybody is dealt into exactly one group, and sizes differ by one at most', () => {
  const people = fc.uniqueArray(fc.stringMatching(/^p-[a-z]{3}$/), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(
      people,
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.nat()),
      (all, wished, chance) => {
        const groups = feasibleGroups(all.length, wished)
        const dealt = dealPeople(all, groups, (n) => (chance.next().value ?? 0) % n)
        expect(dealt).toHaveLength(groups)
        expect(dealt.flat().toSorted()).toEqual(all.toSorted())
        const sizes = dealt.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('chance decides who is with whom', () => {
  const people = ['a', 'b', 'c', 'd']
  expect(dealPeople(people, 2, () => 0)).not.toEqual(dealPeople(people, 2, (n) => n - 1))
})

test('who comes later goes to the smallest group, of equal ones to the first', () => {
  expect(smallestGroup([3, 2, 2])).toBe(1)
  expect(smallestGroup([])).toBe(-1)
})

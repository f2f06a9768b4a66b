/** CLUS-2 at full length: ten clients, 20,000 grouping operations, the number of cards constant. */
import { groupCards } from '@servicewerkstatt/shared/testing/grouping-story.ts'
import { expect, test } from 'vitest'

test('ten clients, 20,000 grouping operations: every card stays, once', () => {
  const outcome = groupCards({ seed: 20261125, clients: 10, operations: 20_000, cards: 120 })
  const { seen, wrongCounts, done, crossed } = outcome
  expect(wrongCounts).toBe(0)
  expect(new Set(seen[0]?.map((place) => place.split('/')[1])).size).toBe(120)
  for (const places of seen) expect(places).toEqual(seen[0])
  console.info(`${done} operations did something, ${crossed} updates crossed, 120 cards at the end`)
  expect(done).toBeGreaterThan(10_000)
})

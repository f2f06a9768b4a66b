import { expect, test } from 'vitest'
import { groupCards } from '../../testing/grouping-story.ts'

const CARDS = 40

test.each([1, 2, 3])(
  '[CLUS-2] five clients, 300 grouping operations, seed %i: every card stays, once',
  (seed) => {
    const { seen, wrongCounts, done, crossed } = groupCards({
      seed,
      clients: 5,
      operations: 300,
      cards: CARDS,
    })
    expect(wrongCounts).toBe(0)
    expect(new Set(seen[0]?.map((place) => place.split('/')[1])).size).toBe(CARDS)
    for (const places of seen) expect(places).toEqual(seen[0])
    // It did something, and changes met.
    expect(done).toBeGreaterThan(150)
    expect(crossed).toBeGreaterThan(50)
  },
)

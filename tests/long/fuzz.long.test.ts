/** Many hostile connections, one after another, in rooms in which people work. A seed that fails goes to `KEPT_SEEDS`. */
import { expect, test } from 'vitest'
import { KEPT_SEEDS } from '../protocol/fuzz-frames.ts'
import { fuzzRoom } from '../protocol/fuzz-story.ts'

const FRESH_SEEDS = Array.from({ length: 6 }, (_, index) => (Date.now() + index * 7919) % 2 ** 31)
const CONNECTIONS = 2000

test.each([...KEPT_SEEDS, ...FRESH_SEEDS])(
  `seed %i: ${CONNECTIONS} hostile connections change nothing for the others`,
  async (seed) => {
    const figures = await fuzzRoom(seed, CONNECTIONS)
    expect(figures.frames).toBeGreaterThan(CONNECTIONS)
    expect(figures.closed).toBeGreaterThan(CONNECTIONS / 10)
  },
)

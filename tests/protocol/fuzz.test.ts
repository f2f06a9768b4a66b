/** The frame reader and the whole server under hostile frames: kept seeds, and one that is new each time. */
import { FrameError, readFrame } from '@servicewerkstatt/server/src/sync/frames.ts'
import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileFrame, KEPT_SEEDS } from './fuzz-frames.ts'
import { fuzzRoom } from './fuzz-story.ts'

const FRESH_SEED = Date.now() % 2 ** 31
const seeds = [...KEPT_SEEDS, FRESH_SEED]

/** Time on the processor that a frame of some hundred bytes may never take; lengths that lie must not be believed. */
const SLOW_MS = 100
const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

describe.each(seeds)('seed %i', (seed) => {
  test('the frame reader gives a frame or a FrameError, at once, and leaves the bytes alone', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(hostileFrame, (bytes) => {
        const before = bytes.join()
        const began = processorMs()
        try {
          kinds.add(readFrame(bytes, DEFAULT_LIMITS).type)
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError)
          kinds.add('refused')
        }
        expect(processorMs() - began).toBeLessThan(SLOW_MS)
        expect(bytes.join()).toBe(before)
      }),
      { seed, numRuns: 2000 },
    )
    // It did something.
    expect([...kinds].sort()).toEqual([
      'awareness',
      'barrier',
      'queryAwareness',
      'refused',
      'step1',
      'update',
    ])
  })
})

test.each([KEPT_SEEDS[0] ?? 1, FRESH_SEED])(
  'seed %i: nobody but the sender notices hostile frames, and the log holds what everybody has',
  async (seed) => {
    const figures = await fuzzRoom(seed, 40)
    expect(figures.closed).toBeGreaterThan(5)
  },
)

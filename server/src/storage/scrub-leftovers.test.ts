import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { scrubLeftovers } from './scrub-leftovers.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('scrubs at once, and again until it works', async () => {
  const scrub = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('is being read'))
    .mockResolvedValue()
  const warn = vi.fn<() => void>()
  const stop = scrubLeftovers({ scrub }, { warn })
  await vi.advanceTimersByTimeAsync(0)
  expect(warn).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(scrub).toHaveBeenCalledTimes(2)
  await stop()
})

test('a server that stops tries no more', async () => {
  const scrub = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('is being read'))
  const stop = scrubLeftovers({ scrub }, { warn: () => {} })
  await stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(scrub).toHaveBeenCalledTimes(1)
})

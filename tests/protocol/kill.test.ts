import { describe, expect, test } from 'vitest'
import { killOnce } from './kill-story.ts'

describe.each([50, 1500])('killed at %i updates per second', (updatesPerSecond) => {
  test.each([300, 700])('after %i ms: nothing acknowledged and nothing seen is lost', async (killAfterMs) => {
    const figures = await killOnce({ updatesPerSecond, killAfterMs })
    expect(figures).toMatchObject({ lostAcknowledged: 0, lostSeen: 0 })
    // It did something.
    expect(figures.acknowledged).toBeGreaterThan(0)
    expect(figures.seen).toBeGreaterThan(0)
  })
})

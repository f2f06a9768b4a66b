import { describe, expect, test } from 'vitest'
import { killOnce } from './kill-story.ts'

const KILLS = 20

describe.each([50, 1500])('%i updates per second, twenty kills', (updatesPerSecond) => {
  test('nothing acknowledged and nothing seen is lost', { timeout: 300_000 }, async () => {
    let acknowledged = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const figures = await killOnce({ updatesPerSecond, killAfterMs: 200 + kill * 97 })
      expect(figures).toMatchObject({ lostAcknowledged: 0, lostSeen: 0 })
      acknowledged += figures.acknowledged
    }
    expect(acknowledged).toBeGreaterThan(KILLS)
  })
})

/** Twenty kills at a slow and at a fast pace, at moments that differ: nothing acknowledged and nothing seen is ever lost. */
import { describe, expect, test } from 'vitest'
import { killOnce } from '../protocol/kill-story.ts'

const KILLS = 20

describe.each([50, 1500])('%i updates per second, twenty kills', (updatesPerSecond) => {
  test('nothing acknowledged and nothing seen is lost', async () => {
    let acknowledged = 0
    let seen = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const figures = await killOnce({ updatesPerSecond, killAfterMs: 200 + kill * 97 })
      expect(figures).toMatchObject({ lostAcknowledged: 0, lostSeen: 0 })
      acknowledged += figures.acknowledged
      seen += figures.seen
    }
    console.info(
      `${KILLS} kills: ${acknowledged} updates acknowledged, ${seen} seen by somebody else, none lost`,
    )
    // It did something.
    expect(acknowledged).toBeGreaterThan(KILLS)
    expect(seen).toBeGreaterThan(KILLS)
  })
})

// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { createServerClock, type ServerClock } from './server-clock.ts'

/** A device whose clock is wrong, a server whose clock is right, and a network that takes its time. */
function device(wrongByMs: number, wayMs: number) {
  const world = { trueMs: Date.parse('2026-04-21T09:00:00Z'), wrongByMs, steadyMs: 0 }
  const pass = (ms: number) => {
    world.trueMs += ms
    world.steadyMs += ms
  }
  const clock = createServerClock({
    deviceNow: () => world.trueMs + world.wrongByMs,
    steadyNow: () => world.steadyMs,
    askServer: () => {
      pass(wayMs / 2)
      const answer = world.trueMs
      pass(wayMs / 2)
      return Promise.resolve(answer)
    },
  })
  open.push(clock)
  return { world, pass, clock, errorMs: () => Math.abs(clock.now() - world.trueMs) }
}

const open: ServerClock[] = []
afterEach(() => {
  for (const clock of open.splice(0)) clock.close()
})

const HOURS = 3_600_000

test.each([0, 2 * HOURS, -2 * HOURS])(
  'a device that is wrong by %i ms shows the same second as the others (TIME-2)',
  async (wrong) => {
    const { clock, errorMs } = device(wrong, 80)
    await expect.poll(() => clock.offsetMs.get()).not.toBeNull()
    expect(errorMs()).toBeLessThanOrEqual(500)
  },
)

test('a clock that is set in the middle of it, and ten minutes of sleep, are noticed at the next look', async () => {
  const { world, pass, clock, errorMs } = device(0, 40)
  await expect.poll(() => clock.offsetMs.get()).not.toBeNull()
  world.wrongByMs = 2 * HOURS
  clock.now()
  await expect.poll(errorMs).toBeLessThanOrEqual(500)
  // Asleep: the world goes on, the steady clock does not.
  world.trueMs += 10 * 60_000
  clock.now()
  await expect.poll(errorMs).toBeLessThanOrEqual(500)
  pass(1000)
  expect(errorMs()).toBeLessThanOrEqual(500)
})

import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from './connection.ts'
import { startHousekeeping } from './housekeeping.ts'
import type { WorkshopRegistry } from './registry.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** One connection in one room, and what happened to it. */
function oneConnection() {
  const frames: number[] = []
  const connection = {
    lastHeardAt: performance.now(),
    lastSentAt: performance.now(),
    isSlow: false,
    behindSince: null,
    line: { bytesRead: 0 },
    bytesHeard: 0,
    socket: { ping: vi.fn<() => void>(), terminate: vi.fn<() => void>() },
    send(_frame: Uint8Array, now: number) {
      this.lastSentAt = now
      frames.push(now)
    },
  }
  const workshop = { connections: [connection as unknown as Connection], rooms: [] }
  const registry = { all: () => [workshop], putIdleAway: () => {} } as unknown as WorkshopRegistry
  const stop = startHousekeeping(registry, DEFAULT_LIMITS)
  return { connection, frames, stop }
}

test('some frame goes out at least every 15 seconds', () => {
  const began = performance.now()
  const { connection, frames, stop } = oneConnection()
  for (let second = 0; second < 120; second += 1) {
    vi.advanceTimersByTime(1000)
    connection.lastHeardAt = performance.now()
  }
  const times = [began, ...frames]
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  expect(frames.length).toBeGreaterThanOrEqual(8)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(15_000)
  stop()
})

test('a large frame on a slow line is a sign of life, although it is not complete for a minute', () => {
  const { connection, stop } = oneConnection()
  for (let second = 0; second < 90; second += 1) {
    connection.line.bytesRead += 50_000
    vi.advanceTimersByTime(1000)
  }
  expect(connection.socket.terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(50_000)
  expect(connection.socket.terminate).toHaveBeenCalled()
  stop()
})

test('a silent connection is asked, and dropped when it does not answer', () => {
  const { connection, stop } = oneConnection()
  vi.advanceTimersByTime(20_000)
  expect(connection.socket.ping).toHaveBeenCalled()
  expect(connection.socket.terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(30_000)
  expect(connection.socket.terminate).toHaveBeenCalled()
  stop()
})

/** What happens by the clock: signs of life, readers that have caught up, workshops that nobody uses. */
import type { Limits } from '@servicewerkstatt/shared/protocol/limits.ts'
import type { Connection } from './connection.ts'
import { HEARTBEAT_FRAME } from './frames.ts'
import type { WorkshopRegistry } from './registry.ts'

const HEARTBEAT_CHECK_MS = 3000
/** The stock client reconnects after 30 s without a frame. The promise is 15 s; one check may pass in between. */
const FRAME_AFTER_MS = 10_000
/** Asks a silent connection whether it is still there. */
const PING_AFTER_MS = 10_000
const CATCH_UP_CHECK_MS = 50
const IDLE_CHECK_MS = 1000

function keepAlive(connection: Connection, limits: Limits, now: number): void {
  const bytesRead = connection.line.bytesRead
  if (bytesRead > connection.bytesHeard) {
    // Five megabytes over a weak wifi take a minute, and nothing else gets through meanwhile, no answer to a ping either.
    connection.bytesHeard = bytesRead
    connection.lastHeardAt = now
  }
  const silentMs = now - connection.lastHeardAt
  if (silentMs > limits.SILENCE_MILLISECONDS) connection.socket.terminate()
  else if (silentMs > PING_AFTER_MS) connection.socket.ping()
  if (now - connection.lastSentAt > FRAME_AFTER_MS && !connection.isSlow)
    connection.send(HEARTBEAT_FRAME, now)
}

/** @returns how to stop */
export function startHousekeeping(registry: WorkshopRegistry, limits: Limits): () => void {
  const every = (milliseconds: number, work: () => void): NodeJS.Timeout =>
    setInterval(work, milliseconds).unref()
  const timers = [
    every(HEARTBEAT_CHECK_MS, () => {
      const now = performance.now()
      for (const workshop of registry.all()) {
        for (const connection of workshop.connections) keepAlive(connection, limits, now)
      }
    }),
    every(CATCH_UP_CHECK_MS, () => {
      for (const workshop of registry.all()) {
        for (const room of workshop.rooms) room.offerCatchUp()
      }
    }),
    every(IDLE_CHECK_MS, () => registry.putIdleAway()),
  ]
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

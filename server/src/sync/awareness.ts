/**
 * Who is looking where, relayed as it came. Each id is bound to the connection that claimed it; entries for other ids are
 * dropped, because the stock client re-sends what it knows of everybody. Changes travel together, at most once per tick.
 */
import type { Connection } from './connection.ts'
import { type AwarenessEntry, FrameError } from './frames.ts'

interface Presence {
  /** As it goes out. */
  entry: AwarenessEntry
  /** Clock as its owner counts it. */
  ownClock: number
  owner: Connection
}

/**
 * Clocks go out one higher than they came. Whoever comes back after a broken line says the same state at the same clock,
 * and the others, who have already taken note of the leaving at that clock, would ignore it for 15 seconds. The owner's own
 * echo at one more than its clock is either the same state or already outdated, so it changes nothing there.
 */
const CLOCK_AHEAD = 1

export class RoomAwareness {
  readonly #present = new Map<number, Presence>()
  #changed = new Map<number, AwarenessEntry>()
  /** Entries for ids of other connections. */
  droppedEntries = 0

  get hasChanges(): boolean {
    return this.#changed.size > 0
  }

  /** Everything that is known, for somebody who has just come. */
  entries(): AwarenessEntry[] {
    return Array.from(this.#present.values(), ({ entry }) => entry)
  }

  /** The changes since the last call; everybody gets the same. */
  takeChanges(): AwarenessEntry[] {
    const changes = [...this.#changed.values()]
    this.#changed = new Map()
    return changes
  }

  /** @throws FrameError for a state of its own that no client could read */
  receive(connection: Connection, entries: readonly AwarenessEntry[]): void {
    for (const entry of entries) {
      if (!this.#owns(connection, entry)) this.droppedEntries += 1
      else if (isStateText(entry.state)) this.#accept(connection, entry)
      else throw new FrameError('malformed', 'an awareness state that is no JSON object')
    }
  }

  #owns(connection: Connection, { clientId, state }: AwarenessEntry): boolean {
    if (connection.awarenessId !== null) return connection.awarenessId === clientId
    if (state === null) return false
    const owner = this.#present.get(clientId)?.owner
    // After a broken line the same device comes back with its id before the old connection is known to be dead.
    if (owner && owner.identity.tokenHash !== connection.identity.tokenHash) return false
    if (owner) owner.awarenessId = null
    connection.awarenessId = clientId
    return true
  }

  #accept(connection: Connection, entry: AwarenessEntry): void {
    const { clientId, clock, state } = entry
    const known = this.#present.get(clientId)
    // As in y-protocols: older news are no news, and leaving wins at the same clock. A new owner repeats on purpose.
    const isOld = known && (clock < known.ownClock || (clock === known.ownClock && state !== null))
    if (isOld && known.owner === connection) return
    const outgoing = { clientId, clock: clock + CLOCK_AHEAD, state }
    if (state === null) this.#present.delete(clientId)
    else this.#present.set(clientId, { entry: outgoing, ownClock: clock, owner: connection })
    this.#changed.set(clientId, outgoing)
  }

  /** The connection is gone, and with it the presence it spoke for. */
  leave(connection: Connection): void {
    const id = connection.awarenessId
    const known = id === null ? undefined : this.#present.get(id)
    if (id === null || known?.owner !== connection) return
    this.#present.delete(id)
    this.#changed.set(id, { clientId: id, clock: known.entry.clock, state: null })
  }
}

/** A state that every client can read: a JSON object, or null for leaving. The stock client throws on anything else. */
function isStateText(state: string | null): boolean {
  if (state === null) return true
  try {
    const value: unknown = JSON.parse(state)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    // Not JSON.
    return false
  }
}

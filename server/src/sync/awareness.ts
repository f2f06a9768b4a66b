/**
 * Who is looking where, relayed as it came. Each id is bound to the connection that claimed it; entries for other ids are
 * dropped, because the stock client re-sends what it knows of everybody. Changes travel together, at most once per tick.
 */
import type { Connection } from './connection.ts'
import { type AwarenessEntry, FrameError } from './frames.ts'

interface Presence {
  /** As it goes out. */
  entry: AwarenessEntry
  owner: Connection
}

/** In place of the id of a connection that lost it to a later one of the same device: it never claims one again. */
const LOST = -1

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

  /** Whether the entry is about the sender itself. The first state it sends claims the id. */
  #owns(connection: Connection, { clientId, state }: AwarenessEntry): boolean {
    if (connection.awarenessId !== null) return connection.awarenessId === clientId
    if (state === null) return false
    const owner = this.#present.get(clientId)?.owner
    // After a broken line the same device comes back with its id before the old connection is known to be dead.
    return !owner || owner.identity.tokenHash === connection.identity.tokenHash
  }

  #accept(connection: Connection, entry: AwarenessEntry): void {
    const { clientId, state } = entry
    const known = this.#present.get(clientId)
    const clock = outgoingClock(entry, known, connection)
    if (clock === null) return
    if (known && known.owner !== connection) known.owner.awarenessId = LOST
    connection.awarenessId = clientId
    const outgoing = { clientId, clock, state }
    if (state === null) this.#present.delete(clientId)
    else this.#present.set(clientId, { entry: outgoing, owner: connection })
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

/**
 * The clock with which an entry goes out, or null for old news. Clients take an entry only when its clock is higher than
 * the last they saw, and the owner gets its own back: at a higher clock than its own it takes that over and repeats it.
 * Therefore clocks are raised by one at most, and a repetition ends here.
 */
function outgoingClock(
  { clock, state }: AwarenessEntry,
  known: Presence | undefined,
  sender: Connection,
): number | null {
  // Whoever comes back after a broken line says the same at the same clock, at which the others saw it leave.
  if (known?.owner !== sender) return clock + 1
  if (clock > known.entry.clock) return clock
  if (clock < known.entry.clock) return null
  if (state === null) return clock
  // Both raised the clock at once: the server at the claim, and the owner with something new.
  return state === known.entry.state ? null : clock + 1
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

/** Who is connected to a workshop, as the server knows it from the tokens; what clients say about themselves is awareness. */
import type { Connection } from './connection.ts'

/** A person connected to a workshop, on one or several devices. */
export interface PresentPerson {
  participantId: string
  connections: number
}

export type PresenceListener = (workshopId: string, participantId: string, isPresent: boolean) => void

/** Each person once, in the order of coming. */
export function listPresent(connections: Iterable<Connection>): PresentPerson[] {
  const counts = new Map<string, number>()
  for (const { identity } of connections) {
    const id = identity.participantId
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return Array.from(counts, ([participantId, count]) => ({ participantId, connections: count }))
}

/** Tells when a person's first connection has come and when the last one has gone. */
export class PresenceWatch {
  readonly #listeners = new Set<PresenceListener>()

  /** @returns how to stop listening */
  listen(listener: PresenceListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @param connections of the workshop after the change */
  changed(connections: Iterable<Connection>, { identity }: Connection, hasCome: boolean): void {
    const { workshopId, participantId } = identity
    if (participantId === null) return
    let count = 0
    for (const connection of connections) {
      if (connection.identity.participantId === participantId) count += 1
    }
    if (count !== (hasCome ? 1 : 0)) return
    for (const listener of this.#listeners) listener(workshopId, participantId, hasCome)
  }
}

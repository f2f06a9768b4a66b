/**
 * Keeps connections apart from rendering: React mounts twice in development, and a person who goes from one screen of a workshop to another
 * should not reconnect. A connection that nobody holds is closed a moment later.
 */
import type { Access, Workshop } from './workshop.ts'

interface Held {
  readonly workshop: Workshop
  holders: number
  closing: ReturnType<typeof setTimeout> | undefined
}

/** Long enough for a double mount and a change of screens, short enough that nobody stays "here" after leaving. In milliseconds. */
const LINGER_MS = 1500

export class WorkshopRegistry {
  readonly #open: (access: Access) => Workshop
  readonly #held = new Map<string, Held>()

  constructor(open: (access: Access) => Workshop) {
    this.#open = open
  }

  /** The open workshop for this access, opened if need be. Whoever shows it calls `hold` when it is mounted. */
  find(access: Access): Workshop {
    const key = keyOf(access)
    const known = this.#held.get(key)
    if (known) return known.workshop
    const held: Held = { workshop: this.#open(access), holders: 0, closing: undefined }
    this.#held.set(key, held)
    this.#closeSoon(key, held)
    return held.workshop
  }

  /** @returns a function that lets go */
  hold(access: Access): () => void {
    this.find(access)
    const key = keyOf(access)
    const held = this.#held.get(key)
    if (!held) return () => {}
    clearTimeout(held.closing)
    held.holders += 1
    return () => {
      held.holders -= 1
      if (held.holders === 0) this.#closeSoon(key, held)
    }
  }

  #closeSoon(key: string, held: Held): void {
    clearTimeout(held.closing)
    held.closing = setTimeout(() => {
      this.#held.delete(key)
      held.workshop.close()
    }, LINGER_MS)
  }
}

/** The same token as a person and as the room's screen are two connections. */
const keyOf = ({ workshopId, token, role, participantId }: Access): string =>
  `${workshopId} ${token} ${role} ${participantId ?? ''}`

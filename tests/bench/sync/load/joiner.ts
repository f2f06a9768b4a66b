/** Somebody who opens a workshop with nothing: when the first answer comes, and when everything is there. */
import * as Y from 'yjs'
import { BenchClient } from './bench-client.ts'
import type { Place } from './dialect.ts'
import { isComplete, type LargeWorkshop } from './workshop-document.ts'

/** A whole state may be a little shorter than the one built here, because a server's merges differ. */
const WHOLE_SHARE = 0.97

export class Joiner {
  readonly client: BenchClient
  readonly #parts: Uint8Array[] = []
  readonly #expected: Expected
  #bytes = 0
  /** Parts that had come with the first step 2. */
  #answeredParts = 0
  /** Milliseconds since the epoch; null = not yet. */
  firstAnswerAt: number | null = null
  completeAt: number | null = null
  readonly complete: Promise<void>
  #resolveComplete: () => void = () => {}

  constructor(place: Place, expected: Expected) {
    this.#expected = expected
    this.client = new BenchClient(place, { onUpdate: (update, isStep2) => this.#receive(update, isStep2) })
    this.complete = new Promise((resolve, reject) => {
      this.#resolveComplete = resolve
      this.client.synced.catch(reject)
    })
    this.complete.catch(() => {})
  }

  #receive(update: Uint8Array, isStep2: boolean): void {
    const now = performance.timeOrigin + performance.now()
    this.#parts.push(update)
    this.#bytes += update.length
    if (isStep2 && this.firstAnswerAt === null) {
      this.firstAnswerAt = now
      this.#answeredParts = this.#parts.length
    }
    if (this.completeAt === null && this.#bytes >= this.#expected.bytes * WHOLE_SHARE) {
      this.completeAt = now
      this.#resolveComplete()
    }
  }

  /** Looks into what came, outside the measured time. @returns whether the first step 2 brought everything */
  isFirstAnswerComplete(): boolean {
    return this.#holdsAll(this.#parts.slice(0, this.#answeredParts))
  }

  /** @throws Error when what came is not the whole workshop */
  checkAll(): void {
    if (!this.#holdsAll(this.#parts)) throw new Error('somebody who joined did not get the whole workshop')
  }

  #holdsAll(parts: readonly Uint8Array[]): boolean {
    const doc = new Y.Doc()
    for (const part of parts) Y.applyUpdate(doc, part)
    return isComplete(doc, this.#expected)
  }
}

export type Expected = Pick<LargeWorkshop, 'bytes' | 'cards'>

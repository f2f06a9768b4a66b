/**
 * The answer to somebody who joins with nothing: the whole state. Encoding 1.2 MB costs some 20 ms, so it is kept as it goes out,
 * together with what came after it. The tail is sent before the state: it waits in the client until its predecessors arrive, and
 * the client is complete at the moment it has its step 2.
 */
import * as Y from 'yjs'
import { step2Frame, updateFrame } from './frames.ts'
import { toWire, type WireMessage } from './wire-message.ts'

/** Smaller states are encoded each time: under a millisecond, and nothing to keep. */
const MIN_KEPT_BYTES = 64 * 1024
/** The tail may be this part of the state before both are made anew. */
const MAX_TAIL_SHARE = 1 / 8

/** Messages to be sent in this order. */
export interface StateAnswer {
  /** An update, or null. */
  tail: WireMessage | null
  /** A step 2. */
  state: WireMessage
}

export class EncodedState {
  readonly #doc: Y.Doc
  #state: WireMessage | null = null
  #tail: Uint8Array[] = []
  #tailBytes = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The document has changed by this update. */
  add(update: Uint8Array): void {
    if (!this.#state) return
    this.#tail.push(update)
    this.#tailBytes += update.length
    if (this.#tailBytes > this.#state.length * MAX_TAIL_SHARE) this.forget()
  }

  forget(): void {
    this.#state = null
    this.#tail = []
    this.#tailBytes = 0
  }

  /** @param stateVector what the asking side has */
  answer(stateVector: Uint8Array): StateAnswer {
    // An empty state vector is the single byte 0: no writers.
    if (stateVector.length > 1) {
      return { tail: null, state: toWire(step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector))) }
    }
    return { state: this.#whole(), tail: this.#mergedTail() }
  }

  /** The kept state, which may be older than the document by the tail. */
  #whole(): WireMessage {
    if (this.#state) return this.#state
    const state = toWire(step2Frame(Y.encodeStateAsUpdate(this.#doc)))
    if (state.length >= MIN_KEPT_BYTES) this.#state = state
    return state
  }

  #mergedTail(): WireMessage | null {
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)]
    const [tail] = this.#tail
    return tail ? toWire(updateFrame(tail)) : null
  }
}

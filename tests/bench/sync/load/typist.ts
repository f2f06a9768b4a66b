/**
 * Somebody who types at the end of a text of their own. The updates are written by hand in Yjs' encoding (one string item
 * of one character), because a real document would cost the load process more than the server under test.
 * Format: `UpdateEncoderV1` and `Item.write` of yjs 13; every run compares the text with what a real document makes of it.
 */
import * as encoding from 'lib0/encoding'

const CONTENT_STRING = 4
const HAS_ORIGIN = 0x80
const LETTERS = 'Wir liefern Störungsbehebung, damit der Betrieb läuft. '

export class Typist {
  readonly clientId: number
  /** Name of the text in the document. */
  readonly root: string
  /** Characters typed so far. */
  typed = 0

  constructor(clientId: number) {
    this.clientId = clientId
    this.root = `text-${clientId}`
  }

  get text(): string {
    return LETTERS.repeat(Math.ceil(this.typed / LETTERS.length)).slice(0, this.typed)
  }

  /** @returns the update of one more character */
  type(): Uint8Array {
    const encoder = encoding.createEncoder()
    // One writer with one item that begins at this clock.
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, this.clientId)
    encoding.writeVarUint(encoder, this.typed)
    if (this.typed === 0) {
      encoding.writeUint8(encoder, CONTENT_STRING)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, this.root)
    } else {
      encoding.writeUint8(encoder, CONTENT_STRING | HAS_ORIGIN)
      encoding.writeVarUint(encoder, this.clientId)
      encoding.writeVarUint(encoder, this.typed - 1)
    }
    encoding.writeVarString(encoder, LETTERS[this.typed % LETTERS.length] ?? '')
    // Nothing is deleted.
    encoding.writeVarUint(encoder, 0)
    this.typed += 1
    return encoding.toUint8Array(encoder)
  }
}

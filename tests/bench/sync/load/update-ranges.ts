/**
 * Which characters of which writers an update brings, read without building a document. Knows the items that typists write,
 * also as a server merged them; anything else goes through Yjs' own decoder.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Characters of one writer by their clocks: `from` included, `to` not. */
export type OnRange = (clientId: number, from: number, to: number) => void

const CONTENT_STRING = 4
const SKIP = 10
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_KEY = 0x20

/** @returns the length of the item, or null for one that no typist writes */
function readStringItem(decoder: decoding.Decoder, info: number): number | null {
  if ((info & 0x1f) !== CONTENT_STRING) return null
  if (info & HAS_ORIGIN) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  if (info & HAS_RIGHT_ORIGIN) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
    if (decoding.readVarUint(decoder) !== 1) return null
    decoding.readVarString(decoder)
    if (info & HAS_PARENT_KEY) decoding.readVarString(decoder)
  }
  return decoding.readVarString(decoder).length
}

/** @returns false when there is something else in it; then ranges may have been reported already, and come again */
function readQuickly(update: Uint8Array, onRange: OnRange): boolean {
  const decoder = decoding.createDecoder(update)
  const writers = decoding.readVarUint(decoder)
  for (let writer = 0; writer < writers; writer += 1) {
    const items = decoding.readVarUint(decoder)
    const clientId = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    for (let item = 0; item < items; item += 1) {
      const info = decoding.readUint8(decoder)
      if (info === SKIP) {
        clock += decoding.readVarUint(decoder)
        continue
      }
      const length = readStringItem(decoder, info)
      if (length === null) return false
      onRange(clientId, clock, clock + length)
      clock += length
    }
  }
  return true
}

/** A range may be reported twice. */
export function readRanges(update: Uint8Array, onRange: OnRange): void {
  if (readQuickly(update, onRange)) return
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Skip))
      onRange(struct.id.client, struct.id.clock, struct.id.clock + struct.length)
  }
}

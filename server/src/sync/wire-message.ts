/**
 * A WebSocket message encoded once for everybody who gets it: head and content in one buffer, so that each reader costs one write. The library
 * makes a head for each reader anew and writes it beside the content.
 */

/** A message as it stands on the wire, the same for every reader. */
export type WireMessage = Buffer

/** The last frame of a binary message. */
const FINAL_BINARY = 0x82
const LENGTH_IN_TWO_BYTES = 126
const LENGTH_IN_EIGHT_BYTES = 127

/** From a server to a client: not masked, not compressed, in one frame. Source: RFC 6455, section 5.2. */
export function toWire(message: Uint8Array): WireMessage {
  const { length } = message
  const headBytes = length < LENGTH_IN_TWO_BYTES ? 2 : length <= 0xffff ? 4 : 10
  const wire = Buffer.allocUnsafe(headBytes + length)
  wire[0] = FINAL_BINARY
  if (headBytes === 2) {
    wire[1] = length
  } else if (headBytes === 4) {
    wire[1] = LENGTH_IN_TWO_BYTES
    wire.writeUInt16BE(length, 2)
  } else {
    wire[1] = LENGTH_IN_EIGHT_BYTES
    wire.writeBigUInt64BE(BigInt(length), 2)
  }
  wire.set(message, headBytes)
  return wire
}

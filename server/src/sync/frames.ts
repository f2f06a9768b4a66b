/**
 * Reading what clients send and writing what the server sends: one message per frame, because the stock client reads only
 * the first. Everything that is read is bounded and complete, or it is malformed.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC_STEP } from '@servicewerkstatt/shared/protocol/messages.ts'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import type { Limits } from '@servicewerkstatt/shared/protocol/limits.ts'
import { measureUpdate } from './update-shape.ts'

/** A Yjs update that was decoded completely before anything looks at it. */
export interface CheckedUpdate {
  bytes: Uint8Array
  decoded: ReturnType<typeof Y.decodeUpdate>
}

export interface AwarenessEntry {
  clientId: number
  clock: number
  /** JSON text of the state as it came; null when the client leaves. */
  state: string | null
}

export type ClientFrame =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'update'; update: CheckedUpdate }
  | { type: 'awareness'; entries: AwarenessEntry[] }
  | { type: 'queryAwareness' }
  | { type: 'barrier'; bytes: Uint8Array }

/** Ends the connection that sent the frame, with this reason. `message` is for the log and holds nothing of the content. */
export class FrameError extends Error {
  readonly code: CloseReason
  constructor(code: CloseReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'FrameError'
    this.code = code
  }
}

const malformed = (what: string, cause?: unknown): FrameError => new FrameError('malformed', what, { cause })

/** Every tab in which somebody has written is a writer: thirty people in a meeting a week make 50,000 in ten years. */
const MAX_WRITERS = 100_000
/** An honest state vector has some 10 bytes per writer. */
const MAX_STATE_VECTOR_BYTES = 10 * MAX_WRITERS

/** A part of the frame with its length before it, which must not reach beyond the frame. */
function readPart(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw malformed('a part reaches beyond the frame')
  return decoding.readUint8Array(decoder, length)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Updates below this hold too little to keep anybody busy. */
const HARMLESS_BYTES = 128

/** Decodes an update, unless that would cost more than its bytes suggest. */
function readUpdate(bytes: Uint8Array, limits: Limits): CheckedUpdate {
  if (bytes.length > HARMLESS_BYTES) {
    const { parts, depth } = measureUpdate(bytes, { parts: limits.UPDATE_PARTS, depth: limits.VALUE_DEPTH })
    if (parts > limits.UPDATE_PARTS) throw new FrameError('frameTooLarge', 'an update of too many parts')
    if (depth > limits.VALUE_DEPTH) throw malformed('a value nested too deeply')
  }
  return { bytes, decoded: Y.decodeUpdate(bytes) }
}

function readSync(decoder: decoding.Decoder, limits: Limits): ClientFrame {
  const step = decoding.readVarUint(decoder)
  const bytes = readPart(decoder)
  if (step === SYNC_STEP.step1) {
    if (bytes.length > MAX_STATE_VECTOR_BYTES) throw malformed('a state vector of this size')
    if (decoding.readVarUint(decoding.createDecoder(bytes)) > MAX_WRITERS) throw malformed('too many writers')
    Y.decodeStateVector(bytes)
    return { type: 'step1', stateVector: bytes }
  }
  if (step !== SYNC_STEP.step2 && step !== SYNC_STEP.update) throw malformed('an unknown sync step')
  return { type: 'update', update: readUpdate(bytes, limits) }
}

function readAwareness(decoder: decoding.Decoder, limits: Limits): ClientFrame {
  const part = decoding.createDecoder(readPart(decoder))
  const count = decoding.readVarUint(part)
  if (count > limits.AWARENESS_ENTRIES) throw new FrameError('tooManyMessages', 'too many awareness entries')
  const entries: AwarenessEntry[] = []
  for (let index = 0; index < count; index += 1) {
    const clientId = decoding.readVarUint(part)
    const clock = decoding.readVarUint(part)
    const state = readPart(part)
    if (state.length > limits.AWARENESS_BYTES) {
      throw new FrameError('frameTooLarge', 'an awareness state above the limit')
    }
    const text = utf8.decode(state)
    entries.push({ clientId, clock, state: text === 'null' ? null : text })
  }
  if (decoding.hasContent(part)) throw malformed('bytes behind the awareness entries')
  return { type: 'awareness', entries }
}

function read(decoder: decoding.Decoder, limits: Limits): ClientFrame {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder, limits)
    case MESSAGE.awareness:
      return readAwareness(decoder, limits)
    case MESSAGE.queryAwareness:
      return { type: 'queryAwareness' }
    case MESSAGE.barrier:
      decoding.readVarUint(decoder)
      return { type: 'barrier', bytes: decoder.arr }
    default:
      throw malformed('an unknown message type')
  }
}

/**
 * @param data one binary frame; copied, because it may be a window into a buffer that other connections' bytes share, and a
 *   length that lies would read those
 * @throws FrameError and nothing else
 */
export function readFrame(data: Uint8Array, limits: Limits): ClientFrame {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  try {
    const frame = read(decoder, limits)
    if (decoding.hasContent(decoder)) throw malformed('bytes behind the message')
    return frame
  } catch (error) {
    throw error instanceof FrameError ? error : malformed('a frame that cannot be decoded', error)
  }
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(SYNC_STEP.step1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC_STEP.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC_STEP.update, update)

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const part = encoding.createEncoder()
  encoding.writeVarUint(part, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(part, clientId)
    encoding.writeVarUint(part, clock)
    encoding.writeVarString(part, state ?? 'null')
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(part))
  return encoding.toUint8Array(encoder)
}

/** A frame that says nothing: the stock client reconnects after 30 s without one, and pings do not count for it. */
export const HEARTBEAT_FRAME = awarenessFrame([])

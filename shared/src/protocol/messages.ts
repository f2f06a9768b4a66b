/**
 * The message types of the sync connection and the payloads of our own ones (docs/protocol.md).
 * Types 0 to 3 are those of y-websocket; from 100 on they are ours and travel only to connections that have sent a barrier.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** First varuint of every frame. */
export const MESSAGE = {
  /** y-protocols/sync: a second varuint says step 1, step 2 or update. */
  sync: 0,
  /** y-protocols/awareness: who is looking where. */
  awareness: 1,
  /** y-protocols/auth: the server never sends it; from a client it is malformed. */
  auth: 2,
  /** A client asks for everybody's awareness. */
  queryAwareness: 3,
  /** Both ways: `varuint 100, varuint number`. The server echoes the bytes when all that came before them is durable. */
  barrier: 100,
  /** Server to client: `varuint 101, varuint reason`. Something this connection sent was refused and will never count. */
  notApplied: 101,
  /** Server to client: `varuint 102, varuint state`. Whether the storage accepts writes. */
  storage: 102,
  /** Server to client: `varuint 103, varuint 0|1`. Whether this connection may write, now. */
  rights: 103,
} as const

/** Second varuint of a sync frame. */
export const SYNC_STEP = { step1: 0, step2: 1, update: 2 } as const

/** Why an update was not applied. */
export const NOT_APPLIED = {
  /** The role does not write this document. */
  readOnly: 0,
  /** The role writes this document, but not now: the board is frozen, or guests only read in this stage. */
  frozen: 1,
  /** The document has reached its size limit. */
  documentFull: 2,
} as const
export type NotAppliedReason = keyof typeof NOT_APPLIED

/** State of the storage as told to clients. `refusing`: people go on in memory and nothing counts as saved. */
export const STORAGE_STATE = { storing: 0, refusing: 1 } as const
export type StorageState = keyof typeof STORAGE_STATE

/** What a client of ours understands beyond the stock protocol. */
export type ServerNote =
  | { type: 'barrier'; number: number }
  | { type: 'notApplied'; reason: NotAppliedReason }
  | { type: 'storage'; state: StorageState }
  | { type: 'rights'; mayWrite: boolean }

const pair = (type: number, value: number): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** @param number chosen by the client, whole and not negative; comes back in the echo */
export const encodeBarrier = (number: number): Uint8Array => pair(MESSAGE.barrier, number)
export const encodeNotApplied = (reason: NotAppliedReason): Uint8Array =>
  pair(MESSAGE.notApplied, NOT_APPLIED[reason])
export const encodeStorageState = (state: StorageState): Uint8Array =>
  pair(MESSAGE.storage, STORAGE_STATE[state])
export const encodeRights = (mayWrite: boolean): Uint8Array => pair(MESSAGE.rights, mayWrite ? 1 : 0)

const keyOf = <K extends string>(table: Readonly<Record<K, number>>, value: number): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value)

/**
 * Reads the value of a message of ours; the decoder stands behind the message type.
 * @param type the message type already read
 * @returns the note, or null for a type or a value this version does not know
 */
export function readServerNote(type: number, decoder: decoding.Decoder): ServerNote | null {
  const value = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.barrier:
      return { type: 'barrier', number: value }
    case MESSAGE.notApplied: {
      const reason = keyOf(NOT_APPLIED, value)
      return reason ? { type: 'notApplied', reason } : null
    }
    case MESSAGE.storage: {
      const state = keyOf(STORAGE_STATE, value)
      return state ? { type: 'storage', state } : null
    }
    case MESSAGE.rights:
      return { type: 'rights', mayWrite: value === 1 }
    default:
      return null
  }
}

/** How a client talks to the server under test: y-websocket's frames, or Hocuspocus', which name the room in each frame. */
import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC_STEP } from '@servicewerkstatt/shared/protocol/messages.ts'

/** Where one client connects; plain data that travels between processes. */
export interface Place {
  /** Address of the socket, with the path. */
  url: string
  protocols: string[]
  /** Name of the room in front of each frame, with a sign-in before everything else (Hocuspocus); null = neither. */
  framedRoom: string | null
}

/** Types that only Hocuspocus has (its `MessageType`). */
export const HOCUSPOCUS_SYNC_REPLY = 4
const HOCUSPOCUS_AUTH_TOKEN = 0

function frame({ framedRoom }: Place, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  if (framedRoom !== null) encoding.writeVarString(encoder, framedRoom)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const syncFrame = (place: Place, step: number, bytes: Uint8Array): Uint8Array =>
  frame(place, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

/** The state vector and the update of an empty document. */
const NOTHING_KNOWN = new Uint8Array([0])
const NOTHING_NEW = new Uint8Array([0, 0])

/** What a client with an empty document sends first. */
export function openingFrames(place: Place): Uint8Array[] {
  const signIn = frame(place, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth)
    encoding.writeVarUint(encoder, HOCUSPOCUS_AUTH_TOKEN)
    encoding.writeVarString(encoder, 'anybody')
  })
  const step1 = syncFrame(place, SYNC_STEP.step1, NOTHING_KNOWN)
  return place.framedRoom === null ? [step1] : [signIn, step1]
}

/** The answer of a client with an empty document to the server's step 1. */
export const emptyAnswer = (place: Place): Uint8Array => syncFrame(place, SYNC_STEP.step2, NOTHING_NEW)

export const updateFrame = (place: Place, update: Uint8Array): Uint8Array =>
  syncFrame(place, SYNC_STEP.update, update)

/** @param state JSON text */
export function cursorFrame(place: Place, clientId: number, clock: number, state: string): Uint8Array {
  const part = encoding.createEncoder()
  encoding.writeVarUint(part, 1)
  encoding.writeVarUint(part, clientId)
  encoding.writeVarUint(part, clock)
  encoding.writeVarString(part, state)
  return frame(place, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(part))
  })
}

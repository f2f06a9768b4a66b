/** A client that knows our messages: the stock provider with handlers for them, and a barrier right after opening. */
import type * as decoding from 'lib0/decoding'
import {
  encodeBarrier,
  MESSAGE,
  readServerNote,
  type ServerNote,
} from '@servicewerkstatt/shared/protocol/messages.ts'
import { connectStock, type StockClient, type StockOptions } from './stock-client.ts'

export interface OurClient extends StockClient {
  notes: ServerNote[]
  /** Sends a barrier behind everything sent so far. @returns its number */
  sendBarrier(): number
  /** Highest number that came back on the present connection; 0 = none. */
  echoed: () => number
}

type MessageHandler = (encoder: unknown, decoder: decoding.Decoder) => void

export function connectOurs(options: StockOptions): OurClient {
  const client = connectStock({ ...options, connect: false })
  const { provider } = client
  const notes: ServerNote[] = []
  let last = 0
  let echoed = 0
  const handlers = provider.messageHandlers as unknown as MessageHandler[]
  for (const type of [MESSAGE.barrier, MESSAGE.notApplied, MESSAGE.storage, MESSAGE.rights]) {
    handlers[type] = (_encoder, decoder) => {
      const note = readServerNote(type, decoder)
      if (note) notes.push(note)
      if (note?.type === 'barrier') echoed = note.number
    }
  }
  const sendBarrier = (): number => {
    last += 1
    provider.ws?.send(new Uint8Array(encodeBarrier(last)))
    return last
  }
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') return
    echoed = 0
    // Behind the step 1 that the provider sends after this event.
    queueMicrotask(sendBarrier)
  })
  provider.connect()
  return { ...client, notes, sendBarrier, echoed: () => echoed }
}

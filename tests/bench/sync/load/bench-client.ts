/** A client at the level of the protocol: a socket without a document, cheap enough to have a thousand of them. */
import * as decoding from 'lib0/decoding'
import { MESSAGE, SYNC_STEP, encodeBarrier } from '@servicewerkstatt/shared/protocol/messages.ts'
import { WebSocket } from 'ws'
import { emptyAnswer, HOCUSPOCUS_SYNC_REPLY, openingFrames, type Place } from './dialect.ts'

export interface BenchClientEvents {
  /** An update, or the content of a step 2. */
  onUpdate?: (update: Uint8Array, isStep2: boolean) => void
  onAwareness?: (entries: decoding.Decoder) => void
  onBarrier?: (number: number) => void
}

export class BenchClient {
  readonly place: Place
  readonly #socket: WebSocket
  readonly #events: BenchClientEvents
  /** The first step 2 has come. Rejects when the socket ends before. */
  readonly synced: Promise<void>
  #resolveSynced: () => void = () => {}

  constructor(place: Place, events: BenchClientEvents = {}) {
    this.place = place
    this.#events = events
    const socket = new WebSocket(place.url, place.protocols, { perMessageDeflate: false })
    this.#socket = socket
    this.synced = new Promise((resolve, reject) => {
      this.#resolveSynced = resolve
      socket.on('error', reject)
      socket.on('close', (code) => reject(new Error(`the server closed with ${code}`)))
    })
    // Whoever waits for it hears of it; a socket that ends after the run is none of its business.
    this.synced.catch(() => {})
    socket.on('open', () => {
      for (const frame of openingFrames(place)) socket.send(frame)
    })
    socket.on('message', (data: Buffer) => this.#receive(data))
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame)
  }

  sendBarrier(number: number): void {
    this.send(encodeBarrier(number))
  }

  #receive(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    if (this.place.framedRoom !== null) decoding.readVarUint8Array(decoder)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
      case HOCUSPOCUS_SYNC_REPLY:
        this.#receiveSync(decoder)
        return
      case MESSAGE.awareness:
        this.#events.onAwareness?.(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
        return
      case MESSAGE.barrier:
        this.#events.onBarrier?.(decoding.readVarUint(decoder))
        return
      default:
      // Notes that a measurement has no use for: signed in, stored, rights.
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    if (step === SYNC_STEP.step1) {
      this.send(emptyAnswer(this.place))
      return
    }
    const isStep2 = step === SYNC_STEP.step2
    this.#events.onUpdate?.(decoding.readVarUint8Array(decoder), isStep2)
    if (isStep2) this.#resolveSynced()
  }

  /** Resolves when the socket is gone on both sides. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.readyState === WebSocket.CLOSED) return resolve()
      this.#socket.once('close', () => resolve())
      this.#socket.close()
    })
  }
}

/** How many clients connect at the same time; a thousand at once would measure the queue of the listening socket. */
const CONNECTING_AT_ONCE = 25

/** @param connect makes one client @returns all of them, synced */
export async function connectAll<T>(
  places: readonly T[],
  connect: (place: T, index: number) => BenchClient,
): Promise<BenchClient[]> {
  const clients: BenchClient[] = []
  for (let from = 0; from < places.length; from += CONNECTING_AT_ONCE) {
    const group = places
      .slice(from, from + CONNECTING_AT_ONCE)
      .map((place, index) => connect(place, from + index))
    await Promise.all(group.map(({ synced }) => synced))
    clients.push(...group)
  }
  return clients
}

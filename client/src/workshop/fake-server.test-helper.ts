/**
 * A sync server in memory, for tests of the connection: one document, sockets that a test opens, holds and closes as it likes. What it answers
 * is what docs/protocol.md promises; the real server is tested in tests/protocol.
 */
import {
  encodeNotApplied,
  encodeRights,
  encodeStorageState,
  MESSAGE,
  type NotAppliedReason,
  SYNC_STEP,
} from '@servicewerkstatt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export class FakeServer {
  readonly doc = new Y.Doc()
  readonly sockets: FakeSocket[] = []
  readonly offeredProtocols: string[][] = []
  /** Barriers wait here while true, as on a slow disk. */
  holdsBarriers = false
  /** Refuses every update. */
  isReadOnly = false
  /** New sockets are closed at once with this code; null lets them in. */
  closesWith: number | null = null
  #held: (() => void)[] = []

  /** The class to give to the connection in place of the browser's. */
  readonly WebSocket: typeof WebSocket

  constructor() {
    const open = (socket: FakeSocket, protocols: string[]) => {
      this.offeredProtocols.push(protocols)
      this.sockets.push(socket)
      queueMicrotask(() => this.#opened(socket))
    }
    this.WebSocket = class extends FakeSocket {
      constructor(url: string, protocols: string[]) {
        super(url, (frame) => receive(this, frame))
        open(this, protocols)
      }
    } as unknown as typeof WebSocket
    const receive = (socket: FakeSocket, frame: Uint8Array) => this.#received(socket, frame)
  }

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1)
    if (!socket) throw new Error('nobody has connected')
    return socket
  }

  /** The disk has caught up. */
  releaseBarriers(): void {
    this.holdsBarriers = false
    for (const echo of this.#held.splice(0)) echo()
  }

  say(note: { rights: boolean } | { storageRefuses: boolean }): void {
    this.socket.deliver(
      'rights' in note
        ? encodeRights(note.rights)
        : encodeStorageState(note.storageRefuses ? 'refusing' : 'storing'),
    )
  }

  #opened(socket: FakeSocket): void {
    if (this.closesWith !== null) return socket.closeFromServer(this.closesWith)
    socket.open()
    socket.deliver(syncFrame(SYNC_STEP.step1, Y.encodeStateVector(this.doc)))
  }

  #received(socket: FakeSocket, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.barrier) {
      const echo = () => socket.deliver(frame)
      if (this.holdsBarriers) this.#held.push(echo)
      else echo()
    }
    if (type !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === SYNC_STEP.step1) {
      socket.deliver(syncFrame(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.doc, payload)))
    } else if (!this.isReadOnly) Y.applyUpdate(this.doc, payload, socket)
    else if (Y.decodeUpdate(payload).structs.length > 0) this.#refuse(socket, 'frozen')
  }

  #refuse(socket: FakeSocket, reason: NotAppliedReason): void {
    socket.deliver(encodeNotApplied(reason))
  }
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export class FakeSocket {
  readonly OPEN = 1
  readonly url: string
  readyState = 0
  binaryType = 'blob'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly #receive: (frame: Uint8Array) => void

  constructor(url: string, receive: (frame: Uint8Array) => void) {
    this.url = url
    this.#receive = receive
  }

  open(): void {
    if (this.readyState !== 0) return
    this.readyState = 1
    this.onopen?.()
  }

  send(data: ArrayBuffer | Uint8Array): void {
    const frame = new Uint8Array(data instanceof Uint8Array ? data.slice() : data)
    // Like a network: the sender goes on before the other side has it.
    queueMicrotask(() => {
      if (this.readyState === 1) this.#receive(frame)
    })
  }

  deliver(frame: Uint8Array): void {
    this.onmessage?.({ data: frame.slice().buffer })
  }

  close(): void {
    this.readyState = 3
  }

  closeFromServer(code: number): void {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}

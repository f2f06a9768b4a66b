/** One open sync connection: its socket, who is behind it, what it may do, and what still has to reach it. */
import { CLOSE_CODES, type CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import type { Limits } from '@servicewerkstatt/shared/protocol/limits.ts'
import { encodeRights } from '@servicewerkstatt/shared/protocol/messages.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { WebSocket } from 'ws'
import type { Identity } from '../access/authenticate.ts'

const CLOSE_NORMAL = 1000

export class Connection {
  readonly socket: WebSocket
  readonly document: DocumentKind
  readonly #limits: Limits
  identity: Identity
  /** Times in milliseconds of `performance.now()`. */
  lastSentAt = 0
  lastHeardAt: number
  /** The line below the socket, which counts the bytes of frames that are not complete yet; and its count at the last look. */
  incoming: { readonly bytesRead: number } | null = null
  bytesHeard = 0
  /** Set by the room from the role table and the state of the workshop. */
  mayWrite = false
  /** True once a barrier came: the client knows our messages. */
  isOurs = false
  /** Something it sent was refused. Its later updates build on that, so none of them can be taken either. */
  wasRefused = false
  /** It has had its first step 2; before that, updates would only wait in the client. */
  isSynced = false
  /** The awareness id this connection speaks for. */
  awarenessId: number | null = null
  /** State vector of what was sent before the reader fell behind; null while it keeps up. */
  behindSince: Uint8Array | null = null
  /** Barriers that were not echoed yet, or echoed into a queue that nobody reads. */
  openBarriers = 0
  /** It sent something that nobody may build on and was asked for everything it has. */
  wasAskedAgain = false
  /** The server has ended it: whatever still arrives is not read. */
  isRejected = false
  isClosed = false

  constructor(socket: WebSocket, document: DocumentKind, identity: Identity, limits: Limits, now: number) {
    this.socket = socket
    this.document = document
    this.identity = identity
    this.#limits = limits
    this.lastHeardAt = now
  }

  get queuedBytes(): number {
    return this.socket.bufferedAmount
  }

  /** It does not read as fast as the others write. */
  get isSlow(): boolean {
    return this.socket.bufferedAmount > this.#limits.QUEUE_BYTES
  }

  /** The queue has drained so far that a state difference fits. */
  get hasCaughtUp(): boolean {
    return this.socket.bufferedAmount <= this.#limits.QUEUE_BYTES / 4
  }

  send(frame: Uint8Array, now: number): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    this.lastSentAt = now
    this.socket.send(frame, { binary: true })
  }

  /** Says what is true now; a client of ours hears of every change. */
  setMayWrite(mayWrite: boolean, now: number): void {
    if (this.mayWrite === mayWrite) return
    this.mayWrite = mayWrite
    if (this.isOurs) this.send(encodeRights(mayWrite), now)
  }

  /** Ends the connection with one of our codes; the socket is dropped when the other side does not answer in time. */
  close(reason: CloseReason): void {
    this.isRejected = true
    // A paused socket would not read the answer to our farewell.
    this.socket.resume()
    closeSocket(this.socket, reason, this.#limits)
  }
}

/**
 * Closes with a code of ours. Whatever still waits to be sent would delay the farewell for ever to a reader that stopped,
 * therefore the socket is dropped after a while.
 */
export function closeSocket(socket: WebSocket, reason: CloseReason, limits: Limits): void {
  if (socket.readyState === WebSocket.CLOSED) return
  socket.close(CLOSE_CODES[reason].code, reason)
  const drop = setTimeout(() => socket.terminate(), limits.CLOSING_MILLISECONDS)
  drop.unref()
  socket.once('close', () => clearTimeout(drop))
}

/** Codes that the WebSocket library chooses when a frame breaks the protocol itself. */
const LIBRARY_CODES: Readonly<Record<number, CloseReason>> = {
  1002: 'malformed',
  1003: 'malformed',
  1007: 'malformed',
  1008: 'malformed',
  1009: 'frameTooLarge',
}

/**
 * The library closes with 1002, 1007 or 1009 by itself, and the stock client would come back at once to send the same
 * again. This socket says it with our codes.
 */
export class SyncSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    const reason = code === undefined ? undefined : LIBRARY_CODES[code]
    if (reason) super.close(CLOSE_CODES[reason].code, reason)
    else super.close(code ?? CLOSE_NORMAL, data)
  }
}

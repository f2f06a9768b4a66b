/** One open sync connection: its socket, who is behind it, what it may do, and what still has to reach it. */
import { CLOSE_CODES, type CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import type { Limits } from '@servicewerkstatt/shared/protocol/limits.ts'
import { encodeRights } from '@servicewerkstatt/shared/protocol/messages.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import type { Identity } from '../access/authenticate.ts'
import { toWire, type WireMessage } from './wire-message.ts'

const CLOSE_NORMAL = 1000

export interface ConnectionOptions {
  socket: WebSocket
  /** What was upgraded, below the WebSocket. */
  line: Socket
  document: DocumentKind
  identity: Identity
  limits: Limits
  /** Milliseconds of `performance.now()`. */
  now: number
}

export class Connection {
  readonly socket: WebSocket
  readonly document: DocumentKind
  /**
   * The line below the socket. Messages are written to it directly: they are not compressed, so nothing of the library's can stand between two
   * of them. It also counts the bytes of frames that are not complete yet.
   */
  readonly line: Socket
  readonly #limits: Limits
  identity: Identity
  /** Times in milliseconds of `performance.now()`. */
  lastSentAt = 0
  lastHeardAt: number
  /** What the line had counted at the last look. */
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

  constructor({ socket, line, document, identity, limits, now }: ConnectionOptions) {
    this.socket = socket
    this.line = line
    this.document = document
    this.identity = identity
    this.#limits = limits
    this.lastHeardAt = now
  }

  get queuedBytes(): number {
    return this.line.writableLength
  }

  /** It does not read as fast as the others write. */
  get isSlow(): boolean {
    return this.line.writableLength > this.#limits.QUEUE_BYTES
  }

  /** The queue has drained so far that a state difference fits. */
  get hasCaughtUp(): boolean {
    return this.line.writableLength <= this.#limits.QUEUE_BYTES / 4
  }

  send(message: Uint8Array, now: number): void {
    this.sendWire(toWire(message), now)
  }

  /** Sends what was encoded for several connections. */
  sendWire(message: WireMessage, now: number): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    this.lastSentAt = now
    this.line.write(message)
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

/** A socket without any client behind it: sends what a test wants, byte by byte, and keeps what comes. */
import { SYNC_PATH, type DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

export interface RawClient {
  socket: WebSocket
  /** Frames received so far. */
  frames: Uint8Array[]
  isOpen: () => boolean
  closedWith: () => number | null
  send(frame: Uint8Array | string): void
}

export interface RawOptions {
  url: string
  workshopId: string
  document?: DocumentKind
  token: string
  /** Instead of the usual path and subprotocols. */
  path?: string
  protocols?: string[]
}

export function connectRaw(options: RawOptions): RawClient {
  const { url, workshopId, document = 'board', token } = options
  const path = options.path ?? `${SYNC_PATH}/${workshopId}/${document}`
  const socket = new WebSocket(url.replace(/^http/, 'ws') + path, options.protocols ?? toSubprotocols(token))
  const frames: Uint8Array[] = []
  let code: number | null = null
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)))
  socket.on('close', (value) => {
    code = value
  })
  // A refused handshake is an error and a close; the tests look at the close.
  socket.on('error', () => {})
  onTestFinished(() => socket.terminate())
  return {
    socket,
    frames,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    closedWith: () => code,
    send: (frame) => socket.send(frame),
  }
}

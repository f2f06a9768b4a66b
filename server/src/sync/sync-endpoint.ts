/**
 * The door of the sync server: takes over WebSocket upgrades under `/sync`, finds out who is there, and hands frames to
 * the room. A refusal accepts the socket and closes it with a code, because after a refused upgrade the stock client
 * sees 1006 and retries for ever.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { parseSyncPath, SYNC_PATH, type RoomName } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { parseSubprotocols, selectSubprotocol } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Authenticate, Identity } from '../access/authenticate.ts'
import type { Log } from '../observability/log.ts'
import type { SyncMetrics } from '../observability/metrics.ts'
import { closeSocket, Connection, SyncSocket } from './connection.ts'
import { FrameError, readFrame } from './frames.ts'
import type { Hub } from './hub.ts'
import type { Room } from './room.ts'

interface EndpointOptions {
  hub: Hub
  authenticate: Authenticate
  metrics: SyncMetrics
  log: Log
}

/** Pings of somebody who does not read the answers get no more of them. */
const MAX_UNREAD_PONG_BYTES = 64 * 1024
/** What a frame costs in memory while it waits, whatever its size. */
const FRAME_COST_BYTES = 200
const MINUTE_MS = 60_000

/** `?schema=`: absent means current. */
function refusesSchema(query: URLSearchParams, current: number): boolean {
  const schema = query.get('schema')
  return schema !== null && Number(schema) !== current
}

export class SyncEndpoint {
  readonly #options: EndpointOptions
  readonly #server: WebSocketServer
  #sockets = 0

  constructor(options: EndpointOptions) {
    this.#options = options
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: true,
      WebSocket: SyncSocket,
      maxPayload: options.hub.limits.FRAME_BYTES,
      // Unpacking costs more than the line saves, and a few bytes can become megabytes.
      perMessageDeflate: false,
      // Answered below, and only as long as somebody reads the answers.
      autoPong: false,
      handleProtocols: selectSubprotocol,
    })
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = URL.parse(request.url ?? '/', 'http://server')
    if (!url?.pathname.startsWith(`${SYNC_PATH}/`)) {
      // Whoever asks for nonsense may also vanish while hearing that.
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      this.#accept(webSocket, request, url)
    })
  }

  #accept(socket: WebSocket, request: IncomingMessage, url: URL): void {
    const { hub } = this.#options
    this.#sockets += 1
    socket.once('close', () => {
      this.#sockets -= 1
    })
    // Errors of the socket end in `close`; the library has already chosen the code.
    socket.on('error', (error) => this.#options.log.debug({ err: error.message }, 'a socket failed'))
    socket.on('ping', (data) => {
      if (socket.readyState === socket.OPEN && socket.bufferedAmount < MAX_UNREAD_PONG_BYTES)
        socket.pong(data)
    })
    const offered = request.headers['sec-websocket-protocol']?.split(',').map((entry) => entry.trim()) ?? []
    const subprotocols = parseSubprotocols(offered)
    const room = parseSyncPath(url.pathname)
    if (this.#sockets > hub.limits.CONNECTIONS) this.#refuse(socket, 'serverFull')
    else if (!room) this.#refuse(socket, 'noSuchDocument')
    else if (!subprotocols.ok) {
      this.#refuse(socket, subprotocols.reason === 'protocol-missing' ? 'protocolMissing' : 'unknownToken')
    } else if (refusesSchema(url.searchParams, hub.schemaVersion)) this.#refuse(socket, 'clientTooOld')
    else void this.#enter(socket, request.socket, room, subprotocols.token)
  }

  #refuse(socket: WebSocket, reason: CloseReason): void {
    this.#options.metrics.refusals.inc({ reason })
    closeSocket(socket, reason, this.#options.hub.limits)
  }

  async #enter(socket: WebSocket, line: Socket, name: RoomName, token: string): Promise<void> {
    const { hub, log } = this.#options
    const { document } = name
    const { limits } = hub
    const early = new EarlyFrames(socket, limits.LOADING_QUEUE_BYTES, () => {
      this.#refuse(socket, 'tooManyMessages')
    })
    try {
      const identity = await this.#identify(name, token)
      if (typeof identity === 'string') return this.#refuse(socket, identity)
      const now = performance.now()
      const connection = new Connection({ socket, line, document, identity, limits, now })
      socket.once('close', () => {
        connection.isClosed = true
        hub.leave(connection)
      })
      const room = await hub.join(connection)
      if (typeof room === 'string') return this.#refuse(socket, room)
      if (connection.isClosed || early.hasOverflowed) return hub.leave(connection)
      this.#listen(connection, room, early.end())
    } catch (error) {
      log.error({ ...name, err: error }, 'a connection could not be let in')
      this.#refuse(socket, 'loadingFailed')
    }
  }

  async #identify({ workshopId }: RoomName, token: string): Promise<Identity | CloseReason> {
    const identity = await this.#options.authenticate(token)
    if (!identity) return 'unknownToken'
    return identity.workshopId === workshopId ? identity : 'noAccess'
  }

  #listen(connection: Connection, room: Room, early: EarlyFrame[]): void {
    const questions = new Questions(this.#options.hub.limits.STATE_REQUESTS)
    const receive = (data: RawData, isBinary: boolean): void => {
      connection.lastHeardAt = performance.now()
      if (!connection.isRejected) this.#receive(connection, room, { data, isBinary }, questions)
    }
    connection.socket.on('message', receive)
    connection.socket.on('pong', () => {
      connection.lastHeardAt = performance.now()
    })
    for (const { data, isBinary } of early) receive(data, isBinary)
  }

  #receive(connection: Connection, room: Room, { data, isBinary }: EarlyFrame, questions: Questions): void {
    try {
      if (!isBinary || !(data instanceof Buffer)) throw new FrameError('malformed', 'a text frame')
      const frame = readFrame(data, this.#options.hub.limits)
      if (frame.type === 'step1' || frame.type === 'queryAwareness') questions.count()
      room.receive(connection, frame, data.length + FRAME_COST_BYTES)
    } catch (error) {
      if (!(error instanceof FrameError)) return room.fail(error)
      const { workshopId, participantId } = connection.identity
      const { log, metrics } = this.#options
      log.warn(
        { workshopId, participantId, document: connection.document, cause: error.message },
        'malformed input',
      )
      metrics.refusals.inc({ reason: error.code })
      connection.close(error.code)
    }
  }

  /** Ends the sockets that have not said goodbye. */
  stop(): void {
    for (const socket of this.#server.clients) socket.terminate()
    this.#server.close()
  }
}

/** How often one connection has asked for everything, in windows of a minute. */
class Questions {
  readonly #limit: number
  #since = performance.now()
  #asked = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** @throws FrameError when it is too much */
  count(): void {
    const now = performance.now()
    if (now - this.#since > MINUTE_MS) {
      this.#since = now
      this.#asked = 0
    }
    this.#asked += 1
    if (this.#asked > this.#limit)
      throw new FrameError('tooManyMessages', 'too many questions for everything')
  }
}

interface EarlyFrame {
  data: RawData
  isBinary: boolean
}

/** Frames that arrive while the document is being loaded. */
class EarlyFrames {
  readonly #socket: WebSocket
  readonly #limit: number
  readonly #onOverflow: () => void
  #frames: EarlyFrame[] = []
  #bytes = 0
  hasOverflowed = false

  /** @param limit in bytes, all frames together */
  constructor(socket: WebSocket, limit: number, onOverflow: () => void) {
    this.#socket = socket
    this.#limit = limit
    this.#onOverflow = onOverflow
    socket.on('message', this.#keep)
  }

  readonly #keep = (data: RawData, isBinary: boolean): void => {
    if (this.hasOverflowed) return
    this.#frames.push({ data, isBinary })
    this.#bytes += FRAME_COST_BYTES + (data instanceof Buffer ? data.length : 0)
    if (this.#bytes <= this.#limit) return
    this.hasOverflowed = true
    this.#frames = []
    this.#onOverflow()
  }

  end(): EarlyFrame[] {
    this.#socket.off('message', this.#keep)
    return this.#frames
  }
}

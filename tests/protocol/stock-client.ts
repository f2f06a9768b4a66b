/** The y-websocket client as its authors ship it. */
import { type DocumentKind, SYNC_PATH, toRoomName } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

// Every provider listens for the end of the process; a test has more of them than the ten that Node takes for a leak.
process.setMaxListeners(0)

export interface StockClient {
  doc: Y.Doc
  provider: WebsocketProvider
  /** Code of the last close that the server sent, null while none came. */
  closedWith: () => number | null
}

export interface StockOptions {
  /** Of the server, http. */
  url: string
  workshopId: string
  document?: DocumentKind
  token: string
  doc?: Y.Doc
  params?: Record<string, string>
  connect?: boolean
  /** Gets every frame that comes from the server. */
  onFrame?: (frame: Uint8Array) => void
}

export function connectStock(options: StockOptions): StockClient {
  const {
    url,
    workshopId,
    document = 'board',
    token,
    doc = new Y.Doc(),
    params = {},
    connect = true,
    onFrame,
  } = options
  let code: number | null = null
  const endpoint = `${url.replace(/^http/, 'ws')}${SYNC_PATH}`
  const provider = new WebsocketProvider(endpoint, toRoomName({ workshopId, document }), doc, {
    WebSocketPolyfill: listening(onFrame) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    protocols: toSubprotocols(token),
    params,
    connect,
  })
  provider.on('connection-close', (event) => {
    code = event?.code ?? code
  })
  onTestFinished(() => {
    provider.destroy()
    doc.destroy()
  })
  return { doc, provider, closedWith: () => code }
}

/** The socket that the provider opens, with somebody listening in. */
function listening(onFrame: StockOptions['onFrame']): typeof WebSocket {
  if (!onFrame) return WebSocket
  return new Proxy(WebSocket, {
    construct(target, given: ConstructorParameters<typeof WebSocket>) {
      const socket = new target(...given)
      socket.on('message', (data: ArrayBuffer | Buffer) => onFrame(new Uint8Array(data)))
      return socket
    },
  })
}

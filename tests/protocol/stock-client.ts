/** The y-websocket client as its authors ship it. */
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

export interface StockClient {
  doc: Y.Doc
  provider: WebsocketProvider
  /** Code of the last close, null while none came. */
  closedWith: () => number | null
}

interface StockOptions {
  url: string
  workshopId: string
  document?: DocumentKind
  token: string
  doc?: Y.Doc
  params?: Record<string, string>
}

export function connectStock({
  url,
  workshopId,
  document = 'board',
  token,
  doc = new Y.Doc(),
  params = {},
}: StockOptions): StockClient {
  let code: number | null = null
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/sync`,
    `${workshopId}/${document}`,
    doc,
    {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      protocols: toSubprotocols(token),
      params,
    },
  )
  provider.on('connection-close', (event) => {
    code = event?.code ?? code
  })
  onTestFinished(() => {
    provider.destroy()
    doc.destroy()
  })
  return { doc, provider, closedWith: () => code }
}

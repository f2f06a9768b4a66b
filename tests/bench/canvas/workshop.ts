/** A workshop with one large process, and people in it. */
import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { SYNC_PATH, toRoomName } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type OpenedWorkshop, openWorkshop, takeSeat, type Seat } from '../../e2e/api.ts'
import type { ServerProcess } from '../../e2e/server-process.ts'
import { buildProcess } from '../build-process.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { storedPosition } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessModel } from '@servicewerkstatt/shared/domain/process/process-model.ts'

export const PROCESS_ID = 'proc-incident'

const own = <T extends { readonly id: string }>(records: readonly T[]) =>
  Object.fromEntries(records.map((record) => [record.id, { ...record, processId: PROCESS_ID }]))

/**
 * @param options.isByHand every step has a place of its own, so that moving one leaves the others where they are
 * @param options.isUntimed nobody has said how long anything takes
 */
export async function openLarge(
  server: ServerProcess,
  steps: number,
  options: { readonly isByHand?: boolean; readonly isUntimed?: boolean } = {},
): Promise<OpenedWorkshop> {
  const built = buildProcess(steps, 1)
  const { lanes, nodes: timed, edges } = options.isByHand === true ? placedByHand(built) : built
  const nodes =
    options.isUntimed === true ? timed.map((node) => ({ ...node, processTime: null, waitTime: null })) : timed
  const file = { ...sample('it-servicedesk.de'), lanes: own(lanes), nodes: own(nodes), edges: own(edges) }
  return await openWorkshop(server, { import: file })
}

function placedByHand(model: ProcessModel): ProcessModel {
  const layout = layoutProcess(model)
  const placed = new Map(layout.nodes.map((node) => [node.id, node]))
  return {
    ...model,
    lanes: model.lanes.map((lane) => ({
      ...lane,
      height: layout.lanes.find(({ id }) => id === lane.id)?.height ?? null,
    })),
    nodes: model.nodes.map((node) => {
      const { centre, laneId = null } = placed.get(node.id) ?? {}
      if (!centre) return node
      return { ...node, pos: storedPosition(layout, laneId, centre) }
    }),
  }
}

export interface Guest {
  readonly seat: Seat
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
}

/** Somebody without a browser: the stock client, which is enough to write and to point. */
export async function comeIn(server: ServerProcess, link: string, name: string): Promise<Guest> {
  const seat = await takeSeat(server, link, name)
  const doc = new Y.Doc()
  const endpoint = `${server.url.replace(/^http/, 'ws')}${SYNC_PATH}`
  const room = toRoomName({ workshopId: seat.workshopId, document: 'board' })
  const provider = new WebsocketProvider(endpoint, room, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: toSubprotocols(seat.token),
    disableBc: true,
  })
  await new Promise<void>((resolve) => {
    provider.on('sync', (isSynced: boolean) => {
      if (isSynced) resolve()
    })
  })
  return { seat, doc, provider }
}

/** The document goes too: the timer of its presence would keep this process alive. */
export function leave({ provider, doc }: Guest): void {
  provider.destroy()
  doc.destroy()
}

/** A data folder of ours with workshops and device tokens in it, as they are when people have joined. */
import { join } from 'node:path'
import { hashSecret, newSecret } from '@servicewerkstatt/server/src/access/tokens.ts'
import { SqliteStorage } from '@servicewerkstatt/server/src/storage/sqlite/sqlite-storage.ts'
import type { StorageWrite } from '@servicewerkstatt/server/src/storage/workshop-storage.ts'
import { initialiseDocument } from '@servicewerkstatt/shared/document/create-documents.ts'
import { DOCUMENT_KINDS, SYNC_PATH, toRoomName } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import * as Y from 'yjs'
import type { Place } from './load/dialect.ts'
import type { RoomSizes } from './subjects.ts'

/** The three documents of a new workshop, encoded once: all of them begin with the same. */
function newDocuments(): Map<(typeof DOCUMENT_KINDS)[number], Uint8Array> {
  return new Map(
    DOCUMENT_KINDS.map((kind) => {
      const doc = new Y.Doc()
      initialiseDocument(doc, kind)
      return [kind, Y.encodeStateAsUpdate(doc)]
    }),
  )
}

/** @returns the writes of one workshop, and a device token of the team for each person */
function newWorkshop(id: string, people: number, documents: ReturnType<typeof newDocuments>) {
  const at = new Date().toISOString()
  const tokens = Array.from({ length: people }, newSecret)
  const writes: StorageWrite[] = [
    { write: 'workshop', workshop: { id, code: null, createdAt: at, lastActiveAt: at, deleteAt: null } },
    ...Array.from(documents, ([document, bytes]): StorageWrite => {
      return { write: 'update', update: { workshopId: id, document, bytes } }
    }),
    ...tokens.map((token): StorageWrite => {
      const device = {
        tokenHash: hashSecret(token),
        workshopId: id,
        role: 'team' as const,
        participantId: null,
        state: 'active' as const,
        linkId: null,
        createdAt: at,
      }
      return { write: 'device', device }
    }),
  ]
  return { tokens, writes }
}

/** @returns the places of each room at a port */
export async function prepareOurData(
  dataDir: string,
  rooms: RoomSizes,
): Promise<(port: number) => Place[][]> {
  const documents = newDocuments()
  const workshops = rooms.map((people, index) => ({
    id: `room-${index}`,
    ...newWorkshop(`room-${index}`, people, documents),
  }))
  const storage = new SqliteStorage(join(dataDir, 'servicewerkstatt.sqlite'))
  await storage.commit(workshops.flatMap(({ writes }) => writes))
  await storage.close()
  return (port) =>
    workshops.map(({ id, tokens }) =>
      tokens.map((token) => ({
        url: `ws://127.0.0.1:${port}${SYNC_PATH}/${toRoomName({ workshopId: id, document: 'board' })}`,
        protocols: toSubprotocols(token),
        framedRoom: null,
      })),
    )
}

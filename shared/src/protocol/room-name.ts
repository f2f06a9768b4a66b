/** Addresses of documents on the sync endpoint: `/sync/<workshop>/<document>`. Small, so that light pages can use it. */

/** The three documents of a workshop (docs/document-rules.md). */
export const DOCUMENT_KINDS = ['board', 'proceedings', 'backstage'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export interface RoomName {
  workshopId: string
  document: DocumentKind
}

/** Path of the endpoint; a provider's server address is the origin followed by this. */
export const SYNC_PATH = '/sync'

const WORKSHOP_ID = /^[a-z0-9_-]{1,80}$/
const isDocumentKind = (value: string): value is DocumentKind =>
  (DOCUMENT_KINDS as readonly string[]).includes(value)

/** True for a text that can be the id of a workshop: 1 to 80 characters of `[a-z0-9_-]`. */
export const isWorkshopId = (value: string): boolean => WORKSHOP_ID.test(value)

/** The room name as providers take it: `<workshop>/<document>`. */
export const toRoomName = ({ workshopId, document }: RoomName): string => `${workshopId}/${document}`

/**
 * @param name `<workshop>/<board|proceedings|backstage>`, nothing before or behind
 * @returns its parts, or null when it names no document
 */
export function parseRoomName(name: string): RoomName | null {
  const [workshopId, document, ...rest] = name.split('/')
  if (!workshopId || !document || rest.length > 0) return null
  return isWorkshopId(workshopId) && isDocumentKind(document) ? { workshopId, document } : null
}

/** @param pathname of a request, such as `/sync/ws-1/board` */
export const parseSyncPath = (pathname: string): RoomName | null =>
  pathname.startsWith(`${SYNC_PATH}/`) ? parseRoomName(pathname.slice(SYNC_PATH.length + 1)) : null

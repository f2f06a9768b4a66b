/**
 * Opens a workshop over the network: one provider per document, the copy on this device, and what follows from their states. Created outside
 * render (see workshop-registry.ts).
 */
import { DOCUMENT_RIGHTS, mayRead, writesAtTimes } from '@servicewerkstatt/shared/commands/access.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { createUndo } from '@servicewerkstatt/shared/document/undo.ts'
import type { NotAppliedReason } from '@servicewerkstatt/shared/protocol/messages.ts'
import { type DocumentKind, SYNC_PATH } from '@servicewerkstatt/shared/protocol/room-name.ts'
import * as Y from 'yjs'
import { type ConnectionOptions, DocumentConnection } from './document-connection.ts'
import { createKeptWords } from './kept-words.ts'
import { localCopyName } from './local-copy.ts'
import { createPresenceChannel } from './presence-channel.ts'
import { deriveSavedState, isSameSaved, type LinkFacts } from './saved-state.ts'
import { createSendCommand } from './send-command.ts'
import { askServerTime, createServerClock } from './server-clock.ts'
import { createStore } from './store.ts'
import type { UnsentWords } from './unsent-words.ts'
import type { Access, Workshop, WorkshopDocuments } from './workshop.ts'

export interface ConnectOptions {
  /** Origin of the server, `http://…`; the page's own by default. */
  readonly origin?: string
  readonly WebSocket?: typeof WebSocket
  readonly fetch?: typeof fetch
}

type Connections = Partial<Record<DocumentKind, DocumentConnection>> & {
  board: DocumentConnection
  proceedings: DocumentConnection
}

export function connectWorkshop(access: Access, options: ConnectOptions = {}): Workshop {
  const origin = options.origin ?? location.origin
  const ask = options.fetch ?? fetch.bind(globalThis)
  const keptWords = createKeptWords(access.workshopId, access.participantId ?? access.role)
  const documents = createStore<WorkshopDocuments | null>(null)
  const mayWrite = createStore(writesAtTimes(access.role, 'board'))
  const clock = createServerClock({ askServer: () => askServerTime(ask, origin) })
  const send = createSendCommand({
    workshopId: access.workshopId,
    token: access.token,
    fetch: (path, init) => ask(new URL(path, origin), init),
  })
  let isOpen = false
  /** The board was refused and thrown away; a fresh one is on its way while the old one still stands on screen. */
  let isReplacing = false
  let replacement: DocumentConnection | null = null

  const connect = (kind: DocumentKind): DocumentConnection =>
    new DocumentConnection(connectionOptions(kind, access, origin, options, refresh, refused))

  const connections: Connections = { board: connect('board'), proceedings: connect('proceedings') }
  if (mayRead(access.role, 'backstage')) connections.backstage = connect('backstage')
  const backstageDoc = connections.backstage?.doc ?? new Y.Doc()

  const saved = createStore(deriveSavedState(connections.board.facts, keptWords.all.get().length > 0))

  function refresh(): void {
    if (!isOpen) return
    takeReplacement()
    if (documents.get() === null && connections.board.hasContent && connections.proceedings.hasContent) {
      documents.set(openDocuments(access, connections, backstageDoc))
    }
    const facts = worstFacts(connections.board.facts, connections.proceedings.facts)
    mayWrite.set(facts.mayWrite && facts.writesAtTimes && facts.link !== 'refused' && !isReplacing)
    const next = deriveSavedState(facts, keptWords.all.get().length > 0)
    if (!isSameSaved(saved.get(), next)) saved.set(next)
  }

  function refused(_reason: NotAppliedReason, words: readonly UnsentWords[]): void {
    // Further refusals of the same document say nothing new.
    if (isReplacing || !isOpen) return
    isReplacing = true
    keptWords.keep(words)
    void connections.board.discard().then(() => {
      if (isOpen) replacement = connect('board')
    })
    refresh()
  }

  function takeReplacement(): void {
    const fresh = replacement
    if (!fresh?.hasContent) return
    replacement = null
    isReplacing = false
    connections.board = fresh
    const before = documents.get()
    documents.set(openDocuments(access, connections, backstageDoc))
    before?.presence.close()
    before?.undo.destroy()
  }

  const reconnectNow = (): void => {
    for (const connection of Object.values(connections)) connection.reconnectNow()
  }
  const askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (saved.get().hasUnsaved) event.preventDefault()
  }
  const stopKept = keptWords.all.subscribe(refresh)
  window.addEventListener('online', reconnectNow)
  window.addEventListener('beforeunload', askBeforeLeaving)
  isOpen = true
  refresh()

  return {
    access,
    documents,
    saved,
    mayWrite,
    keptWords,
    clock,
    send,
    reconnectNow,
    close() {
      isOpen = false
      stopKept()
      window.removeEventListener('online', reconnectNow)
      window.removeEventListener('beforeunload', askBeforeLeaving)
      clock.close()
      documents.get()?.presence.close()
      for (const connection of Object.values(connections)) connection.close()
      replacement?.close()
    },
  }
}

function connectionOptions(
  kind: DocumentKind,
  access: Access,
  origin: string,
  options: ConnectOptions,
  onChange: () => void,
  onNotApplied: NonNullable<ConnectionOptions['onNotApplied']>,
): ConnectionOptions {
  const writes = DOCUMENT_RIGHTS[access.role][kind].write !== 'never'
  return {
    workshopId: access.workshopId,
    kind,
    token: access.token,
    syncUrl: `${origin.replace(/^http/, 'ws')}${SYNC_PATH}`,
    localCopy: writes ? localCopyName(access.workshopId, access.participantId ?? access.role) : null,
    writesAtTimes: writes,
    onChange,
    ...(kind === 'board' && { onNotApplied }),
    ...(options.WebSocket && { WebSocket: options.WebSocket }),
  }
}

function openDocuments(
  access: Access,
  { board, proceedings }: Connections,
  backstage: Y.Doc,
): WorkshopDocuments {
  const indexes = {
    board: new RecordIndex(board.doc),
    proceedings: new RecordIndex(proceedings.doc),
    backstage: new RecordIndex(backstage),
  }
  const boardDocument = new BoardDocument(board.doc, {
    by: () => (writesWithNames(indexes.proceedings) ? access.participantId : null),
  })
  return {
    board: boardDocument,
    // After the first content, so that what was there before cannot be undone away.
    undo: createUndo(boardDocument),
    presence: createPresenceChannel(board.provider.awareness, access.participantId),
    indexes,
  }
}

/** In a stage without names nothing on the board may say who wrote it (`createdBy` stays null). */
function writesWithNames(proceedings: RecordIndex): boolean {
  const { currentStageId } = proceedings.singleton('run')
  const stage = currentStageId === null ? undefined : proceedings.record('stages', currentStageId)
  return stage === undefined || stage.level === 'named'
}

const LINKS: readonly LinkFacts['link'][] = ['connected', 'connecting', 'offline', 'refused']

/** The board's facts, with the worse of the two connections: without the proceedings the page does not know what is going on. */
function worstFacts(board: LinkFacts, proceedings: LinkFacts): LinkFacts {
  if (LINKS.indexOf(proceedings.link) <= LINKS.indexOf(board.link)) return board
  return { ...board, link: proceedings.link, closeReason: proceedings.closeReason }
}

/**
 * Opens a workshop over the network: one provider per document, the copy on this device, and what follows from their states. Created outside
 * render (see workshop-registry.ts).
 */
import { DOCUMENT_RIGHTS, mayRead, writesAtTimes } from '@servicewerkstatt/shared/commands/access.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { createUndo } from '@servicewerkstatt/shared/document/undo.ts'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { type DocumentKind, SYNC_PATH } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { mayMend } from '@servicewerkstatt/shared/domain/writing/mending.ts'
import * as Y from 'yjs'
import { type ConnectionOptions, DocumentConnection } from './document-connection.ts'
import { createKeptWords } from './kept-words.ts'
import { localCopyName } from './local-copy.ts'
import { createPresenceChannel } from './presence-channel.ts'
import { deriveSavedState, isSameSaved, type LinkFacts } from './saved-state.ts'
import { readOwnWriting } from './read-own-writing.ts'
import { createSendCommand } from './send-command.ts'
import { askServerTime, createServerClock } from './server-clock.ts'
import { createStore } from './store.ts'
import type { UnsentWords } from './unsent-words.ts'
import type { Access, Workshop, WorkshopDocuments } from './workshop.ts'
import { createWritingDesk, type WritingDesk } from './writing-desk.ts'

export interface ConnectOptions {
  /** Origin of the server, `http://…`; the page's own by default. */
  readonly origin?: string
  readonly WebSocket?: typeof WebSocket
  readonly fetch?: typeof fetch
}

type Words = readonly UnsentWords[]

/** Closings after which this access never sends anything again. */
const FINAL: ReadonlySet<CloseReason> = new Set([
  'unknownToken',
  'readOnly',
  'noSuchDocument',
  'noAccess',
  'removed',
  'documentFull',
])

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
  const desk = openDesk(access, send, () => readOwnWriting(ask, origin, access))
  let wasConnected = false
  let stopStages = (): void => {}
  let isOpen = false
  let isKeptForGood = false
  /** Documents that were refused and thrown away, with the words their author gets back; a fresh one is on its way while the old one still stands on screen. */
  const replacing = new Map<
    DocumentKind,
    { readonly fresh: DocumentConnection | null; readonly words: Words }
  >()

  const connect = (kind: DocumentKind): DocumentConnection =>
    new DocumentConnection(
      connectionOptions(kind, access, origin, options, refresh, (_reason, words) => refused(kind, words)),
    )

  const connections: Connections = { board: connect('board'), proceedings: connect('proceedings') }
  if (mayRead(access.role, 'backstage')) connections.backstage = connect('backstage')

  const factsOf = (kind: 'board' | 'proceedings'): LinkFacts =>
    (replacing.get(kind)?.fresh ?? connections[kind]).facts
  const facts = (): LinkFacts => worstFacts(factsOf('board'), factsOf('proceedings'))
  const saved = createStore(deriveSavedState(facts(), keptWords.all.get().length > 0))

  function refresh(): void {
    if (!isOpen) return
    takeReplacements()
    if (documents.get() === null && connections.board.hasContent && connections.proceedings.hasContent) {
      documents.set(openDocuments(access, connections))
      followStages()
    }
    const now = facts()
    const isConnected = connections.proceedings.facts.link === 'connected'
    // Whoever comes back after a break asks what became of their cards meanwhile.
    if (isConnected && !wasConnected) desk?.refresh()
    wasConnected = isConnected
    if (now.link === 'refused') keepForGood(now.closeReason)
    mayWrite.set(now.mayWrite && now.writesAtTimes && now.link !== 'refused' && !replacing.has('board'))
    const next = deriveSavedState(now, keptWords.all.get().length > 0)
    if (!isSameSaved(saved.get(), next)) saved.set(next)
  }

  /** The document can never sync cleanly again: it and its copy on this device are thrown away, and a fresh one is opened. */
  function refused(kind: DocumentKind, words: Words): void {
    // Further refusals of the same document say nothing new.
    if (replacing.has(kind) || !isOpen) return
    // First the words, then the copy: a reload in between finds one of the two.
    if (kind === 'board') keptWords.keep(words)
    replacing.set(kind, { fresh: null, words })
    void connections[kind]?.discard().then(() => {
      if (isOpen) replacing.set(kind, { fresh: connect(kind), words })
      refresh()
    })
    refresh()
  }

  function takeReplacements(): void {
    let hasTaken = false
    for (const [kind, { fresh, words }] of replacing) {
      if (!fresh?.hasContent) continue
      const refusedOne = connections[kind]
      connections[kind] = fresh
      replacing.delete(kind)
      hasTaken = true
      // Typed between the refusal and now.
      if (kind === 'board' && refusedOne) keptWords.exchange(words, refusedOne.unsent())
    }
    const before = documents.get()
    if (!hasTaken || before === null) return
    documents.set(openDocuments(access, connections))
    followStages()
    before.presence.close()
    before.undo.destroy()
  }

  /** This access does not come back: what it has not sent is offered as text. Where loading anew helps, the copy on this device sends it then. */
  function keepForGood(reason: CloseReason | null): void {
    if (isKeptForGood || reason === null || !FINAL.has(reason)) return
    isKeptForGood = true
    if (connections.board.facts.hasUnsaved) keptWords.keep(connections.board.unsent())
  }

  function followStages(): void {
    stopStages()
    stopStages = tellStages(documents.get()?.indexes.proceedings, desk, clock)
  }

  const allConnections = (): DocumentConnection[] => [
    ...Object.values(connections),
    ...[...replacing.values()].flatMap(({ fresh }) => fresh ?? []),
  ]
  const reconnectNow = (): void => {
    for (const connection of allConnections()) connection.reconnectNow()
  }
  const onWake = (): void => {
    if (document.visibilityState === 'visible') reconnectNow()
  }
  const askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (saved.get().hasUnsaved) event.preventDefault()
  }
  const stopKept = keptWords.all.subscribe(refresh)
  window.addEventListener('online', reconnectNow)
  document.addEventListener('visibilitychange', onWake)
  window.addEventListener('beforeunload', askBeforeLeaving)
  isOpen = true
  refresh()

  return {
    access,
    documents,
    saved,
    mayWrite,
    keptWords,
    desk,
    clock,
    send,
    reconnectNow,
    close() {
      isOpen = false
      stopKept()
      window.removeEventListener('online', reconnectNow)
      document.removeEventListener('visibilitychange', onWake)
      window.removeEventListener('beforeunload', askBeforeLeaving)
      clock.close()
      stopStages()
      desk?.close()
      documents.get()?.presence.close()
      keptWords.close()
      for (const connection of allConnections()) connection.close()
    },
  }
}

const openDesk = (
  { workshopId, participantId }: Access,
  send: Workshop['send'],
  readOwn: Parameters<typeof createWritingDesk>[0]['readOwn'],
): WritingDesk | null =>
  participantId === null ? null : createWritingDesk({ workshopId, participantId, send, readOwn })

/** The desk lets go of what has been revealed. @returns how to stop */
function tellStages(
  proceedings: RecordIndex | undefined,
  desk: WritingDesk | null,
  clock: Workshop['clock'],
): () => void {
  if (!proceedings || !desk) return () => {}
  const tell = (): void => {
    const { currentStageId } = proceedings.singleton('run')
    desk.stagesChanged(
      proceedings.all('stages').map((stage) => ({
        id: stage.id,
        isRevealed: stage.revealedAt != null,
        // Until the server's clock is known nothing is forgotten.
        mayMend: clock.offsetMs.get() === null || mayMend(stage, currentStageId, clock.now()),
      })),
    )
  }
  const stops = [proceedings.subscribe('stages', tell), proceedings.subscribeSingleton('run', tell)]
  tell()
  return () => stops.forEach((stop) => stop())
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
    // Those that are only read as well: without them nothing could be shown after a reload without a connection.
    localCopy: localCopyName(access.workshopId, access.participantId ?? access.role, kind),
    writesAtTimes: writes,
    onChange,
    onNotApplied,
    ...(options.WebSocket && { WebSocket: options.WebSocket }),
  }
}

function openDocuments(access: Access, { board, proceedings, backstage }: Connections): WorkshopDocuments {
  const indexes = {
    board: new RecordIndex(board.doc),
    proceedings: new RecordIndex(proceedings.doc),
    backstage: new RecordIndex(backstage?.doc ?? new Y.Doc()),
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

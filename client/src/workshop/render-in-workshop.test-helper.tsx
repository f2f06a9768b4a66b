/** Renders with real documents and without a network, for component tests of the parts. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { initialiseDocument } from '@servicewerkstatt/shared/document/create-documents.ts'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { createUndo } from '@servicewerkstatt/shared/document/undo.ts'
import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LanguageProvider } from '../locale/LanguageProvider.tsx'
import type { Language } from '../locale/language.ts'
import { AriaRoot } from '../ui/aria/AriaRoot.tsx'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { ToastProvider } from '../ui/native/Toast.tsx'
import { createKeptWords } from './kept-words.ts'
import { createPresenceChannel } from './presence-channel.ts'
import type { SavedSnapshot } from './saved-state.ts'
import type { SendCommand } from './send-command.ts'
import { createStore, type WritableStore } from './store.ts'
import type { Workshop, WorkshopDocuments } from './workshop.ts'
import { WorkshopProvider } from './workshop-context.tsx'
import { createWritingDesk } from './writing-desk.ts'

export interface TestWorkshop {
  readonly workshop: Workshop
  readonly board: BoardDocument
  /** Written with operations/official.ts, as the server does. */
  readonly proceedings: Y.Doc
  readonly backstage: Y.Doc
  readonly awareness: Awareness
  readonly saved: WritableStore<SavedSnapshot>
  readonly mayWrite: WritableStore<boolean>
  /** Every command that was sent, in order. */
  readonly commands: { readonly type: string; readonly values: Readonly<Record<string, unknown>> }[]
}

export interface TestOptions {
  readonly role?: Role
  /** The person of this page; `p-me` by default. */
  readonly me?: string
  /** Fills the documents before the first render. The person of this page is there already, as `p-me` if not said otherwise, named Mira. */
  readonly prepare?: (workshop: TestWorkshop) => void
  /** What the server answers to a command; `{ ok: true }` by default. */
  readonly answer?: (
    type: string,
    values: Readonly<Record<string, unknown>>,
  ) => Record<string, unknown> & { readonly ok: boolean }
  readonly language?: Language
  /** Address the router starts at. */
  readonly at?: string
}

export const ME = 'p-me'

/** A storage of its own for each test, so that no card of one turns up in another. */
function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

export function createTestWorkshop({
  role = 'team',
  me = ME,
  prepare,
  answer,
}: Omit<TestOptions, 'language' | 'at'> = {}): TestWorkshop {
  const [boardDoc, proceedings, backstage] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  initialiseDocument(boardDoc, 'board', { workshop: { id: 'ws-test', locale: 'de' } })
  initialiseDocument(proceedings, 'proceedings')
  initialiseDocument(backstage, 'backstage')
  const isPerson = role !== 'room' && role !== 'observer'
  if (isPerson)
    putRecord(proceedings, 'participants', {
      id: me,
      displayName: 'Mira',
      role: 'team_member',
      presence: 'here',
    })
  const board = new BoardDocument(boardDoc, { by: () => (isPerson ? me : null) })
  const awareness = new Awareness(boardDoc)
  const saved = createStore<SavedSnapshot>({
    name: 'saved',
    hasUnsaved: false,
    keptOnDevice: true,
    closeReason: null,
  })
  const mayWrite = createStore(role === 'facilitator' || role === 'team')
  const documents = createStore<WorkshopDocuments | null>(null)
  const commands: TestWorkshop['commands'] = []
  const send = ((type: string, values: Readonly<Record<string, unknown>> = {}) => {
    commands.push({ type, values })
    return Promise.resolve(answer?.(type, values) ?? { ok: true })
    // One function stands in for every command; which answer fits which command is the test's business.
  }) as SendCommand
  const desk = isPerson
    ? createWritingDesk({
        ...{ workshopId: 'ws-test', participantId: me, send, storage: memoryStorage() },
        readOwn: () => Promise.resolve({ drafts: [], readyStageIds: [] }),
      })
    : null
  const workshop: Workshop = {
    access: { workshopId: 'ws-test', token: 'x'.repeat(43), role, participantId: isPerson ? me : null },
    documents,
    saved,
    mayWrite,
    keptWords: createKeptWords('ws-test', me),
    desk,
    clock: {
      offsetMs: createStore<number | null>(0),
      now: () => Date.now(),
      measure: () => Promise.resolve(),
      close() {},
    },
    send,
    reconnectNow() {},
    close() {
      desk?.close()
      awareness.destroy()
    },
  }
  const test: TestWorkshop = { workshop, board, proceedings, backstage, awareness, saved, mayWrite, commands }
  prepare?.(test)
  documents.set({
    board,
    undo: createUndo(board),
    presence: createPresenceChannel(awareness, workshop.access.participantId),
    indexes: {
      board: new RecordIndex(boardDoc),
      proceedings: new RecordIndex(proceedings),
      backstage: new RecordIndex(backstage),
    },
  })
  return test
}

/** @returns the test workshop, what Testing Library's `render` gives, and a `user` to act with */
export function renderInWorkshop(
  ui: ReactNode,
  options: TestOptions = {},
): TestWorkshop & Omit<RenderResult, 'rerender'> & { rerender: (next: ReactNode) => void; user: UserEvent } {
  const test = createTestWorkshop(options)
  const wrap = (children: ReactNode) => (
    <MemoryRouter initialEntries={[options.at ?? '/w/ws-test/1']}>
      <LanguageProvider initial={options.language ?? 'de'}>
        <AriaRoot>
          <AnnouncerProvider>
            <ToastProvider>
              <WorkshopProvider workshop={test.workshop} opening={null}>
                {children}
              </WorkshopProvider>
            </ToastProvider>
          </AnnouncerProvider>
        </AriaRoot>
      </LanguageProvider>
    </MemoryRouter>
  )
  const view = render(wrap(ui))
  return {
    ...test,
    ...view,
    rerender: (next: ReactNode) => view.rerender(wrap(next)),
    user: userEvent.setup(),
  }
}

/** A second page that is connected to the first: what either writes reaches the other at once. */
export function connectPeer(board: BoardDocument): BoardDocument {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc))
  const peer = new BoardDocument(doc, { by: () => 'p-peer' })
  const link = (from: Y.Doc, to: Y.Doc) =>
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== to) Y.applyUpdate(to, update, from)
    })
  link(board.doc, doc)
  link(doc, board.doc)
  return peer
}

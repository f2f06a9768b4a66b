/** An open workshop as the screens see it: three documents to read, a board to write, commands, presence, the server's clock. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import {
  type CollectionName,
  COLLECTIONS,
  type DocumentKind,
  type SingletonName,
  SINGLETONS,
} from '@servicewerkstatt/shared/document/schema.ts'
import type { UndoManager } from 'yjs'
import type { KeptWords } from './kept-words.ts'
import type { PresenceChannel } from './presence-channel.ts'
import type { SavedSnapshot } from './saved-state.ts'
import type { SendCommand } from './send-command.ts'
import type { ServerClock } from './server-clock.ts'
import type { Store } from './store.ts'
import type { WritingDesk } from './writing-desk.ts'

export interface Access {
  readonly workshopId: string
  readonly token: string
  readonly role: Role
  /** Null for the room view and observers, who are nobody in the list of people. */
  readonly participantId: string | null
}

/** What is open now. It is replaced as a whole when the board has to be opened afresh. */
export interface WorkshopDocuments {
  readonly board: BoardDocument
  readonly undo: UndoManager
  readonly presence: PresenceChannel
  /** For a role that may not read a document, its index is empty. */
  readonly indexes: Readonly<Record<DocumentKind, RecordIndex>>
}

export interface Workshop {
  readonly access: Access
  /** Null until board and proceedings are there. */
  readonly documents: Store<WorkshopDocuments | null>
  readonly saved: Store<SavedSnapshot>
  /** Whether this page may write the board now. */
  readonly mayWrite: Store<boolean>
  readonly keptWords: KeptWords
  /** Own cards before they are revealed; null for those who are nobody in the list. */
  readonly desk: WritingDesk | null
  readonly clock: ServerClock
  readonly send: SendCommand
  readonly reconnectNow: () => void
  readonly close: () => void
}

const kindsOf = new Map<string, DocumentKind>(
  (['board', 'proceedings', 'backstage'] as const).flatMap((kind) =>
    [...Object.keys(COLLECTIONS[kind]), ...Object.keys(SINGLETONS[kind])].map(
      (name) => [name, kind] as const,
    ),
  ),
)

/** The document that a collection or singleton lives in. */
export const documentOf = (name: CollectionName | SingletonName): DocumentKind => kindsOf.get(name) ?? 'board'

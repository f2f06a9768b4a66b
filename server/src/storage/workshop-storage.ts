/**
 * What the server keeps, whatever the database behind it. Documents are bytes here; rows are plain data; a transaction is a
 * list of writes, so that several documents and everything that belongs to a command become durable together or not at all.
 * Every implementation passes `storage-contract.ts`.
 */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'

export interface DocumentAddress {
  workshopId: string
  document: DocumentKind
}

/** One Yjs update (encoding version 1) of one document. */
export interface DocumentUpdate extends DocumentAddress {
  bytes: Uint8Array
}

export interface LoggedUpdate {
  /** Position in the log of its document: 1, 2, 3 … without gaps. */
  sequence: number
  bytes: Uint8Array
}

/** A document as stored: one snapshot and everything logged after it, in order. */
export interface StoredDocument {
  snapshot: LoggedUpdate | null
  updates: LoggedUpdate[]
  /** Sequence of the last update; 0 when nothing was ever stored. */
  lastSequence: number
}

export interface WorkshopRow {
  id: string
  /** Six-character code for joining, upper case; null when there is none. */
  code: string | null
  /** RFC 3339. */
  createdAt: string
  lastActiveAt: string
  /** When retention deletes it; null = as the server's retention says. */
  deleteAt: string | null
}

export type LinkKind =
  | 'facilitator'
  | 'team'
  | 'guest'
  | 'collection'
  | 'room'
  | 'observer'
  | 'signOff'
  | 'publicPage'

/** A link is a capability: who holds its secret may do what its kind says. */
export interface LinkRow {
  id: string
  workshopId: string
  kind: LinkKind
  /** `hashSecret` of the part behind `#`; the only copy of a facilitator's link. */
  secretHash: string
  /** The secret sealed with the server's key, so that a facilitator can copy the link again; null for facilitators' links. */
  sealedSecret: string | null
  departmentId: string | null
  /** Password hash, null when the link has no passcode. */
  passcodeHash: string | null
  expiresAt: string | null
  revokedAt: string | null
  createdAt: string
  /** What only links of this kind have, for example the package of a sign-off. */
  details: Readonly<Record<string, unknown>>
}

/** `waiting`: knocked and not admitted yet. `revoked`: removed; the token opens nothing any more. */
export type DeviceState = 'active' | 'waiting' | 'revoked'

export interface DeviceRow {
  tokenHash: string
  workshopId: string
  role: Role
  /** Null for room views, observers and approvers without a place in the list of participants. */
  participantId: string | null
  state: DeviceState
  linkId: string | null
  createdAt: string
}

export interface RecoveryRow {
  wordsHash: string
  /** The four words sealed with the server's key, for showing them to their owner again. */
  sealedWords: string
  workshopId: string
  participantId: string
}

/** What a command answered, so that repeating it does it once. Holds no person and no content of private commands. */
export interface CommandOutcome {
  workshopId: string
  /** Made from the sender's device and the id it gave, so that it names neither. */
  commandId: string
  /** JSON. */
  result: string
  at: string
}

/** Who did what, without content. `participantId` null: not known, or not to be known. */
export interface AuditRow {
  workshopId: string
  at: string
  participantId: string | null
  action: string
  subject: string | null
}

/** A named version (rule R9). What it is called and why it was made stands in `proceedings.versions` under the same id. */
export interface VersionRow {
  workshopId: string
  id: string
  at: string
  /** Whole states as Yjs updates. */
  documents: Readonly<Partial<Record<DocumentKind, Uint8Array>>>
}

/** A published page, frozen. */
export interface PublicationRow {
  slug: string
  workshopId: string
  publicationId: string
  publishedAt: string
  /** JSON that the page is made from. */
  snapshot: string
}

/** Drafts, ballots, sealed answers …: values (JSON) that no shared document holds. They carry no times and no order. */
export interface PrivateValue {
  workshopId: string
  /** What kind of value, for example `drafts`. */
  space: string
  key: string
  value: string
}

/** One write of a transaction. Rows are replaced when their key is already there, except outcomes: those conflict. */
export type StorageWrite =
  | { write: 'update'; update: DocumentUpdate }
  | { write: 'workshop'; workshop: WorkshopRow }
  | { write: 'link'; link: LinkRow }
  | { write: 'device'; device: DeviceRow }
  | { write: 'recovery'; recovery: RecoveryRow }
  | { write: 'outcome'; outcome: CommandOutcome }
  | { write: 'audit'; entry: AuditRow }
  | { write: 'version'; version: VersionRow }
  | { write: 'publication'; publication: PublicationRow }
  | { write: 'private'; value: PrivateValue }
  /** Deletes one private value, or with `key` null the whole space. */
  | { write: 'forget'; workshopId: string; space: string; key: string | null }
  /** Deletes named versions and recovery codes that are no longer wanted. */
  | { write: 'forgetVersion'; workshopId: string; id: string }
  | { write: 'forgetRecovery'; workshopId: string; participantId: string }
  /** Deletes what one workshop's commands left beside its documents from a time on: answers and audit. For a rehearsal, of which nothing remains. */
  | { write: 'forgetSince'; workshopId: string; since: string }
  /** Deletes outcomes older than a time; they are needed only while a client may still repeat its command. */
  | { write: 'forgetOutcomes'; before: string }

export interface WorkshopStorage {
  /**
   * Adds updates to the logs, all or none. Resolves with their sequences once they survive the death of this process
   * (they are with the operating system or the database); `durable` tells when they survive a power cut as well.
   * @throws StorageError
   */
  append(updates: readonly DocumentUpdate[]): Promise<number[]>
  /** Resolves when everything appended or committed before this call is on disk. @throws StorageError */
  durable(): Promise<void>
  /**
   * One transaction, durable when it resolves. Resolves with the sequences of its updates, in their order.
   * @throws StorageError, with `conflict` when an outcome of that command id is there already
   */
  commit(writes: readonly StorageWrite[]): Promise<number[]>

  /** Null when nothing was ever stored under this address. */
  loadDocument(address: DocumentAddress): Promise<StoredDocument | null>
  /** Replaces the log up to and including `snapshot.sequence` by the snapshot, in one transaction. */
  compact(address: DocumentAddress, snapshot: LoggedUpdate): Promise<void>

  workshop(id: string): Promise<WorkshopRow | null>
  workshopByCode(code: string): Promise<WorkshopRow | null>
  workshops(): Promise<WorkshopRow[]>
  /** Deletes everything of a workshop; nothing of it remains readable in the live files. */
  deleteWorkshop(id: string): Promise<void>

  linkBySecret(secretHash: string): Promise<LinkRow | null>
  links(workshopId: string): Promise<LinkRow[]>
  device(tokenHash: string): Promise<DeviceRow | null>
  devices(workshopId: string): Promise<DeviceRow[]>
  recoveryByWords(wordsHash: string): Promise<RecoveryRow | null>
  recoveryOf(workshopId: string, participantId: string): Promise<RecoveryRow | null>

  outcome(workshopId: string, commandId: string): Promise<CommandOutcome | null>
  audit(workshopId: string): Promise<AuditRow[]>
  version(workshopId: string, id: string): Promise<VersionRow | null>
  /** Ids of the versions kept, oldest first. */
  versionIds(workshopId: string): Promise<string[]>
  publication(slug: string): Promise<PublicationRow | null>
  publications(workshopId: string): Promise<PublicationRow[]>
  privateValue(workshopId: string, space: string, key: string): Promise<string | null>
  /** Everything private of a workshop, in every space. */
  allPrivateValues(workshopId: string): Promise<PrivateValue[]>
  /** Key → value of a space. */
  privateValues(workshopId: string, space: string): Promise<Map<string, string>>

  /** Removes what was deleted from the files of the database as well, as far as this database can. */
  scrub(): Promise<void>
  /** Whether the storage answers; for `/readyz`. @throws StorageError */
  check(): Promise<void>
  close(): Promise<void>
}

/** `full`: no room left. `conflict`: the outcome is there already. `failed`: anything else; `cause` has it. */
export type StorageFault = 'full' | 'conflict' | 'failed'

export class StorageError extends Error {
  readonly code: StorageFault
  constructor(code: StorageFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}

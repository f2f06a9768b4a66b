/** Rows of the tables as the server knows them, both ways. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import type {
  AuditRow,
  CommandOutcome,
  DeviceRow,
  DeviceState,
  LinkKind,
  LinkRow,
  PublicationRow,
  RecoveryRow,
  StorageWrite,
  VersionRow,
  WorkshopRow,
} from '../workshop-storage.ts'
import type { SqlRow, Statements } from './statements.ts'

/** A column declared NOT NULL. */
const text = (row: SqlRow, column: string): string => row[column] as string
const textOrNull = (row: SqlRow, column: string): string | null => row[column] as string | null

export const toWorkshop = (row: SqlRow): WorkshopRow => ({
  id: text(row, 'id'),
  code: textOrNull(row, 'code'),
  createdAt: text(row, 'created_at'),
  lastActiveAt: text(row, 'last_active_at'),
  deleteAt: textOrNull(row, 'delete_at'),
})

export const toLink = (row: SqlRow): LinkRow => ({
  id: text(row, 'id'),
  workshopId: text(row, 'workshop_id'),
  kind: text(row, 'kind') as LinkKind,
  secretHash: text(row, 'secret_hash'),
  sealedSecret: textOrNull(row, 'sealed_secret'),
  departmentId: textOrNull(row, 'department_id'),
  passcodeHash: textOrNull(row, 'passcode_hash'),
  expiresAt: textOrNull(row, 'expires_at'),
  revokedAt: textOrNull(row, 'revoked_at'),
  createdAt: text(row, 'created_at'),
  details: JSON.parse(text(row, 'details')) as LinkRow['details'],
})

export const toDevice = (row: SqlRow): DeviceRow => ({
  tokenHash: text(row, 'token_hash'),
  workshopId: text(row, 'workshop_id'),
  role: text(row, 'role') as Role,
  participantId: textOrNull(row, 'participant_id'),
  state: text(row, 'state') as DeviceState,
  linkId: textOrNull(row, 'link_id'),
  createdAt: text(row, 'created_at'),
})

export const toRecovery = (row: SqlRow): RecoveryRow => ({
  wordsHash: text(row, 'words_hash'),
  sealedWords: text(row, 'sealed_words'),
  workshopId: text(row, 'workshop_id'),
  participantId: text(row, 'participant_id'),
})

export const toOutcome = (row: SqlRow): CommandOutcome => ({
  workshopId: text(row, 'workshop_id'),
  commandId: text(row, 'command_id'),
  result: text(row, 'result'),
  at: text(row, 'at'),
})

export const toAudit = (row: SqlRow): AuditRow => ({
  workshopId: text(row, 'workshop_id'),
  at: text(row, 'at'),
  participantId: textOrNull(row, 'participant_id'),
  action: text(row, 'action'),
  subject: textOrNull(row, 'subject'),
})

export const toPublication = (row: SqlRow): PublicationRow => ({
  slug: text(row, 'slug'),
  workshopId: text(row, 'workshop_id'),
  publicationId: text(row, 'publication_id'),
  publishedAt: text(row, 'published_at'),
  snapshot: text(row, 'snapshot'),
})

export const toVersion = (row: SqlRow, documents: SqlRow[]): VersionRow => ({
  workshopId: text(row, 'workshop_id'),
  id: text(row, 'id'),
  at: text(row, 'at'),
  documents: Object.fromEntries(
    documents.map((document) => [text(document, 'kind') as DocumentKind, document.bytes as Uint8Array]),
  ),
})

type RowWrite = Exclude<StorageWrite, { write: 'update' }>

/** Carries out one write that is not an update, inside the caller's transaction. */
export function writeRow(sql: Statements, write: RowWrite): void {
  switch (write.write) {
    case 'workshop': {
      const { id, code, createdAt, lastActiveAt, deleteAt } = write.workshop
      // An upsert and not a REPLACE: a code that belongs to another workshop must conflict, not delete that workshop.
      sql.run(
        `INSERT INTO workshops VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET code = excluded.code,
           created_at = excluded.created_at, last_active_at = excluded.last_active_at, delete_at = excluded.delete_at`,
        id,
        code,
        createdAt,
        lastActiveAt,
        deleteAt,
      )
      return
    }
    case 'link': {
      const link = write.link
      sql.run(
        `INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
           workshop_id = excluded.workshop_id, kind = excluded.kind, secret_hash = excluded.secret_hash,
           sealed_secret = excluded.sealed_secret, department_id = excluded.department_id,
           passcode_hash = excluded.passcode_hash, expires_at = excluded.expires_at,
           revoked_at = excluded.revoked_at, created_at = excluded.created_at, details = excluded.details`,
        link.id,
        link.workshopId,
        link.kind,
        link.secretHash,
        link.sealedSecret,
        link.departmentId,
        link.passcodeHash,
        link.expiresAt,
        link.revokedAt,
        link.createdAt,
        JSON.stringify(link.details),
      )
      return
    }
    case 'device': {
      const device = write.device
      sql.run(
        'INSERT OR REPLACE INTO devices VALUES (?, ?, ?, ?, ?, ?, ?)',
        device.tokenHash,
        device.workshopId,
        device.role,
        device.participantId,
        device.state,
        device.linkId,
        device.createdAt,
      )
      return
    }
    case 'recovery': {
      const { workshopId, participantId, wordsHash, sealedWords } = write.recovery
      sql.run(
        `INSERT INTO recoveries VALUES (?, ?, ?, ?) ON CONFLICT (workshop_id, participant_id)
           DO UPDATE SET words_hash = excluded.words_hash, sealed_words = excluded.sealed_words`,
        workshopId,
        participantId,
        wordsHash,
        sealedWords,
      )
      return
    }
    case 'outcome': {
      const { workshopId, commandId, result, at } = write.outcome
      sql.run('INSERT INTO outcomes VALUES (?, ?, ?, ?)', workshopId, commandId, result, at)
      return
    }
    case 'audit': {
      const { workshopId, at, participantId, action, subject } = write.entry
      sql.run(
        'INSERT INTO audit (workshop_id, at, participant_id, action, subject) VALUES (?, ?, ?, ?, ?)',
        workshopId,
        at,
        participantId,
        action,
        subject,
      )
      return
    }
    case 'version': {
      const { workshopId, id, at, documents } = write.version
      sql.run('INSERT OR REPLACE INTO versions VALUES (?, ?, ?)', workshopId, id, at)
      for (const [kind, bytes] of Object.entries(documents)) {
        sql.run('INSERT OR REPLACE INTO version_documents VALUES (?, ?, ?, ?)', workshopId, id, kind, bytes)
      }
      return
    }
    case 'publication': {
      const { slug, workshopId, publicationId, publishedAt, snapshot } = write.publication
      sql.run(
        'INSERT OR REPLACE INTO publications VALUES (?, ?, ?, ?, ?)',
        slug,
        workshopId,
        publicationId,
        publishedAt,
        snapshot,
      )
      return
    }
    case 'private': {
      const { workshopId, space, key, value } = write.value
      sql.run('INSERT OR REPLACE INTO private_values VALUES (?, ?, ?, ?)', workshopId, space, key, value)
      return
    }
    case 'forget': {
      const { workshopId, space, key } = write
      const where = 'DELETE FROM private_values WHERE workshop_id = ? AND space = ?'
      if (key === null) sql.run(where, workshopId, space)
      else sql.run(`${where} AND key = ?`, workshopId, space, key)
      return
    }
    case 'forgetVersion': {
      sql.run(
        'DELETE FROM version_documents WHERE workshop_id = ? AND version_id = ?',
        write.workshopId,
        write.id,
      )
      sql.run('DELETE FROM versions WHERE workshop_id = ? AND id = ?', write.workshopId, write.id)
      return
    }
    case 'forgetRecovery': {
      const { workshopId, participantId } = write
      sql.run(
        'DELETE FROM recoveries WHERE workshop_id = ? AND participant_id = ?',
        workshopId,
        participantId,
      )
      return
    }
    case 'forgetSince': {
      const { workshopId, since } = write
      sql.run('DELETE FROM outcomes WHERE workshop_id = ? AND at >= ?', workshopId, since)
      sql.run('DELETE FROM audit WHERE workshop_id = ? AND at >= ?', workshopId, since)
      return
    }
    case 'forgetOutcomes':
      sql.run('DELETE FROM outcomes WHERE at < ?', write.before)
  }
}

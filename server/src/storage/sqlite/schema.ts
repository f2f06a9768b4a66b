/** Tables of the embedded database. `user_version` counts the steps; a new step is added at the end, none is ever changed. */
import type { DatabaseSync } from 'node:sqlite'

const STEPS: readonly string[] = [
  `
  CREATE TABLE workshops (
    id TEXT PRIMARY KEY, code TEXT UNIQUE, created_at TEXT NOT NULL, last_active_at TEXT NOT NULL, delete_at TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE documents (
    id INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (workshop_id, kind)
  ) STRICT;
  CREATE TABLE update_log (
    document_id INTEGER NOT NULL, sequence INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (document_id, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (document_id INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;

  CREATE TABLE links (
    id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, kind TEXT NOT NULL, secret_hash TEXT NOT NULL UNIQUE,
    sealed_secret TEXT, department_id TEXT, passcode_hash TEXT, expires_at TEXT, revoked_at TEXT,
    created_at TEXT NOT NULL, details TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_of_workshop ON links (workshop_id);

  CREATE TABLE devices (
    token_hash TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, role TEXT NOT NULL, participant_id TEXT,
    state TEXT NOT NULL, link_id TEXT, created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX devices_of_workshop ON devices (workshop_id);

  CREATE TABLE recoveries (
    workshop_id TEXT NOT NULL, participant_id TEXT NOT NULL, words_hash TEXT NOT NULL UNIQUE, sealed_words TEXT NOT NULL,
    PRIMARY KEY (workshop_id, participant_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE outcomes (
    workshop_id TEXT NOT NULL, command_id TEXT NOT NULL, result TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (workshop_id, command_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    id INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL, at TEXT NOT NULL, participant_id TEXT,
    action TEXT NOT NULL, subject TEXT
  ) STRICT;
  CREATE INDEX audit_of_workshop ON audit (workshop_id);

  CREATE TABLE versions (
    workshop_id TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (workshop_id, id)
  ) STRICT;
  CREATE TABLE version_documents (
    workshop_id TEXT NOT NULL, version_id TEXT NOT NULL, kind TEXT NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (workshop_id, version_id, kind)
  ) STRICT;

  CREATE TABLE publications (
    slug TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, publication_id TEXT NOT NULL, published_at TEXT NOT NULL,
    snapshot TEXT NOT NULL
  ) STRICT;
  CREATE INDEX publications_of_workshop ON publications (workshop_id);

  CREATE TABLE private_values (
    workshop_id TEXT NOT NULL, space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (workshop_id, space, key)
  ) STRICT, WITHOUT ROWID;
  `,
]

export const SCHEMA_STEPS = STEPS.length

/** Tables whose rows belong to a workshop by `workshop_id`; the update log and the snapshots hang on `documents`. */
export const TABLES_OF_WORKSHOP = [
  'links',
  'devices',
  'recoveries',
  'outcomes',
  'audit',
  'versions',
  'version_documents',
  'publications',
  'private_values',
  'documents',
] as const

/**
 * Brings the database to the newest step, each in a transaction of its own.
 * @throws Error when the file was written by a newer server
 */
export function migrate(db: DatabaseSync): void {
  const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (found > STEPS.length) {
    throw new Error(
      `The database has schema ${found}, this server knows up to ${STEPS.length}: start a newer server.`,
    )
  }
  for (const [index, step] of STEPS.entries()) {
    if (index < found) continue
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}

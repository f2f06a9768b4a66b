/** Backing up and putting back: one moment of a live database, without what is private, and never over anything. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { SqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import { backUp } from './back-up.ts'
import { backupName, deleteOldBackups, listBackups } from './backup-files.ts'
import { restore } from './restore.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')
const DAY_MS = 24 * 60 * 60_000
const ADDRESS = { workshopId: 'ws', document: 'board' } as const
const DATABASE = 'servicewerkstatt.sqlite'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A live database with a workshop, and values of all kinds of privacy. */
async function liveStorage(): Promise<{ storage: SqliteStorage; database: string; folder: string }> {
  const [dataDir, folder] = [temporaryFolder(), temporaryFolder()]
  const database = join(dataDir, DATABASE)
  const storage = new SqliteStorage(database)
  onTestFinished(() => storage.close())
  const at = NOW.toISOString()
  const value = (space: string, key: string, text: string) => {
    return { write: 'private' as const, value: { workshopId: 'ws', space, key, value: JSON.stringify(text) } }
  }
  await storage.commit([
    {
      write: 'workshop',
      workshop: { id: 'ws', code: 'ABC234', createdAt: at, lastActiveAt: at, deleteAt: null },
    },
    { write: 'update', update: { ...ADDRESS, bytes: new Uint8Array([1, 2, 3]) } },
    value('chosen', 'doors', 'chosen-by-the-facilitator'),
    value('drafts', 'k', 'a-draft-of-nobody'),
    value('ballots', 'k', 'a-ballot-of-nobody'),
    value('something-new', 'k', 'a-secret-of-tomorrow'),
  ])
  await storage.commit([value('drafts', 'k', 'another-text-altogether')])
  return { storage, database, folder }
}

const options = { keep: 14, now: NOW }

test('a backup of a live database holds everything but what is private, and goes into an empty folder', async () => {
  const { storage, database, folder } = await liveStorage()
  const { path } = await backUp({ database, folder, ...options })
  // The live data goes on; what comes later is not in it.
  await storage.append([{ ...ADDRESS, bytes: new Uint8Array([4]) }])
  expect(readdirSync(folder)).toEqual(['servicewerkstatt-2026-03-02T090000Z.sqlite'])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const content = readFileSync(path, 'latin1')
  expect(content).toContain('chosen-by-the-facilitator')
  for (const secret of ['a-draft-of-nobody', 'another-text', 'a-ballot-of', 'a-secret-of']) {
    expect(content).not.toContain(secret)
  }
  const target = temporaryFolder()
  writeFileSync(join(target, 'secret-key'), 'k'.repeat(43))
  const again = new SqliteStorage(restore(path, target))
  expect((await again.workshopByCode('ABC234'))?.id).toBe('ws')
  expect((await again.loadDocument(ADDRESS))?.updates).toEqual([
    { sequence: 1, bytes: new Uint8Array([1, 2, 3]) },
  ])
  expect(await again.privateValues('ws', 'drafts')).toEqual(new Map())
  expect(await again.append([{ ...ADDRESS, bytes: new Uint8Array([9]) }])).toEqual([2])
  await again.close()
})

test('a backup taken while somebody writes is one moment: a transaction is in it whole or not at all', async () => {
  const { storage, database, folder } = await liveStorage()
  let pairs = 0
  let isDone = false
  const writing = (async () => {
    while (!isDone) {
      await storage.commit([
        { write: 'update', update: { workshopId: 'a', document: 'board', bytes: new Uint8Array(2000) } },
        { write: 'update', update: { workshopId: 'b', document: 'board', bytes: new Uint8Array(2000) } },
      ])
      pairs += 1
    }
  })()
  for (let round = 0; round < 5; round += 1) {
    const now = new Date(NOW.getTime() + round * 1000)
    const before = pairs
    await expect.poll(() => pairs).toBeGreaterThan(before)
    const { path } = await backUp({ database, folder, keep: 14, now })
    const db = new DatabaseSync(path, { readOnly: true })
    const rows = db
      .prepare(
        `SELECT count(*) AS rows FROM update_log JOIN documents d ON d.id = document_id
         WHERE d.workshop_id IN ('a', 'b') GROUP BY d.workshop_id`,
      )
      .all() as { rows: number }[]
    db.close()
    expect(rows[0]?.rows).toBeGreaterThan(0)
    expect(rows[0]).toEqual(rows[1])
  }
  isDone = true
  await writing
})

test('what a killed server left in its log is in the backup', async () => {
  const { storage, database, folder } = await liveStorage()
  const crashed = temporaryFolder()
  await storage.durable()
  for (const ending of ['', '-wal']) {
    writeFileSync(join(crashed, `${DATABASE}${ending}`), readFileSync(`${database}${ending}`))
  }
  const { path } = await backUp({ database: join(crashed, DATABASE), folder, ...options })
  const again = new SqliteStorage(restore(path, temporaryFolder()))
  expect((await again.loadDocument(ADDRESS))?.lastSequence).toBe(1)
  await again.close()
})

test('as many stay as wanted, and none older than thirty days beside a new one', () => {
  const folder = temporaryFolder()
  const daysAgo = (days: number): string => backupName(new Date(NOW.getTime() - days * DAY_MS))
  for (const days of [0, 1, 2, 29, 31, 90]) writeFileSync(join(folder, daysAgo(days)), '')
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  deleteOldBackups(folder, 14, NOW)
  expect(listBackups(folder).map(({ at }) => (NOW.getTime() - at) / DAY_MS)).toEqual([0, 1, 2, 29])
  deleteOldBackups(folder, 2, NOW)
  expect(listBackups(folder)).toHaveLength(2)
  expect(readdirSync(folder)).toContain('notes.txt')
})

test('no database, no backup, and nothing half-written stays', async () => {
  const folder = temporaryFolder()
  const nowhere = join(temporaryFolder(), DATABASE)
  await expect(backUp({ database: nowhere, folder, ...options })).rejects.toThrow(
    /There is no database at .* set DATA_DIR/,
  )
  writeFileSync(nowhere, 'garbage '.repeat(1000))
  await expect(backUp({ database: nowhere, folder, ...options })).rejects.toThrow(/not a database/)
  expect(readdirSync(folder)).toEqual([])
})

test('nothing is restored over data, into a folder in use, or from a file that is broken, newer or none', async () => {
  const { database, folder } = await liveStorage()
  const { path } = await backUp({ database, folder, ...options })
  expect(() => restore(path, join(database, '..'))).toThrow(
    /A server is using the data folder .*: stop it first/,
  )

  const full = temporaryFolder()
  writeFileSync(join(full, DATABASE), 'precious')
  expect(() => restore(path, full)).toThrow(
    /is not empty \(servicewerkstatt\.sqlite\): .* nothing is overwritten/,
  )
  expect(readFileSync(join(full, DATABASE), 'utf8')).toBe('precious')

  const files = temporaryFolder()
  const variant = (name: string, change: (file: string) => void): string => {
    const file = join(files, name)
    writeFileSync(file, readFileSync(path))
    change(file)
    return file
  }
  const newer = variant('newer.sqlite', (file) => {
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 999')
    db.close()
  })
  const cut = variant('cut.sqlite', (file) => truncateSync(file, statSync(file).size - 8192))
  const damaged = variant('damaged.sqlite', (file) => {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xa5, 4096 * 3, 4096 * 5))
  })
  const foreign = variant('foreign.sqlite', (file) =>
    writeFileSync(file, 'no database at all, but quite long'.repeat(99)),
  )
  const empty = variant('empty.sqlite', (file) => truncateSync(file, 0))
  const target = temporaryFolder()
  expect(() => restore(newer, target)).toThrow(/newer\.sqlite was made by a newer version \(schema 999/)
  expect(() => restore(cut, target)).toThrow(/cut\.sqlite is damaged/)
  expect(() => restore(damaged, target)).toThrow(/damaged\.sqlite is damaged/)
  expect(() => restore(foreign, target)).toThrow(/foreign\.sqlite is no backup/)
  expect(() => restore(empty, target)).toThrow(/empty\.sqlite is no backup/)
  expect(() => restore(join(files, 'missing.sqlite'), target)).toThrow(/There is no file/)
  expect(readdirSync(target).filter((name) => !name.includes('lock'))).toEqual([])
})

/** What the database itself says when there is no room, nothing may be written, or its files are gone: with real limits, not with made-up errors. */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { SqliteStorage } from './sqlite-storage.ts'

const ADDRESS = { workshopId: 'ws', document: 'board' } as const
const update = (size: number) => ({ ...ADDRESS, bytes: new Uint8Array(size).fill(7) })

function open(): { storage: SqliteStorage; db: DatabaseSync; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'data', 'test.sqlite')
  let opened: DatabaseSync | null = null
  const storage = new SqliteStorage(file, {
    onOpen: (db) => {
      opened = db
    },
  })
  onTestFinished(() => storage.close())
  if (!opened) throw new Error('the database was not shown')
  return { storage, db: opened, file }
}

test('a full database refuses whole transactions, keeps what it has, and goes on when there is room', async () => {
  const { storage, db } = open()
  await storage.append([update(1000)])
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number }
  db.exec(`PRAGMA max_page_count = ${pages + 2}`)
  const large = storage.append([update(10), update(100_000)])
  await expect(large).rejects.toMatchObject({ name: 'StorageError', code: 'full' })
  const command = storage.commit([
    { write: 'update', update: update(100_000) },
    { write: 'outcome', outcome: { workshopId: 'ws', commandId: 'c', result: 'null', at: '' } },
  ])
  await expect(command).rejects.toMatchObject({ code: 'full' })
  expect(await storage.outcome('ws', 'c')).toBeNull()
  expect((await storage.loadDocument(ADDRESS))?.lastSequence).toBe(1)
  db.exec('PRAGMA max_page_count = 1000000')
  expect(await storage.append([update(10), update(100_000)])).toEqual([2, 3])
  await storage.durable()
})

test('a database that may not be written refuses, answers reads, and goes on when it may', async () => {
  const { storage, db } = open()
  await storage.append([update(10)])
  db.exec('PRAGMA query_only = ON')
  await expect(storage.append([update(10)])).rejects.toMatchObject({ code: 'failed' })
  expect((await storage.loadDocument(ADDRESS))?.lastSequence).toBe(1)
  db.exec('PRAGMA query_only = OFF')
  expect(await storage.append([update(10)])).toEqual([2])
})

test('when the data folder is gone nothing is confirmed any more, until it is back', async () => {
  const { storage, file } = open()
  await storage.append([update(10)])
  await storage.durable()
  const elsewhere = `${dirname(file)}-moved`
  renameSync(dirname(file), elsewhere)
  // The open files would go on taking writes, and nobody would ever find them.
  await storage.append([update(10)])
  await expect(storage.durable()).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringMatching(/gone/) as string,
  })
  await expect(storage.check()).rejects.toMatchObject({ code: 'failed' })
  mkdirSync(dirname(file))
  await expect(storage.durable()).rejects.toMatchObject({ code: 'failed' })
  rmSync(dirname(file), { recursive: true })
  renameSync(elsewhere, dirname(file))
  await storage.durable()
  await storage.check()
  expect((await storage.loadDocument(ADDRESS))?.lastSequence).toBe(2)
})

test('a deleted workshop leaves the files also when somebody was reading at that moment', async () => {
  const { storage, file } = open()
  await storage.append([update(10)])
  const { DatabaseSync: Database } = await import('node:sqlite')
  const reader = new Database(file, { readOnly: true })
  reader.exec('BEGIN; SELECT count(*) FROM update_log')
  await storage.deleteWorkshop('ws')
  expect(await storage.loadDocument(ADDRESS)).toBeNull()
  reader.close()
  await storage.scrub()
})

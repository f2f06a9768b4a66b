import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { describeWorkshopStorage } from '../storage-contract.ts'
import { DataFolderInUseError } from './data-lock.ts'
import { SqliteStorage } from './sqlite-storage.ts'

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'test.sqlite')
}

describeWorkshopStorage('SQLite', async () => {
  const file = temporaryFile()
  let storage = new SqliteStorage(file)
  onTestFinished(() => storage.close())
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = new SqliteStorage(file)
      return storage
    },
  }
})

const ADDRESS = { workshopId: 'ws', document: 'board' } as const

test('a second server on the same folder is refused, and may come when the first is gone', async () => {
  const file = temporaryFile()
  const first = new SqliteStorage(file)
  expect(() => new SqliteStorage(file)).toThrow(DataFolderInUseError)
  await first.close()
  await new SqliteStorage(file).close()
})

test('checkpoints run beside writing and keep the log short', async () => {
  const file = temporaryFile()
  const storage = new SqliteStorage(file, { checkpointBytes: 64 * 1024 })
  const batch = Array.from({ length: 25 }, () => ({ ...ADDRESS, bytes: new Uint8Array(1000).fill(7) }))
  let rows = 0
  const writeOn = async (): Promise<number> => {
    await storage.append(batch)
    await storage.durable()
    rows += batch.length
    return (rows * 1000) / statSync(`${file}-wal`).size
  }
  // Without checkpoints the log is always longer than its content.
  await expect.poll(writeOn, { interval: 1, timeout: 10_000 }).toBeGreaterThan(3)
  expect((await storage.loadDocument(ADDRESS))?.updates).toHaveLength(rows)
  await storage.close()
  const again = new SqliteStorage(file)
  expect((await again.loadDocument(ADDRESS))?.lastSequence).toBe(rows)
  await again.close()
})

test('after a failed full sync nothing is confirmed until everything stands in the database file', async () => {
  let fails = true
  const file = temporaryFile()
  const storage = new SqliteStorage(file, {
    syncFile: async () => {
      if (fails) throw Object.assign(new Error('input/output error'), { code: 'EIO' })
    },
  })
  await storage.append([{ ...ADDRESS, bytes: new Uint8Array([1]) }])
  await expect(storage.durable()).rejects.toMatchObject({ code: 'failed' })
  fails = false
  await storage.durable()
  expect(statSync(`${file}-wal`).size).toBe(0)
  await storage.close()
})

test('no room on the disk is told as such', async () => {
  const storage = new SqliteStorage(temporaryFile(), {
    syncFile: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  })
  await storage.append([{ ...ADDRESS, bytes: new Uint8Array([1]) }])
  await expect(storage.durable()).rejects.toMatchObject({ code: 'full' })
  await storage.close()
})

test('a forgotten draft is in none of the files any more', async () => {
  const file = temporaryFile()
  const storage = new SqliteStorage(file)
  const value = JSON.stringify('nobody-may-find-this-draft')
  const draft = { workshopId: 'ws', space: 'drafts', key: 'k', value }
  const files = (): string =>
    readdirSync(join(file, '..'))
      .map((name) => readFileSync(join(file, '..', name), 'latin1'))
      .join('')
  await storage.commit([{ write: 'private', value: draft }])
  expect(files()).toContain('nobody-may-find-this-draft')
  await storage.commit([{ write: 'forget', workshopId: 'ws', space: 'drafts', key: null }])
  await storage.scrub()
  expect(files()).not.toContain('nobody-may-find-this-draft')
  await storage.close()
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { expect, onTestFinished, test } from 'vitest'
import { SILENT_LOG } from '../observability/log.ts'
import { SyncMetrics } from '../observability/metrics.ts'
import { SqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import { OPAQUE_DOCUMENTS } from './document-rules.ts'
import { Hub } from './hub.ts'

const NOW = '2026-03-02T09:00:00Z'
const ROW = { id: 'ws', code: 'ABC234', createdAt: NOW, lastActiveAt: NOW, deleteAt: null }

function openHub(file: string): { hub: Hub; storage: SqliteStorage; stop(): Promise<void> } {
  const storage = new SqliteStorage(file)
  const hub = new Hub({
    storage,
    rules: OPAQUE_DOCUMENTS,
    limits: DEFAULT_LIMITS,
    metrics: new SyncMetrics(),
    log: SILENT_LOG,
    now: () => new Date(NOW),
  })
  return {
    hub,
    storage,
    async stop() {
      hub.stop()
      await storage.close()
    },
  }
}

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'test.sqlite')
}

test('a mutation of several documents is there after a restart', async () => {
  const file = temporaryFile()
  const first = openHub(file)
  await first.hub.create(ROW, ({ board }) => void board.getMap('cards').set('a', 1))
  await first.hub.mutate('ws', ({ board, proceedings }) => {
    board.getMap('cards').set('b', 2)
    proceedings.getMap('run').set('frozen', true)
  })
  await first.stop()
  const second = openHub(file)
  const seen = await second.hub.read('ws', ({ board, proceedings }) => ({
    cards: board.getMap('cards').toJSON(),
    run: proceedings.getMap('run').toJSON(),
  }))
  expect(seen).toEqual({ cards: { a: 1, b: 2 }, run: { frozen: true } })
  await second.stop()
})

test('a command with the same id is done once', async () => {
  const { hub, stop } = openHub(temporaryFile())
  await hub.create(ROW, () => {})
  const count = (): Promise<{ ok: true; count: number }> =>
    hub.mutate(
      'ws',
      ({ proceedings }) => {
        const run = proceedings.getMap<number>('run')
        run.set('count', (run.get('count') ?? 0) + 1)
        return { ok: true as const, count: run.get('count') ?? 0 }
      },
      { commandId: 'cmd-1' },
    )
  expect(await Promise.all([count(), count()])).toEqual([
    { ok: true, count: 1 },
    { ok: true, count: 1 },
  ])
  expect(await hub.read('ws', ({ proceedings }) => proceedings.getMap('run').get('count'))).toBe(1)
  await stop()
})

test('a mutation that throws leaves no trace', async () => {
  const { hub, storage, stop } = openHub(temporaryFile())
  await hub.create(ROW, ({ board }) => void board.getMap('cards').set('a', 1))
  const failing = hub.mutate('ws', ({ board }, work) => {
    board.getMap('cards').set('b', 2)
    work.write({ write: 'private', value: { workshopId: 'ws', space: 'drafts', key: 'x', value: '1' } })
    throw new Error('broken assumption')
  })
  await expect(failing).rejects.toThrow('broken assumption')
  expect(await hub.read('ws', ({ board }) => board.getMap('cards').toJSON())).toEqual({ a: 1 })
  expect(await storage.privateValue('ws', 'drafts', 'x')).toBeNull()
  await stop()
})

test('a refused command leaves no trace and is not remembered', async () => {
  const { hub, stop } = openHub(temporaryFile())
  await hub.create(ROW, () => {})
  const refuse = await hub.mutate(
    'ws',
    ({ board }) => {
      board.getMap('cards').set('b', 2)
      return { ok: false as const, reason: 'not-now' }
    },
    { commandId: 'cmd-1' },
  )
  expect(refuse).toEqual({ ok: false, reason: 'not-now' })
  expect(await hub.read('ws', ({ board }) => board.getMap('cards').toJSON())).toEqual({})
  expect(await hub.mutate('ws', () => ({ ok: true }), { commandId: 'cmd-1' })).toEqual({ ok: true })
  await stop()
})

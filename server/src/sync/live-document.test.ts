import {
  META,
  META_SCHEMA_VERSION,
  SCHEMA_VERSION,
} from '@servicewerkstatt/shared/document/schema-version.ts'
import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentRules } from '../document-rules.ts'
import { SILENT_LOG } from '../observability/log.ts'
import type { LoggedUpdate, StoredDocument } from '../storage/workshop-storage.ts'
import { OPAQUE_DOCUMENTS } from './document-rules.ts'
import { type Applied, LiveDocument } from './live-document.ts'
import type { SyncContext } from './sync-context.ts'

const ADDRESS = { workshopId: 'ws', document: 'board' } as const
const PENDING_LIMIT = 10_000

/** A log in memory in place of a storage. */
class MemoryLog {
  snapshot: LoggedUpdate | null = null
  updates: LoggedUpdate[] = []
  lastSequence = 0

  add(bytes: Uint8Array): number {
    this.lastSequence += 1
    this.updates.push({ sequence: this.lastSequence, bytes })
    return this.lastSequence
  }

  async loadDocument(): Promise<StoredDocument> {
    const { snapshot, updates, lastSequence } = this
    return { snapshot, updates: [...updates], lastSequence }
  }

  async compact(_address: unknown, snapshot: LoggedUpdate): Promise<void> {
    this.snapshot = snapshot
    this.updates = this.updates.filter(({ sequence }) => sequence > snapshot.sequence)
  }
}

function openDocument(log: MemoryLog, rules = OPAQUE_DOCUMENTS): LiveDocument {
  const context = { storage: log, rules, limits: DEFAULT_LIMITS, log: SILENT_LOG }
  return new LiveDocument(ADDRESS, context as unknown as SyncContext)
}

const checked = (bytes: Uint8Array) => ({ bytes, decoded: Y.decodeUpdate(bytes) })

function apply(live: LiveDocument, log: MemoryLog, ...updates: Uint8Array[]): Extract<Applied, { ok: true }> {
  const applied = live.apply(updates.map(checked), PENDING_LIMIT)
  if (!applied.ok) throw new Error('an update broke the document')
  for (const bytes of applied.logged) live.stored(log.add(bytes), bytes.length)
  return applied
}

/** Three updates of one writer, each building on the one before. */
function typed(text: string): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  for (const [index, letter] of [...text].entries()) doc.getText('t').insert(index, letter)
  return updates
}

test('a batch becomes one change; what changes nothing is not logged', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const updates = typed('abc')
  expect(apply(live, log, ...updates).logged).toHaveLength(1)
  expect(live.doc.getText('t').toJSON()).toBe('abc')
  const again = apply(live, log, ...updates)
  expect(again).toMatchObject({ change: null, logged: [], incomplete: [], isWhole: true })
  expect(log.updates).toHaveLength(1)
})

test('loading again gives what was logged, with what the storage has refused so far', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const [a, b, c] = typed('abc') as [Uint8Array, Uint8Array, Uint8Array]
  apply(live, log, a)
  live.doc.getMap('cards').set('not logged', true)
  await live.load([b, c])
  expect(live.doc.getText('t').toJSON()).toBe('abc')
  expect(live.doc.getMap('cards').size).toBe(0)
})

test('what waits for its predecessors is logged as it came, survives loading, and counts when they come', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const [a, b, c] = typed('abc') as [Uint8Array, Uint8Array, Uint8Array]
  const waiting = apply(live, log, b, c)
  expect(waiting).toMatchObject({ change: null, incomplete: [0, 1] })
  expect(waiting.logged).toHaveLength(2)
  const later = openDocument(log)
  await later.load([])
  expect(later.pendingBytes).toBeGreaterThan(0)
  const complete = apply(later, log, a)
  // The change holds more than this batch, so its sender needs it as well.
  expect(complete.isWhole).toBe(false)
  expect(complete.incomplete).toEqual([])
  expect(later.doc.getText('t').toJSON()).toBe('abc')
})

test('more than the limit does not wait', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const [, ...rest] = typed('x'.repeat(50)) as [Uint8Array, ...Uint8Array[]]
  const applied = live.apply(rest.map(checked), 20)
  expect(applied).toMatchObject({ ok: true, logged: [] })
  expect(applied.ok && applied.incomplete).toHaveLength(49)
  expect(live.pendingBytes).toBe(0)
})

test('an update that breaks the document is named, and loading again heals', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const [good] = typed('a') as [Uint8Array]
  apply(live, log, good)
  live.doc.getText('t').observe(() => {
    throw new Error('integration failed')
  })
  const [, bad] = typed('ab') as [Uint8Array, Uint8Array]
  const applied = live.apply(
    [checked(good), checked(bad), checked(typed('q')[0] as Uint8Array)],
    PENDING_LIMIT,
  )
  expect(applied.ok).toBe(false)
  await live.load([])
  expect(live.doc.getText('t').toJSON()).toBe('a')
  expect(live.takeChange()).toBeNull()
})

test('a snapshot replaces the log, and what comes after is loaded on top', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const [a, b, c] = typed('abc') as [Uint8Array, Uint8Array, Uint8Array]
  apply(live, log, a)
  apply(live, log, b)
  await live.compact()
  expect(log.updates).toEqual([])
  apply(live, log, c)
  const later = openDocument(log)
  await later.load([])
  expect(later.doc.getText('t').toJSON()).toBe('abc')
  expect(later.doc.getText('t').length).toBe(3)
})

test('a long log wants compaction, a short one does not', async () => {
  const log = new MemoryLog()
  const live = openDocument(log)
  await live.load([])
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'x'.repeat(600_000))
  expect(live.wantsCompaction).toBe(false)
  apply(live, log, Y.encodeStateAsUpdate(doc))
  expect(live.wantsCompaction).toBe(true)
  await live.compact()
  expect(live.wantsCompaction).toBe(false)
})

test('preparation runs before the first answer, is told once, and leaves a complete document alone', async () => {
  const log = new MemoryLog()
  const rules = {
    ...OPAQUE_DOCUMENTS,
    prepare: (doc: Y.Doc) => {
      if (!doc.getMap('meta').has('schema')) doc.getMap('meta').set('schema', 1)
    },
  }
  const live = openDocument(log, rules)
  const prepared = await live.load([])
  expect(prepared).not.toBeNull()
  if (prepared) log.add(prepared.update)
  expect(await openDocument(log, rules).load([])).toBeNull()
})

test('a damaged row of the log costs that row and nothing else', async () => {
  const log = new MemoryLog()
  const [a, b] = typed('ab') as [Uint8Array, Uint8Array]
  log.add(a)
  log.add(new Uint8Array([250, 1, 2, 3]))
  log.add(b)
  const live = openDocument(log)
  await live.load([])
  expect(live.doc.getText('t').toJSON()).toBe('ab')
})

test('what no client may change is put back at once, told to everybody, and there after a restart', async () => {
  const log = new MemoryLog()
  const live = openDocument(log, documentRules)
  const prepared = await live.load([])
  if (prepared) log.add(prepared.update)
  const hostile = new Y.Doc()
  Y.applyUpdate(hostile, Y.encodeStateAsUpdate(live.doc))
  hostile.getMap(META).set(META_SCHEMA_VERSION, 999)
  hostile.getText('t').insert(0, 'and something fair')
  const applied = apply(live, log, Y.encodeStateAsUpdate(hostile))
  // Not whole: the sender, too, needs what was put back.
  expect(applied.isWhole).toBe(false)
  if (applied.change) Y.applyUpdate(hostile, applied.change.update)
  expect(hostile.getMap(META).get(META_SCHEMA_VERSION)).toBe(SCHEMA_VERSION)
  const again = openDocument(log, documentRules)
  await again.load([])
  expect(again.doc.getText('t').toJSON()).toBe('and something fair')
})

test('what is put back is logged also while something waits for its predecessors', async () => {
  const log = new MemoryLog()
  const live = openDocument(log, documentRules)
  await live.load([])
  const [, waiting] = typed('ab') as [Uint8Array, Uint8Array]
  const hostile = new Y.Doc()
  hostile.getMap(META).set(META_SCHEMA_VERSION, 999)
  expect(apply(live, log, Y.encodeStateAsUpdate(hostile), waiting).incomplete).toEqual([1])
  await openDocument(log, documentRules).load([])
})

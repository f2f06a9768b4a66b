import { beforeEach, expect, test, vi } from 'vitest'
import { SILENT_LOG } from '../observability/log.ts'
import type { DocumentUpdate } from '../storage/workshop-storage.ts'
import { LogWriter } from './log-writer.ts'

/** A storage that refuses and hesitates as the test says. */
class TestStorage {
  rows: DocumentUpdate[] = []
  isFull = false
  syncFails = false
  syncs = 0

  async append(updates: readonly DocumentUpdate[]): Promise<number[]> {
    if (this.isFull) throw new Error('full')
    return updates.map((update) => this.rows.push(update))
  }

  /** Runs during the next full sync. */
  duringSync: (() => Promise<void>) | null = null

  async durable(): Promise<void> {
    this.syncs += 1
    const during = this.duringSync
    this.duringSync = null
    await during?.()
    if (this.syncFails || this.isFull) throw new Error('sync failed')
  }
}

let storage: TestStorage
let states: boolean[]
let writer: LogWriter
beforeEach(() => {
  vi.useFakeTimers()
  storage = new TestStorage()
  states = []
  writer = new LogWriter({
    storage,
    log: SILENT_LOG,
    onStateChange: (isRefusing) => states.push(isRefusing),
    onAppend: () => {},
    onDurable: () => {},
  })
  return () => {
    writer.stop()
    vi.useRealTimers()
  }
})

const sequences: number[] = []
const entry = (value: number, document: 'board' | 'proceedings' = 'board') => ({
  update: { workshopId: 'ws', document, bytes: new Uint8Array([value]) },
  stored: (sequence: number) => void sequences.push(sequence),
})
const values = (): number[] => storage.rows.map(({ bytes }) => bytes[0] ?? 0)

test('what is refused waits in its order, and goes to the storage as soon as it takes it', async () => {
  await writer.append([entry(1)])
  storage.isFull = true
  await writer.append([entry(2)])
  await writer.append([entry(3), entry(4, 'proceedings')])
  expect(writer.isRefusing).toBe(true)
  expect(writer.unsaved('ws', 'board')).toEqual([new Uint8Array([2]), new Uint8Array([3])])
  await vi.advanceTimersByTimeAsync(3000)
  expect(states).toEqual([true])
  storage.isFull = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(values()).toEqual([1, 2, 3, 4])
  expect(states).toEqual([true, false])
  expect(writer.unsaved('ws', 'board')).toEqual([])
})

test('nothing is confirmed while the storage refuses', async () => {
  const confirmed: string[] = []
  writer.confirm(() => confirmed.push('before'))
  await vi.advanceTimersByTimeAsync(0)
  expect(confirmed).toEqual(['before'])
  storage.isFull = true
  await writer.append([entry(1)])
  writer.confirm(() => confirmed.push('after'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(confirmed).toEqual(['before'])
  storage.isFull = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(confirmed).toEqual(['before', 'after'])
})

test('a failed full sync confirms nothing, and what was stored is not stored twice', async () => {
  const confirmed: string[] = []
  await writer.append([entry(1)])
  storage.syncFails = true
  writer.confirm(() => confirmed.push('first'))
  await vi.advanceTimersByTimeAsync(2500)
  expect(confirmed).toEqual([])
  expect(writer.isRefusing).toBe(true)
  storage.syncFails = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(confirmed).toEqual(['first'])
  expect(values()).toEqual([1])
})

test('confirmations of one moment share a full sync', async () => {
  let confirmed = 0
  for (let index = 0; index < 10; index += 1) writer.confirm(() => (confirmed += 1))
  await vi.advanceTimersByTimeAsync(0)
  expect(confirmed).toBe(1)
  await vi.advanceTimersByTimeAsync(10)
  expect(confirmed).toBe(10)
  // The first one starts alone, the others wait for it and share the second.
  expect(storage.syncs).toBeLessThanOrEqual(2)
})

test('what comes during the full sync that ends a refusal is stored before anything is confirmed', async () => {
  const confirmed: number[][] = []
  storage.isFull = true
  await writer.append([entry(1)])
  storage.isFull = false
  storage.duringSync = async () => {
    await writer.append([entry(2)])
    writer.confirm(() => confirmed.push(values()))
  }
  await vi.advanceTimersByTimeAsync(1000)
  await writer.append([entry(3)])
  expect(writer.unsaved('ws', 'board')).toEqual([])
  expect(values()).toEqual([1, 2, 3])
  expect(confirmed).toEqual([[1, 2]])
})

test('the bytes that wait are known, so that their number can be bounded', async () => {
  storage.isFull = true
  await writer.append([entry(1), entry(2)])
  await writer.append([entry(3)])
  expect(writer.waitingBytes).toBe(3)
  storage.isFull = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(writer.waitingBytes).toBe(0)
})

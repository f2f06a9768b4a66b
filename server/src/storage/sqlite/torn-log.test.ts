/**
 * A log that was torn at any byte of its last records, or in which bits have turned: what `kill -9`, a power cut or a bad disk may leave. Only the torn
 * record and those behind it may be missing; everything before is there, and nothing needs repair.
 */
import {
  copyFileSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { SqliteStorage } from './sqlite-storage.ts'

const ADDRESS = { workshopId: 'ws', document: 'board' } as const
const BEFORE = 30
const LAST = 3
const PATIENCE_MS = 120_000
const FRAME_HEAD_BYTES = 24
const PAGE_BYTES = 4096

let folder: string
/** The files as a killed server left them. */
let crashed: string
let log: Buffer
/** Length of the log after each of the last records; the first is the length before them. */
const ends: number[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torn-'))
  const live = join(folder, 'live.sqlite')
  const storage = new SqliteStorage(live)
  const append = (sequence: number) =>
    storage.append([{ ...ADDRESS, bytes: new Uint8Array(60).fill(sequence) }])
  for (let sequence = 1; sequence <= BEFORE; sequence += 1) await append(sequence)
  ends.push(statSync(`${live}-wal`).size)
  for (let sequence = BEFORE + 1; sequence <= BEFORE + LAST; sequence += 1) {
    await append(sequence)
    ends.push(statSync(`${live}-wal`).size)
  }
  crashed = join(folder, 'crashed.sqlite')
  for (const ending of ['', '-wal']) copyFileSync(live + ending, crashed + ending)
  log = readFileSync(`${crashed}-wal`)
  await storage.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How many records are whole when only this many bytes of the log are. */
const wholeRecords = (bytes: number): number => BEFORE + ends.slice(1).filter((end) => end <= bytes).length

/** Reads the rows as a server does that has just started; quick, because nothing is written. */
function readRows(): number[] {
  rmSync(`${crashed}-shm`, { force: true })
  const db = new DatabaseSync(crashed, { readOnly: true })
  try {
    const rows = db.prepare('SELECT sequence, bytes FROM update_log ORDER BY sequence').all()
    return rows.map(({ sequence, bytes }) => {
      if (!(bytes as Uint8Array).every((byte) => byte === sequence))
        throw new Error(`row ${String(sequence)} is damaged`)
      return sequence as number
    })
  } finally {
    db.close()
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

test('cut at every byte of the last records, only the torn ones are missing', {
  timeout: PATIENCE_MS,
}, () => {
  writeFileSync(`${crashed}-wal`, log)
  const [from = 0] = ends
  const counts = new Map<number, number>()
  for (let cut = log.length; cut >= from; cut -= 1) {
    truncateSync(`${crashed}-wal`, cut)
    const rows = readRows()
    if (rows.length !== wholeRecords(cut) || rows.at(-1) !== rows.length)
      expect([cut, rows]).toEqual([cut, upTo(wholeRecords(cut))])
    counts.set(rows.length, (counts.get(rows.length) ?? 0) + 1)
  }
  // It went through all of them.
  expect([...counts.keys()]).toEqual([BEFORE + 3, BEFORE + 2, BEFORE + 1, BEFORE])
  expect(counts.get(BEFORE)).toBe(FRAME_HEAD_BYTES + PAGE_BYTES)
})

test('with bits turned in any byte of the last record, that one is missing', { timeout: PATIENCE_MS }, () => {
  writeFileSync(`${crashed}-wal`, log)
  const file = openSync(`${crashed}-wal`, 'r+')
  const [from = 0] = ends.slice(-2)
  let turned = 0
  for (let place = from; place < log.length; place += 1) {
    const byte = log[place] ?? 0
    writeSync(file, new Uint8Array([byte ^ (1 << (place % 8))]), 0, 1, place)
    const rows = readRows()
    if (rows.length !== BEFORE + LAST - 1) expect([place, rows]).toEqual([place, upTo(BEFORE + LAST - 1)])
    writeSync(file, new Uint8Array([byte]), 0, 1, place)
    turned += 1
  }
  closeSync(file)
  expect(turned).toBe(FRAME_HEAD_BYTES + PAGE_BYTES)
  expect(readRows()).toEqual(upTo(BEFORE + LAST))
})

test('a server starts on every such log, goes on writing, and finds that again', async () => {
  const [first = 0] = ends
  const cuts = ends.flatMap((end) => [
    end,
    end - 1,
    end + 1,
    end + FRAME_HEAD_BYTES,
    end + FRAME_HEAD_BYTES + 1,
    end + 2000,
  ])
  for (const cut of cuts.filter((at) => at >= first && at <= log.length)) {
    const copy = join(folder, `start-${cut}.sqlite`)
    copyFileSync(crashed, copy)
    writeFileSync(`${copy}-wal`, log.subarray(0, cut))
    const whole = wholeRecords(cut)
    const storage = new SqliteStorage(copy)
    expect((await storage.loadDocument(ADDRESS))?.lastSequence, `cut at ${cut}`).toBe(whole)
    expect(await storage.append([{ ...ADDRESS, bytes: new Uint8Array([7]) }])).toEqual([whole + 1])
    await storage.durable()
    await storage.close()
    const again = new SqliteStorage(copy)
    expect((await again.loadDocument(ADDRESS))?.updates).toHaveLength(whole + 1)
    await again.close()
  }
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WalSync } from './wal-sync.ts'

/** A file whose full syncs end when the test says so. */
function slowDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'wal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'test-wal')
  writeFileSync(path, 'x')
  const running: { resolve: () => void; reject: (error: Error) => void }[] = []
  const walSync = new WalSync(
    path,
    () => new Promise<void>((resolve, reject) => running.push({ resolve, reject })),
  )
  const started = (count: number) => expect.poll(() => running.length).toBe(count)
  return { walSync, running, started }
}

test('who asks while a sync runs gets the next one, and all of them share it', async () => {
  const { walSync, running, started } = slowDisk()
  const confirmed: string[] = []
  const first = walSync.sync().then(() => confirmed.push('first'))
  await started(1)
  const second = walSync.sync().then(() => confirmed.push('second'))
  const third = walSync.sync().then(() => confirmed.push('third'))
  running[0]?.resolve()
  await first
  expect(confirmed).toEqual(['first'])
  await started(2)
  running[1]?.resolve()
  await Promise.all([second, third])
  expect(running).toHaveLength(2)
  await walSync.close()
})

test('a failed sync is told to those who asked, and the next one is tried', async () => {
  const { walSync, running, started } = slowDisk()
  const first = walSync.sync()
  await started(1)
  running[0]?.reject(new Error('broken disk'))
  await expect(first).rejects.toThrow('broken disk')
  const second = walSync.sync()
  await started(2)
  running[1]?.resolve()
  await second
  await walSync.close()
})

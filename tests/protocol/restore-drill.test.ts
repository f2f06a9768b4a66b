/** The restore drill of docs/operations.md: back up a running server, lose the machine, put it back, go on. */
import { execFile } from 'node:child_process'
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { prepareDataFolder, startChild, WORKSHOP } from './child-server.ts'
import { connectOurs } from './our-client.ts'
import { temporaryFolder } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const run = promisify(execFile)
const command = (name: string): string =>
  fileURLToPath(new URL(`../../server/src/backup/${name}-command.ts`, import.meta.url))

interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** A command as `npm run` starts it. */
async function call(name: 'backup' | 'restore', args: string[], env: Record<string, string>): Promise<Ended> {
  const started = run(process.execPath, ['--disable-warning=ExperimentalWarning', command(name), ...args], {
    env: { PATH: process.env.PATH, ...env },
  })
  return started.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  )
}

test('what was saved before the backup is there again after the restore, and people go on', async () => {
  const { dataDir, token } = await prepareDataFolder()
  const folder = await temporaryFolder()
  const server = await startChild(dataDir)
  const ann = connectOurs({ url: server.url, workshopId: WORKSHOP, token })
  await expect.poll(ann.echoed).toBe(1)
  ann.doc.getMap('cards').set('saved', true)
  const saved = ann.sendBarrier()
  await expect.poll(ann.echoed).toBe(saved)

  const made = await call('backup', [folder], { DATA_DIR: dataDir })
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const path = made.stdout.trim()
  const busy = await call('restore', [path], { DATA_DIR: dataDir })
  expect(busy).toMatchObject({ code: 1, stdout: '' })
  expect(busy.stderr).toMatch(/^A server is using the data folder/)
  ann.provider.destroy()
  await server.kill()

  const newMachine = join(await temporaryFolder(), 'data')
  const restored = await call('restore', [path], { DATA_DIR: newMachine })
  expect(restored.code).toBe(0)
  expect(restored.stdout).toContain('There is no secret-key')
  await copyFile(join(dataDir, 'secret-key'), join(newMachine, 'secret-key'))
  const again = await startChild(newMachine)
  const ben = connectStock({ url: again.url, workshopId: WORKSHOP, token })
  await expect.poll(() => ben.doc.getMap('cards').get('saved')).toBe(true)
  const cleo = connectOurs({ url: again.url, workshopId: WORKSHOP, token })
  await expect.poll(cleo.echoed).toBe(1)
  cleo.doc.getMap('cards').set('after', true)
  const echo = cleo.sendBarrier()
  await expect.poll(cleo.echoed).toBe(echo)
  await expect.poll(() => ben.doc.getMap('cards').get('after')).toBe(true)
})

test('with BACKUP_DIR the server makes its first backup by itself', async () => {
  const { dataDir } = await prepareDataFolder()
  const folder = join(await temporaryFolder(), 'backups')
  await startChild(dataDir, { BACKUP_DIR: folder })
  const files = (): Promise<string[]> => readdir(folder).catch(() => [])
  await expect
    .poll(files, { timeout: 10_000 })
    .toEqual([expect.stringMatching(/^servicewerkstatt-.*Z\.sqlite$/)])
})

test('wrong calls end with one sentence', async () => {
  const env = { DATA_DIR: await temporaryFolder() }
  const folder = await temporaryFolder()
  expect((await call('backup', [], env)).stderr).toMatch(/^Usage: npm run backup -- /)
  expect((await call('backup', [folder, '--keep', '0'], env)).stderr).toMatch(/^Usage: /)
  expect((await call('backup', [folder], env)).stderr).toMatch(/^There is no database at .*\.\n$/)
  expect((await call('restore', [], env)).stderr).toMatch(/^Usage: npm run restore -- /)
  expect((await call('restore', [join(folder, 'none')], env)).stderr).toMatch(/^There is no file .*\.\n$/)
})

/** A disk without room, for real: the system refuses to let the files of a running server grow, then lets them again. */
import { execFile } from 'node:child_process'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { type ChildServer, prepareDataFolder, startChild, WORKSHOP } from './child-server.ts'
import { connectOurs } from './our-client.ts'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const run = promisify(execFile)
const REFUSING = { type: 'storage', state: 'refusing' }
const STORING = { type: 'storage', state: 'storing' }

/** The largest file that the server may write from now on. */
const limitFiles = async ({ process: { pid } }: ChildServer, bytes: number | 'unlimited'): Promise<void> => {
  await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}

const sendCommand = async (url: string, token: string, path: string, body: object) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

// The tool that changes limits of a running process belongs to Linux.
test.runIf(process.platform === 'linux')(
  'with a full disk people go on in memory and are told; with room again all is stored, and survives a kill',
  { timeout: 60_000 },
  async () => {
    const { dataDir, token } = await prepareDataFolder()
    const server = await startChild(dataDir)
    const place = { url: server.url, workshopId: WORKSHOP, token }
    const [ann, ben] = [connectOurs(place), connectOurs(place)]
    await expect.poll(() => ann.echoed() === 1 && ben.echoed() === 1).toBe(true)
    const { size } = await stat(join(dataDir, 'servicewerkstatt.sqlite-wal'))
    await limitFiles(server, size + 10_000)

    let cards = 0
    const add = (): void => {
      ann.doc.getMap('cards').set(`c${(cards += 1)}`, 'x'.repeat(3000))
    }
    await expect
      .poll(
        () => {
          add()
          return ann.notes
        },
        { timeout: 10_000 },
      )
      .toContainEqual(REFUSING)
    await expect.poll(() => ben.notes).toContainEqual(REFUSING)
    add()
    const barrier = ann.sendBarrier()
    await expect.poll(() => ben.doc.getMap('cards').size).toBe(cards)
    const command = { id: 'rename-while-full', type: 'rename-me', name: 'Ann' }
    const refused = { status: 503, body: { reason: 'storage-unavailable' } }
    expect(
      await sendCommand(server.url, token, `/api/workshops/${WORKSHOP}/commands`, command),
    ).toMatchObject(refused)
    expect(await sendCommand(server.url, token, '/api/workshops', { title: 'Neu' })).toMatchObject({
      status: 503,
    })
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    expect(ann.echoed()).toBeLessThan(barrier)

    await limitFiles(server, 'unlimited')
    await expect.poll(ann.echoed, { timeout: 10_000 }).toBe(barrier)
    await expect.poll(() => ben.notes).toContainEqual(STORING)
    ann.provider.destroy()
    ben.provider.destroy()
    await server.kill()
    const again = await startChild(dataDir)
    const reader = connectStock({ ...place, url: again.url })
    await expect.poll(() => reader.doc.getMap('cards').size).toBe(cards)
  },
)

test('with the data folder gone nothing counts as saved; when it is back everything does', async () => {
  const { url, workshop, token, dataDir, context } = await startTestServer()
  const workshopId = await workshop()
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.echoed() === 1 && ben.provider.synced).toBe(true)
  await rename(dataDir, `${dataDir}-moved`)
  ann.doc.getMap('cards').set('a', 1)
  const barrier = ann.sendBarrier()
  await expect.poll(() => ann.notes).toContainEqual(REFUSING)
  await expect.poll(() => ben.doc.getMap('cards').get('a')).toBe(1)
  await expect(context.hub.mutate(workshopId, () => true)).rejects.toMatchObject({ name: 'StorageError' })
  expect((await fetch(`${url}/readyz`)).status).toBe(503)
  ann.doc.getMap('cards').set('b', 2)
  expect(ann.echoed()).toBeLessThan(barrier)
  await rename(`${dataDir}-moved`, dataDir)
  await expect.poll(ann.echoed, { timeout: 5000 }).toBe(barrier)
  await expect.poll(() => ann.notes).toContainEqual(STORING)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

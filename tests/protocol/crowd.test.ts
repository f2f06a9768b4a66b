/** Ten thousand connections of nothing, from a process of their own: people who work notice nothing, and the places become free again. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readOpenFileLimit } from '@servicewerkstatt/server/src/observability/open-files.ts'
import { expect, onTestFinished, test } from 'vitest'
import { prepareDataFolder, startChild, WORKSHOP } from './child-server.ts'
import { connectOurs } from './our-client.ts'
import { connectStock } from './stock-client.ts'

const CROWD = fileURLToPath(new URL('./crowd.ts', import.meta.url))
/** As many as one process may open here, with some left for itself. */
const MANY = Math.min(10_000, (readOpenFileLimit() ?? 10_200) - 200)

test('a crowd that says nothing', { timeout: 90_000 }, async () => {
  const { dataDir, token } = await prepareDataFolder()
  const server = await startChild(dataDir)
  const place = { url: server.url, workshopId: WORKSHOP, token }
  const [ann, ben] = [connectOurs(place), connectStock(place)]
  await expect.poll(() => ann.echoed() === 1 && ben.provider.synced).toBe(true)
  const { port } = new URL(server.url)
  const crowd = spawn(process.execPath, [CROWD, port, String(MANY)], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void crowd.kill('SIGKILL'))
  let printed = ''
  crowd.stdout.on('data', (chunk) => {
    printed += String(chunk)
  })
  const openNow = (): number => Number(/open (\d+)\n$/.exec(printed)?.[1] ?? Number.NaN)
  const roomWorks = async (round: number): Promise<void> => {
    ann.doc.getMap('alive').set('round', round)
    await expect.poll(() => ben.doc.getMap('alive').get('round'), { timeout: 5000, interval: 5 }).toBe(round)
    const barrier = ann.sendBarrier()
    await expect.poll(ann.echoed, { timeout: 5000, interval: 5 }).toBe(barrier)
  }
  let rounds = 0
  await expect
    .poll(
      async () => {
        await roomWorks((rounds += 1))
        return printed
      },
      { timeout: 60_000, interval: 100 },
    )
    .toMatch(/open \d+\n/)
  expect(Number(/opened (\d+)/.exec(printed)?.[1])).toBeGreaterThan(MANY / 4)
  // Whoever has not said who they are within the time for a head is gone.
  await expect.poll(openNow, { timeout: 40_000 }).toBeLessThan(10)
  await roomWorks(rounds + 1)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect([ann.closedWith(), ben.closedWith()]).toEqual([null, null])
  const after = connectStock(place)
  await expect.poll(() => after.provider.synced).toBe(true)
})

/** SIGTERM: no new work, everything durable, clients told to come back, gone within ten seconds. */
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { expect, test } from 'vitest'
import { prepareDataFolder, startChild, WORKSHOP } from './child-server.ts'
import { connectOurs } from './our-client.ts'
import { connectStock } from './stock-client.ts'

test('a server that is asked to stop tells its people to come back, and keeps what it received', async () => {
  const { dataDir, token } = await prepareDataFolder()
  const server = await startChild(dataDir)
  const place = { url: server.url, workshopId: WORKSHOP, token }
  const ann = connectOurs(place)
  await expect.poll(() => ann.provider.synced && ann.echoed() === 1).toBe(true)
  const codes: (number | undefined)[] = []
  ann.provider.on('connection-close', (event) => codes.push(event?.code))
  for (let index = 0; index < 500; index += 1) ann.doc.getMap('cards').set(`c${index}`, index)
  const saved = ann.sendBarrier()
  await expect.poll(ann.echoed).toBe(saved)
  const { code, tookMs } = await server.terminate()
  expect(code).toBe(0)
  expect(tookMs).toBeLessThan(10_000)
  await expect.poll(() => codes[0]).toBe(CLOSE_CODES.restarting.code)
  expect(ann.provider.shouldConnect).toBe(true)
  ann.provider.destroy()

  const again = await startChild(dataDir)
  const ben = connectStock({ ...place, url: again.url })
  await expect.poll(() => ben.doc.getMap('cards').size).toBe(500)
})

test('people are back by themselves when the server is', { timeout: 30_000 }, async () => {
  const { dataDir, token } = await prepareDataFolder()
  const first = await startChild(dataDir)
  const ann = connectOurs({ url: first.url, workshopId: WORKSHOP, token })
  await expect.poll(() => ann.provider.synced).toBe(true)
  await first.kill()
  ann.doc.getMap('cards').set('offline', true)
  const second = await startChild(dataDir)
  // The port of a test is chosen anew; in a real restart it stays.
  ann.provider.serverUrl = second.url.replace('http', 'ws') + '/sync'
  const ben = connectStock({ url: second.url, workshopId: WORKSHOP, token })
  await expect.poll(() => ben.doc.getMap('cards').get('offline'), { timeout: 10_000 }).toBe(true)
})

/** Documents that nobody is in leave the memory while people are in others, and are there again when needed. */
import { expect, test } from 'vitest'
import { startTestServer, type TestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

async function documentsInMemory({ url }: TestServer): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^sync_documents_in_memory (\d+)$/m.exec(metrics)?.[1])
}

test('the proceedings go while only the board is read; rights, commands and later readers find them again', async () => {
  const server = await startTestServer({ limits: { IDLE_MILLISECONDS: 200 } })
  const { url, workshop, token, context } = server
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  const ann = connectStock({ url, workshopId, token: device })
  await expect.poll(() => ann.provider.synced).toBe(true)
  ann.doc.getText('t').insert(0, 'first')
  await expect.poll(() => documentsInMemory(server), { timeout: 10_000 }).toBe(1)

  // Longer than a log may be when its document is put away.
  for (let count = 0; count < 150; count += 1) {
    await context.hub.mutate(workshopId, ({ proceedings }) => void proceedings.getMap('run').set('n', count))
  }
  await context.hub.mutate(
    workshopId,
    ({ proceedings }) => void proceedings.getMap('run').set('frozen', true),
  )
  await expect.poll(() => documentsInMemory(server), { timeout: 10_000 }).toBe(1)

  const reader = connectStock({ url, workshopId, document: 'proceedings', token: device })
  await expect.poll(() => reader.doc.getMap('run').toJSON()).toEqual({ n: 149, frozen: true })
  // The board was open all the time and has heard of the freeze.
  ann.doc.getText('t').insert(0, 'too late ')
  await expect.poll(ann.closedWith).toBe(4403)
  const text = await context.hub.read(workshopId, ({ board }) => board.getText('t').toJSON())
  expect(text).toBe('first')
})

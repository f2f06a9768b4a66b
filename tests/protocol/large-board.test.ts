/** A board of five megabytes reaches somebody new, and somebody who was offline brings as much (SAVE-6, R13). The time over a slow line: `test:long`. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fillBoard } from './large-board.ts'
import { connectOurs } from './our-client.ts'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const BYTES = 5_000_000

test('five megabytes, both ways', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const made = await context.hub.mutate(workshopId, ({ board }) => fillBoard(board, BYTES))
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.doc.getMap('cards').size, { timeout: 10_000 }).toBe(made)
  expect(Y.encodeStateAsUpdate(ann.doc).length).toBeGreaterThan(BYTES)

  const other = await workshop('ws-other')
  const doc = new Y.Doc()
  doc.transact(() => fillBoard(doc, BYTES))
  const ben = connectOurs({ url, workshopId: other, token: await token(other, 'team'), doc })
  await expect.poll(() => ben.provider.synced && ben.echoed() > 0, { timeout: 10_000 }).toBe(true)
  const saved = ben.sendBarrier()
  await expect.poll(ben.echoed, { timeout: 10_000 }).toBe(saved)
  const stored = await context.hub.read(other, ({ board }) => board.getMap('cards').size)
  expect(stored).toBe(doc.getMap('cards').size)
})

/** A room view that loses its connection again and again, as over a long day on bad wifi: it always comes back to what everybody sees (ROOM-1). */
import { startTestApi } from '@servicewerkstatt/server/src/http/api.test-helper.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { expect, onTestFinished, test } from 'vitest'
import { connectStock } from '../protocol/stock-client.ts'

const RECONNECTS = 500

test('five hundred broken connections leave the room with everything and the server without leftovers', async () => {
  const api = await startTestApi()
  onTestFinished(() => api.stop())
  const { id, links } = await api.open()
  const room = await api.join({ link: links['room'] })
  const { doc, provider } = connectStock({ url: api.url, workshopId: id, token: room.token })
  for (let count = 0; count < RECONNECTS; count += 1) {
    await expect.poll(() => provider.synced, { timeout: 10_000, interval: 5 }).toBe(true)
    // The socket goes without a word, as when the wifi does.
    ;(provider.ws as unknown as { terminate(): void } | null)?.terminate()
    await api.write(id, (board) => addRecord(board, 'goals', { text: `Ziel ${String(count)}` }))
    provider.wsUnsuccessfulReconnects = 0
    await expect.poll(() => doc.getMap('goals').size, { timeout: 10_000, interval: 5 }).toBe(count + 1)
  }
  expect(doc.getMap('goals').size).toBe(RECONNECTS)
  expect(api.server.context.hub.connections(id).length).toBeLessThanOrEqual(2)
}, 600_000)

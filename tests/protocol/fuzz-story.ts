/** Somebody sends hostile frames into a room in which two people work; nobody but the sender may notice. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { hostileFrame } from './fuzz-frames.ts'
import { connectRaw } from './raw-client.ts'
import { startTestServer, temporaryFolder, type TestServer } from './running-server.ts'
import { connectStock, type StockClient } from './stock-client.ts'

export interface FuzzFigures {
  frames: number
  /** Connections that the server ended. */
  closed: number
}

/** Roots that a hostile update may have written to; read as what they are here, so that two documents can be compared. */
function contentOf(doc: Y.Doc): unknown {
  return {
    statement: doc.getText('statement').toDelta(),
    cards: doc.getMap('cards').toJSON(),
    list: doc.getArray('list').toJSON(),
    alive: doc.getMap('alive').toJSON(),
    page: doc.getXmlFragment('page').toJSON(),
  }
}

async function join(server: TestServer, workshopId: string): Promise<StockClient> {
  const token = await server.token(workshopId, 'team')
  const client = connectStock({ url: server.url, workshopId, token })
  await expect.poll(() => client.provider.synced, { timeout: 5000 }).toBe(true)
  return client
}

/**
 * @param seed of everything that is sent
 * @param runs connections of the hostile client, with up to twenty frames each
 */
export async function fuzzRoom(seed: number, runs: number): Promise<FuzzFigures> {
  const dataDir = await temporaryFolder()
  const server = await startTestServer({ dataDir })
  const workshopId = await server.workshop()
  const ann = await join(server, workshopId)
  const ben = await join(server, workshopId)
  const token = await server.token(workshopId, 'team')
  const figures: FuzzFigures = { frames: 0, closed: 0 }
  let count = 0

  await fc.assert(
    fc.asyncProperty(fc.array(hostileFrame, { minLength: 1, maxLength: 20 }), async (frames) => {
      const intruder = connectRaw({ url: server.url, workshopId, token })
      await expect.poll(() => intruder.frames.length, { timeout: 5000, interval: 2 }).toBeGreaterThan(0)
      for (const bytes of frames) {
        if (!intruder.isOpen()) break
        intruder.send(bytes)
        figures.frames += 1
      }
      count += 1
      ann.doc.getMap('alive').set('count', count)
      await expect
        .poll(() => ben.doc.getMap('alive').get('count'), { timeout: 5000, interval: 2 })
        .toBe(count)
      expect([ann.closedWith(), ben.closedWith()]).toEqual([null, null])
      figures.closed += intruder.closedWith() === null ? 0 : 1
      intruder.socket.terminate()
    }),
    { seed, numRuns: runs, endOnFailure: true },
  )
  await expectSameForAll(server, workshopId, [ann, ben])
  return figures
}

/** Also what the log holds is what everybody has. */
async function expectSameForAll(
  server: TestServer,
  workshopId: string,
  people: readonly StockClient[],
): Promise<void> {
  const [first, ...others] = people
  if (!first) return
  for (const other of others) {
    await expect.poll(() => contentOf(other.doc), { timeout: 5000 }).toEqual(contentOf(first.doc))
  }
  const expected = contentOf(first.doc)
  for (const { provider } of people) provider.destroy()
  await server.stop()
  const again = await startTestServer({ dataDir: server.dataDir })
  const reader = await join(again, workshopId)
  expect(contentOf(reader.doc)).toEqual(expected)
}

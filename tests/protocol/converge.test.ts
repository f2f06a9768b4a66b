/** Stock y-websocket clients on our server: they see each other's work, also when they come late. */
import { expect, test } from 'vitest'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

test('two people see each other’s changes', async () => {
  const server = await startTestServer()
  const workshopId = await server.workshop()
  const ann = connectStock({ ...server, workshopId, token: await server.token(workshopId, 'team') })
  const ben = connectStock({ ...server, workshopId, token: await server.token(workshopId, 'facilitator') })
  ann.doc.getMap('cards').set('a', 'from ann')
  ben.doc.getMap('cards').set('b', 'from ben')
  const both = { a: 'from ann', b: 'from ben' }
  await expect.poll(() => ann.doc.getMap('cards').toJSON()).toEqual(both)
  await expect.poll(() => ben.doc.getMap('cards').toJSON()).toEqual(both)
})

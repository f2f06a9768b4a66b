/** The whole "Auftakt 120 min" with a facilitator, the wall and three participants, through every stage of the template. */
import { test } from '@playwright/test'
import { playKickoff } from '../kickoff-story.ts'
import { ServerProcess } from '../server-process.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

test('an evening from the first sentence to the files that are taken along', async ({ browser }) => {
  // A good minute on a machine of one's own; the rest is for one that others use as well.
  test.setTimeout(300_000)
  await playKickoff(browser, server)
})

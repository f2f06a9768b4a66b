/** Pictures of a whole "Auftakt", stage by stage: `npm run screens -- kickoff`. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { playKickoff } from '../kickoff-story.ts'
import { ServerProcess } from '../server-process.ts'

const FOLDER = fileURLToPath(new URL('../../screens/kickoff/', import.meta.url))

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

test('every stage on the wall, in the console, on a laptop and on a phone', async ({ browser }) => {
  test.setTimeout(300_000)
  let count = 0
  await playKickoff(browser, server, async (name, screens) => {
    count += 1
    const file = `${String(count).padStart(2, '0')}-${name.split(/[:,]/)[0]?.replaceAll(' ', '-') ?? ''}`
    for (const [screen, page] of Object.entries(screens))
      await page.screenshot({ path: `${FOLDER}${file}-${screen}.png` })
  })
})

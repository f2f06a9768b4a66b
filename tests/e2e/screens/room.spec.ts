/** Pictures of every fixed layout of the room view, of the console, the one-screen mode, the phone remote, earlier states and the sheet of paper. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, type OpenedWorkshop, type Seat, takeSeat } from '../api.ts'
import { LAYOUT_NAMES, roomWorkshop, stageIdOf } from '../room-workshop.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))
const WALL = { width: 1920, height: 1080 }
const PHONE = { width: 360, height: 740 }

let server: ServerProcess
let workshop: OpenedWorkshop
let facilitator: Seat
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
  workshop = await openWorkshop(server, { import: await roomWorkshop('de', 60) })
  facilitator = await takeSeat(server, workshop.links.facilitator, 'Mira')
  for (const name of ['Aylin', 'Jonas', 'Tom', 'Clara']) await takeSeat(server, workshop.links.team, name)
})
test.afterAll(() => server.stop())

const picture = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage })
}

for (const theme of ['light', 'dark'] as const) {
  test(`the fixed layouts, ${theme}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const room = await takeSeat(server, workshop.links.room)
    await command(server, facilitator, 'go-to-stage', { stageId: null })
    const page = await openSeat(browser, server, room, { rest: '/room', viewport: WALL })
    await page.evaluate((chosen) => localStorage.setItem('servicewerkstatt.room-theme', chosen), theme)
    await page.reload()
    for (const layout of LAYOUT_NAMES) {
      await command(server, facilitator, 'go-to-stage', { stageId: stageIdOf(layout) })
      await expect(page.locator('.room')).toHaveAttribute('data-stage', stageIdOf(layout))
      // While a layout is being loaded the room shows the task instead.
      await expect(page.locator('.room-main')).toHaveAttribute('data-layout', layout)
      await picture(page, `8-room-${layout}-${theme}`)
    }
    await page.context().close()
  })
}

test('the console, its one-screen mode, the remote, earlier states, the sheet', async ({ browser }) => {
  test.setTimeout(120_000)
  await command(server, facilitator, 'go-to-stage', { stageId: stageIdOf('read') })
  await command(server, facilitator, 'start-timer', { minutes: 4 })
  await command(server, facilitator, 'save-version', { reason: 'manual', label: 'Vor der Pause' })
  const laptop = { viewport: { width: 1440, height: 900 } }
  const page = await openSeat(browser, server, facilitator, { rest: '/console', ...laptop })
  await picture(page, '90-console', true)
  await page.getByText('Beamer ist an').click()
  await picture(page, '91-one-screen')
  await page.getByText('Beamer ist an').click()
  await page.goto(`/w/${workshop.id}/safety`)
  await page
    .getByRole('button', { name: /ansehen$/ })
    .first()
    .click()
  await expect(page.locator('.version-screen')).toContainText(/\S/)
  await picture(page, '92-safety', true)
  await page.goto(`/w/${workshop.id}/sheet`)
  await picture(page, '93-sheet', true)
  await page.context().close()
  const phone = await openSeat(browser, server, facilitator, { rest: '/remote', viewport: PHONE })
  await picture(phone, '94-remote', true)
  await phone.context().close()
})

/** Every fixed layout of the room view at 1920 × 1080: readable from the last row, in light and dark (ROOM-3, ROOM-4, JOIN-3). */
import { expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, type OpenedWorkshop, type Seat, takeSeat } from '../api.ts'
import { measureTexts } from '../room-measure.ts'
import { LAYOUT_NAMES, roomWorkshop, stageIdOf } from '../room-workshop.ts'
import { ServerProcess } from '../server-process.ts'

const SMALLEST_TEXT = 28
const SMALLEST_HEADING = 44
const LEAST_CONTRAST = 7

let server: ServerProcess
let workshop: OpenedWorkshop
let facilitator: Seat
let room: Seat
test.beforeAll(async () => {
  server = await ServerProcess.start()
  workshop = await openWorkshop(server, { import: await roomWorkshop('de', 400) })
  facilitator = await takeSeat(server, workshop.links.facilitator, 'Mira')
  room = await takeSeat(server, workshop.links.room)
})
test.afterAll(() => server.stop())

test.describe.configure({ mode: 'default' })
test.use({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })

async function opensRoom(page: Page, isDark: boolean): Promise<void> {
  await page.addInitScript(
    ([known, theme]) => {
      localStorage.setItem('servicewerkstatt.workshops', known)
      localStorage.setItem('servicewerkstatt.room-theme', theme)
    },
    [
      JSON.stringify([{ ...room, title: '', lastSeen: new Date().toISOString() }]),
      isDark ? 'dark' : 'light',
    ] as const,
  )
  await page.goto(`${server.url}/w/${workshop.id}/room`)
  await expect(page.locator('main')).not.toContainText(/^\s*$|wird geöffnet/)
  await page.evaluate(() => document.fonts.ready)
}

async function expectReadable(page: Page, layout: string): Promise<void> {
  const texts = await measureTexts(page)
  expect(texts.length, layout).toBeGreaterThan(1)
  for (const { text, size, contrast, isHeading, isCut } of texts) {
    const what = `${layout}: “${text}”`
    expect
      .soft(Math.round(size), `${what} is too small`)
      .toBeGreaterThanOrEqual(isHeading ? SMALLEST_HEADING : SMALLEST_TEXT)
    expect.soft(contrast, `${what} is too faint`).toBeGreaterThanOrEqual(LEAST_CONTRAST)
    expect.soft(isCut, `${what} reaches beyond the screen`).toBe(false)
  }
}

for (const isDark of [false, true]) {
  test(`every layout is readable, ${isDark ? 'dark' : 'light'}`, async ({ page }) => {
    test.setTimeout(120_000)
    await command(server, facilitator, 'go-to-stage', { stageId: null })
    await opensRoom(page, isDark)
    for (const layout of LAYOUT_NAMES) {
      await command(server, facilitator, 'go-to-stage', { stageId: stageIdOf(layout) })
      await expect(page.locator('.room')).toHaveAttribute('data-stage', stageIdOf(layout))
      // While a layout is being loaded the room shows the task instead.
      await expect(page.locator('.room-main')).toHaveAttribute('data-layout', layout)
      await expectReadable(page, layout)
    }
    await command(server, facilitator, 'set-room', { isPaused: true })
    await expect(page.getByText('Kurze Pause')).toBeVisible()
    await expectReadable(page, 'paused')
    await command(server, facilitator, 'set-room', { isPaused: false })
  })
}

test('the way in is large before the first stage: QR at least a quarter of the height, code at least 96 px', async ({
  page,
}) => {
  const fresh = await openWorkshop(server, { title: 'IT-Servicedesk' })
  const screen = await takeSeat(server, fresh.links.room)
  await page.addInitScript(
    (known) => localStorage.setItem('servicewerkstatt.workshops', known),
    JSON.stringify([{ ...screen, title: '', lastSeen: new Date().toISOString() }]),
  )
  await page.goto(`${server.url}/w/${fresh.id}/room`)
  const qr = await page.getByRole('img', { name: /^QR-Code zum Beitreten/ }).boundingBox()
  expect(qr?.height ?? 0).toBeGreaterThanOrEqual(1080 / 4)
  const code = page.getByText(/^[A-Z0-9]{3}–[A-Z0-9]{3}$/)
  const size = await code.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(96)
  await expectReadable(page, 'arrival')
})

test('four hundred expectations come in pages of the same type, turned and held by the console', async ({
  page,
}) => {
  await opensRoom(page, false)
  await command(server, facilitator, 'go-to-stage', { stageId: stageIdOf('expectations') })
  const pageNumber = page.getByText(/^Seite \d+ von \d+$/)
  await command(server, facilitator, 'set-room', { paging: { page: 0, isHeld: true } })
  await expect(pageNumber).toHaveText(/^Seite 1 von [1-9]\d{1,2}$/)
  const all = Number(/von (\d+)/.exec((await pageNumber.textContent()) ?? '')?.[1])
  for (const at of [1, Math.floor(all / 2), all - 1]) {
    await command(server, facilitator, 'set-room', { paging: { page: at, isHeld: true } })
    await expect(pageNumber).toHaveText(`Seite ${String(at + 1)} von ${String(all)}`)
    await expectReadable(page, `page ${String(at + 1)}`)
  }
})

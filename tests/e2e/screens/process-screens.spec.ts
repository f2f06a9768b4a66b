/** The processes of the samples in every place where they show: canvas, table, phone, room, PDF. For people to look at: `npm run screens -- process`. */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, type OpenedWorkshop, type Seat, takeSeat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))
const LAPTOP = { width: 1366, height: 768 }
const PHONE = { width: 360, height: 740 }
const ROOM = { width: 1920, height: 1080 }
const TEMPLATES = ['it-servicedesk', 'finance-month-end'] as const

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

for (const template of TEMPLATES) {
  for (const [colorScheme, locale] of [
    ['light', 'de'],
    ['dark', 'en'],
  ] as const) {
    test(`${template}, ${colorScheme}, ${locale}`, async ({ browser }) => {
      test.setTimeout(180_000)
      const workshop = await openWorkshop(server, { template, locale })
      const seat = await takeSeat(server, workshop.links.facilitator, 'Mira')
      const room = await takeSeat(server, workshop.links.room)
      const shot = async (page: Page, name: string, fullPage = false): Promise<void> => {
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({
          path: `${FOLDER}process-${template}-${name}-${colorScheme}-${locale}.png`,
          fullPage,
        })
      }
      const open = (as: Seat, rest: string, viewport: typeof LAPTOP) =>
        openSeat(browser, server, as, { rest, viewport, theme: colorScheme, language: locale })
      const words = locale === 'de' ? german : english

      const page = await open(seat, '/2', LAPTOP)
      await page.locator('.react-flow__node').first().waitFor()
      await shot(page, 'both', true)
      await page.getByRole('tab', { name: words.picture, exact: true }).click()
      await page.locator('.react-flow__node').nth(2).click()
      await shot(page, 'canvas')
      await page.getByRole('tab', { name: words.steps, exact: true }).click()
      await shot(page, 'table', true)
      await page.getByRole('tab', { name: words.picture, exact: true }).click()
      await page.getByRole('button', { name: words.play }).click()
      for (let step = 0; step < 4; step += 1) await page.locator('.play-back-ways button').first().click()
      await shot(page, 'played')
      await page.getByLabel(words.show).check()
      await page.keyboard.press('Escape')

      const phone = await open(seat, '/2', PHONE)
      await phone.locator('.step-card').first().waitFor()
      await shot(phone, 'phone', true)

      const wall = await open(room, '/room', ROOM)
      await wall.locator('.room-clock').waitFor()
      await shot(wall, 'room-played')
      await command(server, seat, 'go-to-stage', { stageId: await stageOfPart2(workshop, seat) })
      await expect(wall.locator('.room-clock')).toBeHidden()
      await wall.locator('.room-process-map').waitFor()
      await shot(wall, 'room')
      await files(workshop, seat, `${template}-${locale}`)
      for (const each of [page, phone, wall]) await each.context().close()
    })
  }
}

const german = {
  picture: 'Bild',
  steps: 'Schritte',
  play: 'Durchspielen',
  show: 'Im Raum und bei allen zeigen',
}
const english = {
  picture: 'Picture',
  steps: 'Steps',
  play: 'Play back',
  show: 'Show in the room and to everybody',
}

/** The samples have an agenda of their own, or the one of a new workshop. */
async function stageOfPart2({ id }: OpenedWorkshop, { token }: Seat): Promise<string> {
  const file = (await (await fetchExport(id, token, 'json')).json()) as {
    stages: Readonly<Record<string, { part: number | null; mode: string }>>
  }
  const found = Object.entries(file.stages).find(([, { part, mode }]) => part === 2 && mode === 'discuss')
  return found?.[0] ?? Object.entries(file.stages).find(([, { part }]) => part === 2)?.[0] ?? ''
}

const fetchExport = (id: string, token: string, format: string): Promise<Response> =>
  fetch(`${server.url}/api/workshops/${id}/export.${format}`, {
    headers: { authorization: `Bearer ${token}` },
  })

/** The files that leave; of the PDF, the pages with the map. */
async function files({ id }: OpenedWorkshop, { token }: Seat, name: string): Promise<void> {
  for (const format of ['png', 'svg', 'bpmn', 'pdf']) {
    const content = Buffer.from(await (await fetchExport(id, token, format)).arrayBuffer())
    await writeFile(`${FOLDER}process-${name}.${format}`, content)
  }
  execFileSync('pdftoppm', [
    '-r',
    '60',
    '-png',
    `${FOLDER}process-${name}.pdf`,
    `${FOLDER}process-${name}-page`,
  ])
}

/** The processes of the samples in every place where they show: canvas, table, phone, room, PDF. For people to look at: `npm run screens -- process`. */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { openLarge } from '../../bench/canvas/workshop.ts'
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

/** What a team sees before anything is there, and after five minutes. */
test('from nothing', async ({ browser }) => {
  const workshop = await openWorkshop(server, { title: 'Personalservice', locale: 'de' })
  const seat = await takeSeat(server, workshop.links.facilitator, 'Mira')
  for (const [device, viewport] of [
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ] as const) {
    const page = await openSeat(browser, server, seat, { rest: '/2', viewport, language: 'de' })
    const shot = async (name: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `${FOLDER}process-new-${name}-${device}.png`, fullPage: true })
    }
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (device === 'laptop') await shot('empty')
    const begin = page.getByRole('button', { name: 'Ablauf beginnen' })
    if (await begin.isVisible()) {
      await begin.click()
      await shot('questions')
      await page.getByRole('button', { name: 'Weiter zu den Schritten' }).click()
      await shot('no-steps')
      for (const name of ['Antrag entgegennehmen', 'Unterlagen nachfordern', 'Bescheid schreiben']) {
        await page.keyboard.insertText(name)
        await page.keyboard.press('Enter')
        await page.getByRole('row', { name: `Menü von „${name}“` }).waitFor()
      }
      await page.locator('.react-flow__node').nth(2).click()
      await page.getByRole('button', { name: 'Menü von „Unterlagen nachfordern“' }).first().click()
      await shot('menu')
      await page.keyboard.press('Escape')
    }
    await shot('steps')
    await page.getByText('Rundherum').click()
    await shot('around')
    await page.context().close()
  }
})

/** A map that nobody sees as a whole, nothing in it measured. */
test('hundreds of steps', async ({ browser }) => {
  test.setTimeout(120_000)
  const { links } = await openLarge(server, 500, { isUntimed: true })
  const seat = await takeSeat(server, links.facilitator, 'Mira')
  const page = await openSeat(browser, server, seat, { rest: '/2', viewport: LAPTOP, language: 'de' })
  await page.locator('.react-flow__node').first().waitFor()
  await page.screenshot({ path: `${FOLDER}process-large-both.png` })
  await page.getByRole('tab', { name: 'Bild', exact: true }).click()
  await page.getByRole('button', { name: 'Alles zeigen' }).click()
  await page.locator('.react-flow__node').first().waitFor()
  await page.screenshot({ path: `${FOLDER}process-large-all.png` })
  await page.locator('.process-foot').screenshot({ path: `${FOLDER}process-large-findings.png` })
  await page.context().close()
})

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

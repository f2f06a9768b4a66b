/** The check of a promise where people meet it: its page on laptop and phone, its hours, and the PDF after it was proposed. For people to look at: `npm run screens -- promise`. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, type Seat, takeSeat } from '../api.ts'
import { roomWorkshop, stageIdOf } from '../room-workshop.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))
const LAPTOP = { width: 1366, height: 768 }
const PHONE = { width: 360, height: 740 }
const CASES = [
  { sample: 'it-servicedesk', promise: 'svc-incident/agr-incident', colorScheme: 'light', locale: 'de' },
  { sample: 'finance-month-end', promise: 'svc-report/agr-report', colorScheme: 'dark', locale: 'en' },
] as const

interface File {
  targets: Record<string, { agreementId: string; shareTargetBp: number | null }>
  agreements: Record<string, { status: string }>
  agreementVersions?: unknown
  calendars: Record<string, { weekly: unknown[] }>
}

/** A finished workshop whose promise has not been laid before anybody yet. */
function beforeProposal(sample: string, locale: string, agreementId: string): File {
  const path = new URL(`../../../shared/src/samples/${sample}.${locale}.json`, import.meta.url)
  const file = JSON.parse(readFileSync(path, 'utf8')) as File
  const agreement = file.agreements[agreementId]
  if (agreement) agreement.status = 'draft'
  delete file.agreementVersions
  return file
}

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

for (const { sample, promise, colorScheme, locale } of CASES) {
  test(`${sample}, ${colorScheme}, ${locale}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const agreementId = promise.split('/')[1] ?? ''
    const file = beforeProposal(sample, locale, agreementId)
    const workshop = await openWorkshop(server, { import: file })
    const seat = await takeSeat(server, workshop.links.facilitator, 'Mira')
    const name = `promise-${sample}-${locale}`
    const open = (as: Seat, rest: string, viewport: typeof LAPTOP) =>
      openSeat(browser, server, as, { rest, viewport, theme: colorScheme, language: locale })
    const shot = async (page: Page, what: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `${FOLDER}${name}-${what}.png`, fullPage: true })
      await page.context().close()
    }
    for (const [device, viewport] of [
      ['laptop', LAPTOP],
      ['phone', PHONE],
    ] as const) {
      const page = await open(seat, `/4/${promise}`, viewport)
      await page.locator('.case-distribution').first().waitFor()
      await page.locator('.hours-fold summary').first().click()
      await page.locator('.hours .fold summary').last().click()
      const part = page.locator('.section', { has: page.locator('.case-distribution') })
      await part.first().screenshot({ path: `${FOLDER}${name}-${device}-check.png` })
      await shot(page, device)
    }
    const tried = await open(seat, `/4/${promise}`, PHONE)
    await tried.locator('.case-distribution').first().waitFor()
    await tried
      .getByLabel(locale === 'de' ? 'Anderer Anteil' : 'Another share')
      .last()
      .fill('70')
    await tried
      .getByRole('button', {
        name: locale === 'de' ? 'Für die Zusage übernehmen' : 'Take over for the promise',
      })
      .click()
    await tried.getByRole('dialog').waitFor()
    await tried.screenshot({ path: `${FOLDER}${name}-phone-take-over.png` })
    await tried.context().close()
    const part = await open(seat, '/2', PHONE)
    await part.locator('.hours-fold summary').click()
    await shot(part, 'hours-in-process-phone')

    // The same without a promised share, proposed by its sums.
    const whole = structuredClone(file)
    for (const target of Object.values(whole.targets))
      if (target.agreementId === agreementId) target.shareTargetBp = null
    const withoutShare = await openWorkshop(server, { import: whole })
    const third = await takeSeat(server, withoutShare.links.facilitator, 'Mira')
    await command(server, third, 'propose-agreement', { agreementId })
    for (const [device, viewport] of [
      ['laptop', LAPTOP],
      ['phone', PHONE],
    ] as const) {
      const page = await open(third, `/4/${promise}`, viewport)
      await page.locator('.stored-check').first().waitFor()
      const section = page.locator('.section', { has: page.locator('.stored-check') })
      await section.first().screenshot({ path: `${FOLDER}${name}-sums-${device}.png` })
      await page.context().close()
    }
    await pdf(third, `${name}-sums`)

    // The same with nobody ever there.
    for (const calendar of Object.values(file.calendars)) calendar.weekly = []
    const closed = await openWorkshop(server, { import: file })
    const other = await takeSeat(server, closed.links.facilitator, 'Mira')
    const never = await open(other, `/4/${promise}`, LAPTOP)
    await expect(never.locator('.bullets').first()).toBeVisible()
    await shot(never, 'never-open')

    await command(server, seat, 'propose-agreement', { agreementId })
    await pdf(seat, name)
  })
}

interface Broken {
  readonly targets: Record<string, { shareTargetBp: number | null }>
  readonly nodes: Record<string, { type: string; processTime: object | null }>
}
const WALLS: Readonly<Record<string, (file: Broken) => void>> = {
  sums: ({ targets }) => {
    for (const target of Object.values(targets)) target.shareTargetBp = null
  },
  'time-missing': ({ nodes }) => Object.assign(nodes['n-ask'] ?? {}, { processTime: null }),
  'join-starves': ({ nodes }) => Object.assign(nodes['n-m1'] ?? {}, { type: 'join' }),
}

test('the wall, where there is no share of cases to show', async ({ browser }) => {
  test.setTimeout(90_000)
  for (const [name, spoil] of Object.entries(WALLS)) {
    const file = await roomWorkshop('de', 0)
    spoil(file as unknown as Broken)
    const workshop = await openWorkshop(server, { import: file })
    const seat = await takeSeat(server, workshop.links.facilitator, 'Mira')
    await command(server, seat, 'go-to-stage', { stageId: stageIdOf('promise') })
    const room = await takeSeat(server, workshop.links.room)
    const page = await openSeat(browser, server, room, {
      rest: '/room',
      viewport: { width: 1920, height: 1080 },
    })
    await page.locator('.room-check .state').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${FOLDER}promise-room-${name}.png` })
    await page.context().close()
  }
})

async function pdf({ workshopId, token }: Seat, name: string): Promise<void> {
  const answer = await fetch(`${server.url}/api/workshops/${workshopId}/export.pdf`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await writeFile(`${FOLDER}${name}.pdf`, Buffer.from(await answer.arrayBuffer()))
  execFileSync('pdftoppm', ['-r', '70', '-png', `${FOLDER}${name}.pdf`, `${FOLDER}${name}-page`])
}

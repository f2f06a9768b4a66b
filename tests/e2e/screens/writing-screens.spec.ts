/** Pictures of writing, revealing, reading and grouping: `npm run screens -- writing`. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { command, type OpenedWorkshop, type Seat, takeSeat } from '../api.ts'
import { ServerProcess } from '../server-process.ts'
import { handInCard, openWritingWorkshop, SENTENCES } from '../writing-workshop.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))
const SIZES = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  room: { width: 1920, height: 1080 },
} as const

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

interface Scene {
  readonly workshop: OpenedWorkshop
  readonly facilitator: Seat
  readonly team: readonly Seat[]
}

async function scene(): Promise<Scene> {
  const workshop = await openWritingWorkshop(server)
  const facilitator = await takeSeat(server, workshop.links.facilitator, 'Mira Hoffmann')
  const team: Seat[] = []
  for (const name of ['Aylin Demir', 'Ole Brandt', 'Sofia Costa', 'Jonas Weber', 'Petra Kühn'])
    team.push(await takeSeat(server, workshop.links.team, name))
  return { workshop, facilitator, team }
}

const go = ({ facilitator }: Scene, stageId: string) =>
  command(server, facilitator, 'go-to-stage', { stageId })

interface View {
  readonly seat?: Seat | undefined
  readonly size: keyof typeof SIZES
  readonly theme?: 'light' | 'dark'
  readonly language?: 'de' | 'en'
}

/** A page of somebody who is in already. */
async function open(browser: Browser, { workshop }: Scene, view: View, path: string): Promise<Page> {
  const { seat, size, theme = 'light', language = 'de' } = view
  const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' })
  const known = seat && {
    workshopId: workshop.id,
    title: 'IT-Servicedesk',
    token: seat.token,
    role: seat.role,
    participantId: seat.participantId,
    lastSeen: new Date().toISOString(),
  }
  await context.addInitScript(
    ({ entry, chosen, words }) => {
      if (entry) localStorage.setItem('servicewerkstatt.workshops', JSON.stringify([entry]))
      localStorage.setItem('servicewerkstatt.theme', chosen)
      localStorage.setItem('servicewerkstatt.language', words)
    },
    { entry: known, chosen: theme, words: language },
  )
  const page = await context.newPage()
  await page.goto(`${server.url}/w/${workshop.id}/${path}`)
  return page
}

async function picture(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${FOLDER}${name}.png` })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
}

test('collecting, revealing, reading', async ({ browser }) => {
  test.setTimeout(300_000)
  const here = await scene()
  const { team, facilitator, workshop } = here
  const [aylin, ole, ...others] = team as [Seat, Seat, ...Seat[]]
  const roomSeat = await takeSeat(server, workshop.links.room)
  await go(here, 'collect')
  for (const [index, text] of SENTENCES.slice(2).entries())
    await handInCard(server, others[index % others.length] ?? ole, 'collect', text)

  for (const [size, theme, language] of [
    ['laptop', 'light', 'de'],
    ['phone', 'light', 'de'],
    ['phone', 'dark', 'en'],
  ] as const) {
    const seat = size === 'laptop' ? aylin : ole
    const page = await open(browser, here, { seat, size, theme, language }, 'now')
    const field = page.getByRole('textbox', { name: language === 'de' ? 'Deine Karte' : 'Your card' })
    const handIn = page.getByRole('button', { name: language === 'de' ? 'Karte abgeben' : 'Hand in card' })
    for (const text of SENTENCES.slice(0, 2)) {
      await field.fill(text)
      await handIn.click()
    }
    await field.fill('Wir sind die eine Anlaufstelle, auch wenn andere das Problem be')
    await picture(page, `80-collect-${size}-${theme}-${language}`)
    await page.context().close()
  }
  await command(server, aylin, 'set-ready', { stageId: 'collect', ready: true })
  const console_ = await open(browser, here, { seat: facilitator, size: 'laptop' }, 'console')
  await expect(console_.getByRole('button', { name: 'Aufdecken' })).toBeVisible()
  await picture(console_, '81-collect-console')
  for (const theme of ['light', 'dark'] as const) {
    const page = await open(browser, here, { seat: roomSeat, size: 'room', theme }, 'room')
    await picture(page, `82-collect-room-${theme}`)
    await page.context().close()
  }
  await console_.getByRole('button', { name: 'Aufdecken' }).click()
  await picture(console_, '83-reveal-question')
  await console_.getByRole('dialog').getByRole('button', { name: 'Aufdecken' }).click()
  await picture(console_, '83-revealed-console')
  for (const size of ['laptop', 'phone'] as const) {
    const seat = size === 'laptop' ? aylin : ole
    const page = await open(browser, here, { seat, size }, 'now')
    await expect(page.getByText(SENTENCES[7] ?? '').first()).toBeVisible()
    await picture(page, `84-revealed-${size}`)
    await page.context().close()
  }
  const room = await open(browser, here, { seat: roomSeat, size: 'room' }, 'room')
  await expect(room.locator('.room-slip').first()).toBeVisible()
  await picture(room, '85-revealed-room')
  await go(here, 'read')
  const reading = await open(browser, here, { seat: facilitator, size: 'laptop' }, 'now')
  await expect(reading.getByText(SENTENCES[7] ?? '').first()).toBeVisible()
  await picture(reading, '86-read-laptop')
})

test('with names, and at once', async ({ browser }) => {
  test.setTimeout(300_000)
  const here = await scene()
  const { team, facilitator } = here
  const [aylin, ole] = team as [Seat, Seat]
  await go(here, 'named')
  await handInCard(server, ole, 'named', 'Ich beantworte jede Anfrage am selben Tag.')
  await command(server, ole, 'set-ready', { stageId: 'named', ready: true })
  await command(server, facilitator, 'add-person-in-room', { name: 'Herr Brandt' })
  const writing = await open(browser, here, { seat: aylin, size: 'laptop' }, 'now')
  await picture(writing, '87-named-laptop')
  const steering = await open(browser, here, { seat: facilitator, size: 'laptop' }, 'console')
  await steering.getByText('Wer fertig ist').click()
  await picture(steering, '87-named-console')
  await writing.getByRole('button', { name: 'Nächste Person' }).click()
  await picture(writing, '88-next-person')
  await go(here, 'at-once')
  await handInCard(server, ole, 'at-once', 'Weil der Drucker nicht druckt.')
  const page = await open(browser, here, { seat: aylin, size: 'phone' }, 'now')
  await expect(page.getByText('Weil der Drucker nicht druckt.')).toBeVisible()
  await picture(page, '89-at-once-phone')
})

test('left over, handed on, and more cards than fit', async ({ browser }) => {
  test.setTimeout(300_000)
  const here = await scene()
  const { team, facilitator, workshop } = here
  const [aylin, ...others] = team as [Seat, ...Seat[]]
  await go(here, 'collect')
  for (let n = 0; n < 48; n += 1)
    await handInCard(
      server,
      others[n % others.length] ?? aylin,
      'collect',
      `${SENTENCES[n % 8] ?? ''} (${String(n)})`,
    )
  const page = await open(browser, here, { seat: aylin, size: 'laptop' }, 'now')
  await page.getByRole('textbox', { name: 'Deine Karte' }).fill('Wir sind die eine Anlaufstelle, auch wenn')
  await expect(page.getByText('Noch nicht abgegeben')).toBeVisible()
  await command(server, facilitator, 'reveal-cards', { stageId: 'collect' })
  await go(here, 'group')
  await page.getByRole('button', { name: 'Mitgehen' }).click()
  await expect(page.getByRole('heading', { name: /^Noch nicht abgegeben aus/ })).toBeVisible()
  await picture(page, '90-unsent-laptop')
  await page.setViewportSize(SIZES.phone)
  await picture(page, '90-unsent-phone')
  await page.setViewportSize(SIZES.laptop)
  await page.getByRole('button', { name: /Person(en)? da/ }).click()
  await page.getByRole('button', { name: 'Nächste Person an diesem Gerät' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Tom Berger')
  await page.getByRole('dialog').getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByText('Hier schreibt gerade Tom Berger.')).toBeVisible()
  await picture(page, '91-turn-laptop')
  await page.setViewportSize(SIZES.phone)
  await picture(page, '91-turn-phone')
  const room = await open(
    browser,
    here,
    { seat: await takeSeat(server, workshop.links.room), size: 'room' },
    'room',
  )
  await expect(room.locator('.room-group').first()).toBeVisible()
  await picture(room, '92-groups-many-room')
  const steering = await open(browser, here, { seat: facilitator, size: 'laptop' }, 'console')
  await steering.getByRole('button', { name: 'Neuen Moderationslink machen …' }).click()
  await steering.getByRole('dialog').getByRole('button', { name: 'Neuen Link machen' }).click()
  await expect(steering.getByText('Dein Link in die Moderation')).toBeVisible()
  await steering.getByText('Dein Link in die Moderation').scrollIntoViewIfNeeded()
  await picture(steering, '93-own-link-console')
})

/** Pictures of small groups on every kind of screen: `npm run screens -- small-groups`. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { command, exported, type Seat, takeSeat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'
import { openGroupWorkshop } from '../small-group-people.ts'
import { handInCard, SENTENCES } from '../writing-workshop.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))
const SIZES = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  room: { width: 1920, height: 1080 },
} as const
const NAMES = [
  'Aylin',
  'Jonas',
  'Tom',
  'Clara',
  'Deniz',
  'Nina',
  'Ole',
  'Herr Brandt',
  'Samira',
  'Frau Öztürk-Lindenbaum',
]

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
})
test.beforeEach(async () => {
  server = await ServerProcess.start()
})
test.afterEach(() => server.stop())

for (const [theme, language] of [
  ['light', 'de'],
  ['dark', 'en'],
] as const) {
  test(`small groups, ${theme}, ${language}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const { links } = await openGroupWorkshop(server, language)
    const mira = await takeSeat(server, links.facilitator, 'Mira')
    const roomSeat = await takeSeat(server, links.room)
    const ole = await takeSeat(server, links.team, 'Mateo')
    for (const name of NAMES) await command(server, mira, 'add-person-in-room', { name })
    await command(server, mira, 'go-to-stage', { stageId: 'collect' })
    for (const text of SENTENCES.slice(0, 5)) await handInCard(server, ole, 'collect', text)
    await command(server, mira, 'reveal-cards', { stageId: 'collect' })
    await command(server, mira, 'go-to-stage', { stageId: 'groups' })
    const open = (seat: Seat, size: keyof typeof SIZES, rest = '') =>
      openSeat(browser, server, seat, { rest, viewport: SIZES[size], theme, language })
    const pages = {
      console: await open(mira, 'laptop', '/console'),
      laptop: await open(ole, 'laptop'),
      phone: await open(ole, 'phone'),
      room: await open(roomSeat, 'room', '/room'),
    }
    const show = async (name: string) => {
      for (const [where, page] of Object.entries(pages))
        await picture(page, `95-${name}-${where}-${theme}-${language}`)
    }
    await show('groups-before')
    await command(server, mira, 'deal-groups', { stageId: 'groups', groups: 3 })
    const field = pages.laptop.getByRole('textbox', { name: /Euer gemeinsamer Satz|Your shared sentence/ })
    await field.click()
    await pages.laptop.keyboard.type('Wir halten Leute arbeitsfähig, damit ')
    await show('groups-writing')
    await pages.laptop.keyboard.type('niemand warten muss.')
    await pages.laptop.keyboard.press('Escape')
    await writeOthers(browser, { mira, ole: ole.participantId ?? '', theme, language })
    await command(server, mira, 'show-group-texts', { stageId: 'groups', shown: true })
    await pages.laptop
      .getByRole('button', { name: /^(Trifft es|That is it): / })
      .first()
      .click()
    await show('groups-side-by-side')
    const { voteRounds } = JSON.parse(await exported(server, mira)) as {
      voteRounds: Record<string, { id: string }>
    }
    const [round] = Object.values(voteRounds)
    await command(server, mira, 'close-vote', { roundId: round?.id ?? '' })
    await show('groups-counts')
    await pages.laptop
      .getByRole('button', { name: /übernehmen|Take over the/ })
      .first()
      .click()
    await picture(pages.laptop, `95-groups-take-laptop-${theme}-${language}`)
    for (const page of Object.values(pages)) await page.context().close()
  })
}

interface Others {
  readonly mira: Seat
  readonly ole: string
  readonly theme: 'light' | 'dark'
  readonly language: 'de' | 'en'
}

/** The facilitator is moved from group to group and writes for those without a device. */
async function writeOthers(browser: Browser, { mira, ole, theme, language }: Others): Promise<void> {
  const { smallGroups } = JSON.parse(await exported(server, mira)) as {
    smallGroups: Record<string, { id: string; memberIds: Record<string, true> }>
  }
  const others = Object.values(smallGroups).filter(({ memberIds }) => !(ole in memberIds))
  for (const [index, { id }] of others.entries()) {
    await command(server, mira, 'move-to-group', { smallGroupId: id, participantId: mira.participantId })
    const page = await openSeat(browser, server, mira, {
      rest: '/now',
      viewport: SIZES.laptop,
      theme,
      language,
    })
    await page.getByRole('textbox', { name: /Euer gemeinsamer Satz|Your shared sentence/ }).click()
    await page.keyboard.type(SENTENCES[index + 2] ?? '')
    await page.keyboard.press('Escape')
    await expect(page.getByText(/Gespeichert|Saved/).first()).toBeVisible()
    await page.context().close()
  }
}

/** Changes arrive within a moment; a picture is taken once nothing has moved for one. */
async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await expect(async () => {
    const before = await page.locator('body').innerHTML()
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await expect(page.locator('main')).not.toContainText(/^\s*$|wird geöffnet|is being opened/)
    expect(await page.locator('body').innerHTML()).toBe(before)
  }).toPass()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: true })
}

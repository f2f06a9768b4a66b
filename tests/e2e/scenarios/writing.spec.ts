/** Writing alone with a bad network, and ordering cards in every way (PRIV, SAVE, IDEN-1, CLUS). */
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { command, takeSeat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'
import { handInCard, openWritingWorkshop, SENTENCES } from '../writing-workshop.ts'

test.use({ serviceWorkers: 'allow' })

let server: ServerProcess
test.beforeEach(async () => {
  server = await ServerProcess.start()
})
test.afterEach(() => server.stop())

async function opens() {
  const { links } = await openWritingWorkshop(server)
  const mira = await takeSeat(server, links.facilitator, 'Mira')
  const ole = await takeSeat(server, links.team, 'Ole')
  const aylin = await takeSeat(server, links.team, 'Aylin')
  const goTo = (stageId: string) => command(server, mira, 'go-to-stage', { stageId })
  return { mira, ole, aylin, goTo }
}

const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Deine Karte' })
const saved = (page: Page) =>
  expect(page.getByText('Gespeichert', { exact: true })).toBeVisible({ timeout: 20_000 })
const slip = (page: Page, text: string): Locator => page.locator('.slip').filter({ hasText: text })

async function writes(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await page.getByRole('button', { name: 'Karte abgeben' }).click()
  await expect(field(page)).toHaveValue('')
}

test('cards written without a server survive a reload, arrive once, and their author stays who they are', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { mira, ole, goTo } = await opens()
  await goTo('collect')
  const oles = await openSeat(browser, server, ole, { rest: '/now' })

  await test.step('offline: two handed in, one begun, a reload in between', async () => {
    await saved(oles)
    // The page is on the device once its worker has it.
    await oles.evaluate(() => navigator.serviceWorker.ready.then(() => null))
    await server.kill()
    await expect(oles.getByText(/^Offline/).first()).toBeVisible({ timeout: 20_000 })
    await writes(oles, 'Ohne Netz, die erste.')
    await writes(oles, 'Ohne Netz, die zweite.')
    await field(oles).fill('Noch nicht fer')
    oles.once('dialog', (dialog) => void dialog.accept())
    await oles.reload()
    await expect(oles.getByText('Von dir abgegeben: 2')).toBeVisible({ timeout: 20_000 })
    await expect(field(oles)).toHaveValue('Noch nicht fer')
    await server.launch()
    await saved(oles)
  })

  await test.step('a reload keeps who one is, what one has put down and that one is done', async () => {
    await oles.getByRole('button', { name: 'Ich bin fertig' }).click()
    await expect(oles.getByRole('button', { name: 'Du bist fertig' })).toBeVisible()
    await saved(oles)
    await oles.reload()
    await expect(oles.getByRole('button', { name: 'Du bist fertig' })).toBeVisible()
    await expect(oles.getByText('Von dir abgegeben: 2')).toBeVisible()
    await expect(field(oles)).toHaveValue('Noch nicht fer')
  })

  expect(await command(server, mira, 'reveal-cards', { stageId: 'collect' })).toMatchObject({ cards: 2 })
})

const [A = '', B = '', C = '', D = '', E = '', F = '', G = ''] = SENTENCES
const inGroup = (page: Page, title: string): Locator =>
  page.locator('.writing-group').filter({ has: page.getByRole('heading', { name: title }) })

async function choosesAndGroups(page: Page, texts: readonly string[], title: string): Promise<void> {
  for (const text of texts) await page.getByRole('checkbox', { name: text }).check()
  await page.getByRole('button', { name: 'Gruppieren' }).click()
  const name = page.getByRole('textbox', { name: 'Titel der Gruppe' })
  await expect(name).toBeFocused()
  await name.fill(title)
  await name.press('Enter')
  await expect(inGroup(page, title)).toBeVisible()
}

const handle = (page: Page, text: string): Locator =>
  page.getByRole('button', { name: `„${text.slice(0, 60)}“ ziehen` })

async function drags(page: Page, text: string, to: Locator): Promise<void> {
  await handle(page, text).scrollIntoViewIfNeeded()
  const from = await handle(page, text).boundingBox()
  const target = await to.boundingBox()
  if (!from || !target) throw new Error('nothing to drag, or nowhere to')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2, target.y + 20, { steps: 12 })
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 4 })
  await page.mouse.up()
}

const openAt = (browser: Browser, seat: Parameters<typeof openSeat>[2], rest: string) =>
  openSeat(browser, server, seat, { rest, viewport: { width: 1366, height: 1100 } })

test('cards are grouped by tapping, dragging, menu and keyboard, by two at once; the facilitator takes it back', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { mira, ole, aylin, goTo } = await opens()
  await goTo('collect')
  for (const text of SENTENCES) await handInCard(server, ole, 'collect', text)
  await command(server, mira, 'reveal-cards', { stageId: 'collect' })
  await goTo('group')
  const [oles, aylins] = await Promise.all([openAt(browser, ole, '/now'), openAt(browser, aylin, '/now')])
  await expect(oles.locator('.writing-ungrouped .slip')).toHaveCount(SENTENCES.length)

  await test.step('two people at once, by tapping', async () => {
    await Promise.all([choosesAndGroups(oles, [A, B], 'Technik'), choosesAndGroups(aylins, [C, D], 'Haus')])
    for (const page of [oles, aylins])
      for (const title of ['Technik', 'Haus'])
        await expect(inGroup(page, title).locator('.slip')).toHaveCount(2)
  })

  await test.step('by dragging, by menu, by keyboard', async () => {
    await drags(oles, E, inGroup(oles, 'Technik').locator('.writing-list'))
    await expect(inGroup(oles, 'Technik')).toContainText(E)
    await slip(aylins, F)
      .getByRole('button', { name: `Aktionen für „${F}“` })
      .click()
    await aylins.getByRole('menuitem', { name: 'Verschieben nach …' }).click()
    await aylins.getByRole('dialog').getByText('Technik', { exact: true }).click()
    await expect(inGroup(oles, 'Technik')).toContainText(F)
    await handle(oles, G).focus()
    // As somebody who listens does it: the next key once the last one has been answered.
    await oles.keyboard.press('Space')
    await expect(oles.getByText(/aufgenommen, aus/)).toBeAttached()
    await oles.keyboard.press('ArrowRight')
    await expect(oles.getByText(/, Platz \d+ von \d+\.$/)).toBeAttached()
    await oles.keyboard.press('Enter')
    await expect(oles.locator('.writing-ungrouped')).not.toContainText(G)
    await expect(oles.locator('.writing-groups .slip')).toHaveCount(SENTENCES.length)
    await expect(aylins.locator('.writing-groups .slip')).toHaveCount(SENTENCES.length)
  })

  const miras = await openAt(browser, mira, '/console')
  await test.step('the whole run is taken back in one step', async () => {
    await miras.getByRole('button', { name: 'Ganze Gruppierung zurücknehmen' }).click()
    await miras.getByRole('dialog').getByRole('button', { name: 'Ganze Gruppierung zurücknehmen' }).click()
    await expect(oles.getByText('Noch keine Gruppen.')).toBeVisible()
    await expect(oles.locator('.writing-ungrouped .slip')).toHaveCount(SENTENCES.length)
  })

  await test.step('a card that is taken away comes back from the trash', async () => {
    await miras.goto(`/w/${mira.workshopId}/now`)
    await slip(miras, A)
      .getByRole('button', { name: `Aktionen für „${A}“` })
      .click()
    await miras.getByRole('menuitem', { name: 'Ausblenden (Papierkorb)' }).click()
    await expect(slip(oles, A)).toHaveCount(0)
    await miras.goto(`/w/${mira.workshopId}/safety`)
    await miras.getByText('Papierkorb', { exact: true }).click()
    await miras.getByRole('button', { name: /^„Wir halten Leute .* zurückholen$/ }).click()
    await expect(slip(oles, A)).toHaveCount(1)
  })
})

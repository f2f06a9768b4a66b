/** Bad wifi, a server that is away, a board that is frozen in the middle of a sentence: nothing that somebody wrote is lost, and the page says where it is. */
import { type Browser, type BrowserContext, type Dialog, expect, type Page, test } from '@playwright/test'
import { type At, command, exported, openWorkshop, type OpenedWorkshop, type Seat, takeSeat } from '../api.ts'
import { startFullDiskServer } from '../full-disk-server.ts'
import { ServerProcess } from '../server-process.ts'

test.use({ serviceWorkers: 'allow' })

interface Seats {
  readonly workshop: OpenedWorkshop
  readonly mira: Seat
  readonly jonas: Seat
  readonly aylin: Seat
}

async function prepare(server: At): Promise<Seats> {
  const workshop = await openWorkshop(server, { template: 'it-servicedesk', locale: 'de' })
  const [mira, jonas, aylin] = [
    await takeSeat(server, workshop.links.facilitator, 'Mira'),
    await takeSeat(server, workshop.links.team, 'Jonas'),
    await takeSeat(server, workshop.links.team, 'Aylin'),
  ]
  return { workshop, mira, jonas, aylin }
}

/** A browser on which these seats were taken before. */
async function deviceOf(browser: Browser, baseURL: string, ...seats: Seat[]): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' })
  const known = seats.map((seat) => ({ ...seat, title: '', lastSeen: new Date().toISOString() }))
  await context.addInitScript(
    (text) => localStorage.setItem('servicewerkstatt.workshops', text),
    JSON.stringify(known),
  )
  return context
}

async function opens(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const saved = (page: Page) =>
  expect(page.getByText('Gespeichert', { exact: true })).toBeVisible({ timeout: 20_000 })
const offline = (page: Page) =>
  expect(page.getByText('Offline – wird auf diesem Gerät gesichert')).toBeVisible({ timeout: 20_000 })

/** Everything is on the device for a page without a server. */
const isPrepared = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => null))

async function addsExpectations(page: Page, statements: readonly string[]): Promise<void> {
  await page
    .getByRole('button', { name: /^Erwartung von .* aufnehmen$/ })
    .first()
    .click()
  const field = page.getByLabel('Was brauchen Sie von uns?')
  for (const statement of statements) {
    await field.fill(statement)
    await field.press('Enter')
  }
  await page.getByRole('button', { name: 'Fertig', exact: true }).click()
}

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `Offline geschrieben, Nummer ${String(from + index)}.`)

const count = (text: string, words: string): number => text.split(words).length - 1

/** What the browser asks when a page with unsent words is closed or reloaded. */
const nextQuestion = (page: Page, answer: (dialog: Dialog) => Promise<void>): Promise<string> =>
  new Promise((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void answer(dialog)
    })
  })

test.describe('with a server that goes and comes', () => {
  let server: ServerProcess
  test.beforeEach(async () => {
    server = await ServerProcess.start()
  })
  test.afterEach(() => server.stop())

  test('twenty expectations written offline, with a reload in between, arrive exactly once', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const { workshop, mira, jonas, aylin } = await prepare(server)
    const room = await takeSeat(server, workshop.links.room)
    const [author, other, lead] = [
      await deviceOf(browser, server.url, jonas),
      await deviceOf(browser, server.url, aylin),
      await deviceOf(browser, server.url, mira, room),
    ]
    const page = await opens(author, `/w/${workshop.id}/3`)
    const beamer = await opens(lead, `/w/${workshop.id}/room`)
    const desk = await opens(lead, `/w/${workshop.id}/console`)
    await saved(page)
    await saved(desk)
    await expect(beamer.locator('main')).toContainText(/\S/)
    for (const prepared of [page, desk]) await isPrepared(prepared)
    const title = await page.getByRole('heading', { level: 1 }).textContent()

    await server.kill()
    await offline(page)
    await addsExpectations(page, numbered(1, 10))

    await test.step('leaving asks, and staying keeps everything', async () => {
      const staying = nextQuestion(page, (dialog) => dialog.dismiss())
      await page.close({ runBeforeUnload: true })
      expect(await staying).toBe('beforeunload')
      await page.getByRole('button', { name: 'Mehr' }).click()
      await page.getByRole('menuitem', { name: /^Zur Startseite/ }).click()
      const question = page.getByRole('dialog', { name: 'Noch ist nicht alles beim Server. Trotzdem gehen?' })
      await question.getByRole('button', { name: 'Hier bleiben' }).click()
      await expect(question).toBeHidden()
      await expect(page.getByText(numbered(10, 10)[0] ?? '').first()).toBeVisible()
    })

    await test.step('the page opens again without a server, with everything in it', async () => {
      await expect(page.getByText('Auch neu laden geht.')).toBeVisible()
      const leaving = nextQuestion(page, (dialog) => dialog.accept())
      await page.reload()
      expect(await leaving).toBe('beforeunload')
      await offline(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
      for (const statement of numbered(1, 10)) await expect(page.getByText(statement).first()).toBeAttached()
      await addsExpectations(page, numbered(11, 20))
    })

    await test.step('so do the console and the room view', async () => {
      await desk.reload()
      await expect(desk.getByText('Nur für dich').first()).toBeVisible()
      await offline(desk)
      await beamer.reload()
      await expect(beamer.getByText('Keine Verbindung. Sie kommt von allein zurück.')).toBeVisible({
        timeout: 15_000,
      })
      await expect(beamer.locator('main')).toContainText(/\S/)
    })

    await server.launch()
    await Promise.all([saved(page), saved(desk)])
    const reader = await opens(other, `/w/${workshop.id}/3`)
    await saved(reader)
    const file = await exported(server, mira)
    for (const statement of numbered(1, 20)) {
      await expect(reader.getByText(statement, { exact: true })).toHaveCount(1)
      expect(count(file, statement), statement).toBe(1)
    }
    for (const device of [author, other, lead]) await device.close()
  })

  test('words written into a board that was frozen meanwhile come back to their author', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const { workshop, mira, jonas, aylin } = await prepare(server)
    const [author, other] = [
      await deviceOf(browser, server.url, jonas),
      await deviceOf(browser, server.url, aylin),
    ]
    const [page, reader] = [
      await opens(author, `/w/${workshop.id}/3`),
      await opens(other, `/w/${workshop.id}/3`),
    ]
    await saved(page)
    await saved(reader)
    for (const each of [page, reader]) await expect(each.getByRole('heading', { level: 1 })).toBeVisible()

    await server.kill()
    await author.setOffline(true)
    await offline(page)
    await addsExpectations(page, ['Zu spät geschrieben.', 'Auch zu spät.'])
    await server.launch()
    await command(server, mira, 'set-frozen', { frozen: true })
    await author.setOffline(false)

    const notice = page
      .getByRole('alert')
      .filter({ hasText: 'Nicht übernommen: Dein Text liegt hier bereit.' })
    await expect(notice.getByText('Zu spät geschrieben.')).toBeVisible({ timeout: 20_000 })
    await expect(notice.getByRole('button', { name: 'Wieder einsetzen' })).toHaveCount(0)
    await page.reload()
    await expect(notice.getByText('Zu spät geschrieben.')).toBeVisible()
    await expect(reader.getByText('Tafel angehalten: nur lesen')).toBeVisible({ timeout: 15_000 })
    expect(count(await exported(server, mira), 'Auch zu spät.')).toBe(0)
    await expect(page.getByRole('main').getByText('Auch zu spät.')).toHaveCount(0)

    await command(server, mira, 'set-frozen', { frozen: false })
    await notice.getByRole('button', { name: 'Alle 2 wieder einsetzen' }).click()
    await expect(notice).toBeHidden()
    await saved(page)
    for (const text of ['Zu spät geschrieben.', 'Auch zu spät.']) {
      await expect(page.getByRole('main').getByText(text, { exact: true })).toHaveCount(1)
      await expect(reader.getByRole('main').getByText(text, { exact: true })).toHaveCount(1)
    }
    await addsExpectations(page, ['Danach geschrieben.'])
    await expect(reader.getByText('Danach geschrieben.', { exact: true })).toBeVisible()
    const file = await exported(server, mira)
    for (const text of ['Zu spät geschrieben.', 'Auch zu spät.', 'Danach geschrieben.'])
      expect(count(file, text), text).toBe(1)
    for (const device of [author, other]) await device.close()
  })

  test('on plain http the page says that only reloading needs the connection', async ({ browser }) => {
    const { workshop, jonas } = await prepare(server)
    const device = await deviceOf(browser, server.plainUrl, jonas)
    const page = await opens(device, `/w/${workshop.id}/3`)
    await saved(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false)
    await expect(page.getByText(/neu laden/)).toHaveCount(0)
    await server.kill()
    await offline(page)
    await expect(page.getByText('Nur neu laden geht erst wieder mit Verbindung.')).toBeVisible()
    await addsExpectations(page, numbered(1, 1))
    await server.launch()
    await saved(page)
    await device.close()
  })

  test('a browser that keeps nothing on the device says so', async ({ browser }) => {
    const { workshop, jonas } = await prepare(server)
    const device = await deviceOf(browser, server.url, jonas)
    await device.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    const page = await opens(device, `/w/${workshop.id}/3`)
    await saved(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await server.kill()
    await expect(page.getByText('Offline – diese Seite bitte offen lassen')).toBeVisible()
    await expect(page.getByText(/^Dieser Browser sichert nichts auf dem Gerät/)).toBeVisible()
    await device.close()
  })
})

test('while the disk of the server is full nothing counts as saved, and everybody reads why', async ({
  browser,
}) => {
  const server = await startFullDiskServer()
  const { workshop, jonas, aylin } = await prepare(server)
  const [author, other] = [
    await deviceOf(browser, server.url, jonas),
    await deviceOf(browser, server.url, aylin),
  ]
  const [page, reader] = [
    await opens(author, `/w/${workshop.id}/3`),
    await opens(other, `/w/${workshop.id}/3`),
  ]
  await saved(page)
  await saved(reader)
  server.disk.isFull = true
  await addsExpectations(page, ['In den vollen Server geschrieben.'])
  for (const each of [page, reader]) {
    await expect(each.getByText('Noch nicht gespeichert: der Server hat keinen Platz')).toBeVisible()
    await expect(each.getByText(/sobald der Server wieder Platz hat/)).toBeVisible()
    await expect(each.getByText('Gespeichert', { exact: true })).toHaveCount(0)
  }
  await expect(reader.getByText('In den vollen Server geschrieben.')).toBeVisible()
  server.disk.isFull = false
  await saved(page)
  await saved(reader)
  for (const device of [author, other]) await device.close()
  await server.stop()
})

/**
 * The table "When things go wrong", case by case: what the facilitator sees, what the group sees, how it goes on. Its rows, in the order of the tests:
 * the facilitator's laptop dies · the network is gone for all · somebody deletes much · a stage moved too early · an offensive card · three people without
 * a device (their ballots: `auftakt.spec.ts`) · nobody writes · a heated reveal · the projector mirrors the console.
 */
import { type Browser, expect, test } from '@playwright/test'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { deleteRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { command, openWorkshop, type OpenedWorkshop, type Seat, takeSeat } from '../api.ts'
import { Leader, Member } from '../kickoff-people.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'
import { openWritingWorkshop } from '../writing-workshop.ts'

test.use({ serviceWorkers: 'allow' })

const PHONE = { width: 360, height: 740 }
const WALL = { width: 1920, height: 1080 }

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

interface Opened {
  readonly workshop: OpenedWorkshop
  readonly mira: Seat
  readonly ole: Seat
}

async function opens(stage = 'stage-part-1'): Promise<Opened> {
  const workshop = await openWorkshop(server, { template: 'it-servicedesk' })
  const mira = await takeSeat(server, workshop.links.facilitator, 'Mira')
  const ole = await takeSeat(server, workshop.links.team, 'Ole')
  await command(server, mira, 'go-to-stage', { stageId: stage })
  return { workshop, mira, ole }
}

const opensRoom = async (browser: Browser, workshop: OpenedWorkshop) =>
  openSeat(browser, server, await takeSeat(server, workshop.links.room), { rest: '/room', viewport: WALL })

test('the facilitator’s laptop dies: nothing stops, the other one takes over, the role comes back by itself', async ({
  browser,
}) => {
  const { workshop, mira, ole } = await opens()
  const jo = await takeSeat(server, workshop.links.facilitator, 'Jo')
  await command(server, mira, 'start-timer', { minutes: 9 })
  const [miras, jos, oles] = await Promise.all([
    openSeat(browser, server, mira, { rest: '/console' }),
    openSeat(browser, server, jo, { rest: '/1' }),
    openSeat(browser, server, ole, { rest: '/1' }),
  ])
  const known = await miras.context().storageState()
  await miras.context().close()
  await expect(jos.getByText('Die Verbindung von Mira ist weg. Übernehmen?')).toBeVisible({ timeout: 10_000 })
  await expect(oles.getByText(/^8:\d\d$/).first()).toBeVisible()
  await jos.getByRole('button', { name: 'Übernehmen' }).click()
  await jos.getByRole('button', { name: /^Weiter: / }).click()
  await oles.waitForURL(/\/2$/)
  const again = await (await browser.newContext({ baseURL: server.url, storageState: known })).newPage()
  await again.goto(`/w/${workshop.id}`)
  await expect(again.getByText('Nur für dich').first()).toBeVisible()
  await expect(jos.getByText('Die Verbindung von Mira ist weg. Übernehmen?')).toBeHidden()
  for (const page of [jos, oles, again]) await page.context().close()
})

test('the network is gone for everybody: words stay on the devices and arrive later', async ({ browser }) => {
  const { mira, ole } = await opens()
  const [miras, oles] = await Promise.all([
    openSeat(browser, server, mira, { rest: '/console' }),
    openSeat(browser, server, ole, { rest: '/1' }),
  ])
  await expect(oles.getByText('Gespeichert', { exact: true }).first()).toBeVisible()
  // The page fetches its editor as soon as it is quiet; after that it needs nobody.
  await oles.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('co-text-editor')),
  )
  await server.kill()
  for (const page of [miras, oles])
    await expect(page.getByText(/^Offline/).first()).toBeVisible({ timeout: 20_000 })
  await oles.getByRole('button', { name: 'Ziel hinzufügen' }).click()
  await expect(oles.locator('.cm-content').first()).toBeFocused()
  await oles.keyboard.insertText('Auch ohne Netz geschrieben')
  await oles.keyboard.press('Escape')
  await server.launch()
  await expect(oles.getByText('Gespeichert', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  await miras.goto(`/w/${mira.workshopId}/1`)
  await expect(miras.getByText('Auch ohne Netz geschrieben')).toBeVisible({ timeout: 20_000 })
  for (const page of [miras, oles]) await page.context().close()
})

test('somebody deletes much: an earlier state is back within half a minute', async ({ browser }) => {
  const { workshop, mira, ole } = await opens()
  const [miras, oles, room] = await Promise.all([
    openSeat(browser, server, mira, { rest: '/console' }),
    openSeat(browser, server, ole, { rest: '/3' }),
    opensRoom(browser, workshop),
  ])
  await command(server, mira, 'go-to-stage', { stageId: 'stage-part-3' })
  const expectation = oles.getByRole('link', { name: /Bereitschaft|erreich|Stunden|Störung/i }).first()
  await expect(expectation).toBeVisible()
  const words = (await expectation.textContent()) ?? ''
  await deletesEverything(ole)
  await expect(oles.getByText(words).first()).toBeHidden()

  const beganAt = Date.now()
  await miras.getByRole('button', { name: 'Mehr' }).click()
  await miras.getByRole('menuitem', { name: 'Sicherungen und Papierkorb' }).click()
  await miras
    .getByRole('button', { name: /^Stand von .* zurückholen$/ })
    .first()
    .click()
  await expect(room.getByText('Gleich kommt ein früherer Stand zurück.', { exact: false })).toBeVisible()
  await miras.getByRole('button', { name: 'Zurückholen', exact: true }).click()
  await expect(oles.getByText(words).first()).toBeVisible()
  expect(Date.now() - beganAt).toBeLessThan(30_000)
  await expect(room.getByText('Gleich kommt ein früherer Stand zurück.', { exact: false })).toBeHidden()
  for (const page of [miras, oles, room]) await page.context().close()
})

/** As a script would, with the rights of a participant. */
async function deletesEverything(seat: Seat): Promise<void> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync`,
    `${seat.workshopId}/board`,
    doc,
    {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      protocols: toSubprotocols(seat.token),
    },
  )
  await expect.poll(() => provider.synced).toBe(true)
  const board = new BoardDocument(doc)
  board.transact(() => {
    for (const id of board.collection('expectations').keys()) deleteRecord(board, 'expectations', id)
  })
  await expect.poll(() => provider.ws?.bufferedAmount).toBe(0)
  provider.destroy()
}

test('a stage moved too early comes back, and nobody loses a word', async ({ browser }) => {
  const { mira, ole } = await opens()
  const [miras, oles] = await Promise.all([
    openSeat(browser, server, mira, { rest: '/console' }),
    openSeat(browser, server, ole, { rest: '/1' }),
  ])
  await oles.getByRole('button', { name: 'Ziel hinzufügen' }).click()
  await expect(oles.locator('.cm-content').first()).toBeFocused()
  await oles.keyboard.insertText('Mitten im')
  await miras.getByRole('button', { name: /^Weiter: / }).click()
  const anyway = miras.getByRole('button', { name: 'Weiter', exact: true })
  await expect(anyway.or(miras.getByText(/^Alle sind jetzt bei/)).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await oles.keyboard.insertText(' Satz')
  await miras.locator('.toast').getByRole('button', { name: 'Zurück' }).click()
  await expect(oles.getByText('Mitten im Satz')).toBeVisible()
  await expect(miras.getByRole('button', { name: /^Weiter: / })).toBeVisible()
  for (const page of [miras, oles]) await page.context().close()
})

test('something hurtful on the wall: gone with one tap on the phone, and its author stays unknown', async ({
  browser,
}) => {
  const { workshop, mira } = await opens('stage-part-3')
  const room = await opensRoom(browser, workshop)
  const { link } = (await command(server, mira, 'make-remote-link')) as { link: string }
  const phone = await (
    await browser.newContext({ baseURL: server.url, viewport: PHONE, hasTouch: true })
  ).newPage()
  await phone.goto(link)
  await phone.waitForURL(/\/remote$/)
  const spotlight = phone.getByRole('button', { name: /^Ins Rampenlicht: / }).first()
  const words = ((await spotlight.getAttribute('aria-label')) ?? '').replace('Ins Rampenlicht: ', '')
  await spotlight.click()
  await expect(room.locator('.room-spotlight')).toContainText(words.slice(0, 40))
  await phone.getByRole('button', { name: `Verbergen: ${words}` }).click()
  await expect(room.locator('.room-spotlight')).toBeHidden()
  await expect(room.locator('main')).not.toContainText(words.slice(0, 40))
  for (const button of await phone.locator('.remote .button:visible').all()) {
    const box = await button.boundingBox()
    if (box) expect(box.height).toBeGreaterThanOrEqual(44)
  }
  const sideways = await phone.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBeLessThanOrEqual(0)
  await phone.goto(link)
  await expect(phone.getByText('Dieser Link gilt hier nicht.', { exact: false })).toBeVisible()
  for (const page of [room, phone]) await page.context().close()
})

test('three people without a device: two write through the console, one on a neighbour’s laptop, and all count', async ({
  browser,
}) => {
  const workshop = await openWritingWorkshop(server)
  const seat = await takeSeat(server, workshop.links.facilitator, 'Mira')
  const oleSeat = await takeSeat(server, workshop.links.team, 'Ole')
  await command(server, seat, 'go-to-stage', { stageId: 'collect' })
  const [mira, ole, room] = await Promise.all([
    Leader.sitsDown(browser, server, seat),
    Member.comes(browser, server, oleSeat),
    opensRoom(browser, workshop),
  ])
  for (const [name, words] of [
    ['Frau Kern', 'Wir hören zu.'],
    ['Herr Brandt', 'Wir sind da, wenn es brennt.'],
  ] as const) {
    await mira.addsPersonInRoom(name)
    await mira.writesFor(name, words)
  }
  await ole.types('Wir lösen Stö')
  await ole.handsLaptopTo('Pia')
  await expect(ole.page.getByText('Wir lösen Stö')).toHaveCount(0)
  await ole.handsInCards('Wir erklären es auch dreimal.')
  await expect(room.locator('main')).toContainText(/3\s*Karten/)
  await ole.handsLaptopBackTo('Ole')
  await expect(ole.page.getByRole('textbox', { name: 'Deine Karte' })).toHaveValue('Wir lösen Stö')
  await mira.reveals(3)
  await expect(room.locator('main')).toContainText('Wir erklären es auch dreimal.')
  await expect(room.locator('main')).not.toContainText('Kern')
  for (const person of [mira, ole]) await person.leave()
  await room.context().close()
})

test('nobody writes: an example on the wall, a hint in the console, and a minute more with one press', async ({
  browser,
}) => {
  const workshop = await openWritingWorkshop(server)
  const seat = await takeSeat(server, workshop.links.facilitator, 'Mira')
  const ole = await takeSeat(server, workshop.links.team, 'Ole')
  await command(server, seat, 'go-to-stage', { stageId: 'named' })
  await command(server, seat, 'start-timer', { minutes: 1 })
  const [mira, oles, room] = await Promise.all([
    Leader.sitsDown(browser, server, seat),
    openSeat(browser, server, ole),
    opensRoom(browser, workshop),
  ])
  await expect(room.locator('main')).toContainText('Beispiel aus einem anderen Team')
  await mira.seesText('1 Person ist noch nicht fertig.')
  await mira.presses('1 Minute verlängern')
  for (const page of [mira.page, oles, room]) await expect(page.getByText(/^1:\d\d$/).first()).toBeVisible()
  await expect(mira.page.getByText('1 Person ist noch nicht fertig.')).toBeHidden()
  await mira.leave()
  for (const page of [oles, room]) await page.context().close()
})

test('a reveal that hurts: one press makes the wall neutral until it goes on', async ({ browser }) => {
  const { workshop, mira } = await opens('stage-part-3')
  const [miras, room] = await Promise.all([
    openSeat(browser, server, mira, { rest: '/console' }),
    opensRoom(browser, workshop),
  ])
  const before = (await room.locator('main').textContent()) ?? ''
  await miras.getByRole('button', { name: 'Pause zeigen' }).click()
  await expect(room.getByText('Kurze Pause')).toBeVisible()
  await expect(room.locator('main')).not.toContainText(before.slice(0, 60))
  await miras.getByRole('button', { name: 'Weiter zeigen' }).click()
  await expect(room.locator('main')).toContainText(before.slice(0, 60))
  for (const page of [miras, room]) await page.context().close()
})

test('the projector mirrors the console: one press, and nothing private stands on it, also after a reload', async ({
  browser,
}) => {
  const { workshop, mira } = await opens()
  await command(server, mira, 'set-doors', { doors: 'knock' })
  await fetch(`${server.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link: workshop.links.team, name: 'Deniz' }),
  })
  const console = await openSeat(browser, server, mira, { rest: '/console' })
  await expect(console.getByText('Deniz klopft an')).toBeVisible()
  await expect(console.getByText('Zum Vorlesen')).toBeVisible()
  await console.getByText('Beamer ist an').click()
  const expectSafe = async () => {
    await expect(console.getByRole('button', { name: /^Weiter: / })).toBeVisible()
    for (const secret of ['Deniz klopft an', 'Zum Vorlesen', 'Nur für dich', 'Links'])
      await expect(console.getByText(secret)).toHaveCount(0)
  }
  await expectSafe()
  await console.reload()
  await expectSafe()
  await console.context().close()
})

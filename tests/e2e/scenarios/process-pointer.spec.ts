/** [CANV-5, CANV-9] A process built by pressing alone, then played back for the whole room. Nothing is ever dragged. */
import { expect, test } from '@playwright/test'
import { Facilitator } from '../actors.ts'
import { openWorkshop, takeSeat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'
import { nodeInPicture, watchDrags } from './process-hands.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

test('a process by pointer, without a drag', async ({ browser }) => {
  const mira = await Facilitator.opensWorkshop(browser, server.url, 'IT', 'Mira')
  await mira.opensPart(2)
  const { page } = mira
  await page.getByRole('button', { name: 'Ablauf beginnen' }).click()
  await page.getByRole('button', { name: 'Weiter zu den Schritten' }).click()
  const drags = await watchDrags(page)
  const next = page.getByLabel('Nächster Schritt', { exact: true })
  for (const name of ['Meldung erfassen', 'Ursache suchen']) {
    await next.fill(name)
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click()
    await expect(nodeInPicture(page, name)).toBeVisible()
  }
  const menuOf = async (name: string, ...words: string[]): Promise<void> => {
    await nodeInPicture(page, name).click()
    await page
      .locator('.canvas-beside')
      .getByRole('button', { name: `Menü von „${name}“` })
      .click()
    for (const word of words) await page.getByRole('menuitem', { name: word }).first().click()
  }
  await menuOf('Meldung erfassen', 'Danach einfügen')
  await page.locator('.cm-content').fill('Rückfrage klären')
  await page.keyboard.press('Escape')
  // Two presses connect.
  await menuOf('Ursache suchen', 'Verbinden mit', 'Im Bild antippen')
  await nodeInPicture(page, 'Meldung erfassen').click()
  await expect(page.getByText('zurück zu 1 Meldung erfassen').first()).toBeVisible()
  await menuOf('Rückfrage klären', 'Platz im Bild', 'Weiter rechts')
  // A decision with its shares; a lane of its own; times.
  await menuOf('Ursache suchen', 'Anderes danach einfügen', 'Entscheidung mit zwei Wegen')
  await page.locator('.cm-content').fill('Gelöst?')
  await page.keyboard.press('Escape')
  for (const [way, share] of [
    ['ja', '75'],
    ['nein', '25'],
  ] as const) {
    await page
      .locator('.step-table')
      .getByRole('button', { name: new RegExp(`^wenn ${way}`) })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Beschriftung und Anteil' }).click()
    await page.getByRole('dialog').getByLabel('Anteil').fill(share)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }
  await expect(page.getByText(/nein, 25.%/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Menü der Bahn „IT“' }).click()
  await page.getByRole('menuitem', { name: 'Bahn darunter einfügen' }).click()
  const lanes = page.getByRole('dialog')
  await lanes.getByLabel('Name').last().fill('Technik')
  await lanes.getByLabel('Art').last().selectOption({ label: 'hinter den Kulissen' })
  await lanes.getByRole('button', { name: 'Fertig' }).click()
  await menuOf('Ursache suchen', 'Bahn wechseln', 'Technik')
  await expect(page.getByText('Sichtbarkeitslinie').first()).toBeVisible()
  await page.getByLabel('Bearbeitung üblich, Ursache suchen', { exact: true }).fill('30 min')
  await page.getByLabel('Bearbeitung üblich, Ursache suchen', { exact: true }).press('Enter')
  await expect(page.getByRole('button', { name: /^Schritt: Ursache suchen, 30.min/ })).toBeVisible()
  // Several, by pressing alone.
  await menuOf('Meldung erfassen', 'Mehrere, Kopieren', 'Mehrere wählen')
  await nodeInPicture(page, 'Ursache suchen').click()
  await expect(page.getByText('2 Schritte gewählt')).toBeVisible()
  await page.getByRole('button', { name: 'Auswahl aufheben' }).click()
  await page.getByRole('button', { name: 'Neu anordnen' }).click()
  await mira.seesSaved()
  expect(await drags()).toBe(0)
  await mira.leave()
})

test('a case is played back on the room view, with the clock adding up', async ({ browser, page: room }) => {
  const opened = await openWorkshop(server, { template: 'it-servicedesk', locale: 'de' })
  await room.goto(opened.links.room)
  const seat = await takeSeat(server, opened.links.facilitator, 'Mira')
  const page = await openSeat(browser, server, seat, { rest: '/2' })
  await page.getByRole('button', { name: 'Durchspielen' }).click()
  await page.getByLabel('Im Raum und bei allen zeigen').check()
  await page.getByRole('button', { name: 'Weiter: Meldung erfassen und einordnen' }).click()
  // 15 minutes of waiting and 5 of work; at worst 90 and 10.
  await expect(page.getByText(/^dieser Schritt: üblich 20.min · schlimmstenfalls 1.h 40.min/)).toBeVisible()
  await expect(room.locator('.room-clock')).toContainText(/20.min/)
  await page.getByRole('button', { name: 'Weiter: Angaben vollständig?' }).click()
  await page.getByRole('button', { name: /^nein, 25\s%: Rückfrage klären/ }).click()
  await expect(room.locator('.room-clock')).toContainText(/1.h 54.min/)
  await page.getByRole('button', { name: 'Beenden', exact: true }).click()
  await expect(room.locator('.room-clock')).toBeHidden()
  await page.context().close()
})

/** [CANV-7, CANV-11] Two people in one process: conflicts end well, one sees where the other works only when both want it. */
import { expect, test } from '@playwright/test'
import { Facilitator, Participant } from '../actors.ts'
import { ServerProcess } from '../server-process.ts'
import { nodeInPicture } from './process-hands.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

test('two people in one process', async ({ browser }) => {
  const mira = await Facilitator.opensWorkshop(browser, server.url, 'IT', 'Mira')
  const jo = await Participant.joinsByLink(browser, await mira.copiesTeamLink(), 'Jo')
  await mira.opensPart(2)
  await mira.page.getByRole('button', { name: 'Ablauf beginnen' }).click()
  await mira.page.getByRole('button', { name: 'Weiter zu den Schritten' }).click()
  const next = mira.page.getByLabel('Nächster Schritt', { exact: true })
  for (const name of ['Antrag prüfen', 'Bescheid senden']) {
    await next.fill(name)
    await next.press('Enter')
  }
  await jo.opensPart(2)
  await expect(nodeInPicture(jo.page, 'Bescheid senden')).toBeVisible()

  // Off until somebody wants it, and then both ways at once.
  const pointer = mira.page.locator('.canvas-other-frame')
  for (const { page } of [jo, mira]) await page.getByText('Andere zeigen').click()
  await nodeInPicture(jo.page, 'Antrag prüfen').click()
  await expect(pointer).toContainText('Jo')
  await jo.page.getByText('Andere zeigen').click()
  await expect(pointer).toBeHidden()

  // The same short field: the last one wins, and the other one is told.
  const shareOf = ({ page }: Facilitator | Participant) =>
    page.getByLabel('Auf Anhieb brauchbar, Antrag prüfen', { exact: true })
  await shareOf(mira).focus()
  await mira.page.keyboard.insertText('8')
  await shareOf(jo).fill('90')
  await shareOf(jo).press('Enter')
  await expect(mira.page.getByText(/90/).first()).toBeVisible()
  await shareOf(mira).fill('80')
  await shareOf(mira).press('Enter')
  await expect(shareOf(jo)).toHaveValue(/^80/)

  // One removes what the other has open: it closes, and says so.
  await jo.page.getByRole('button', { name: 'Alles zu „Bescheid senden“' }).click()
  await mira.page.getByRole('button', { name: 'Menü von „Bescheid senden“' }).last().click()
  await mira.page.getByRole('menuitem', { name: 'In den Papierkorb' }).click()
  await expect(jo.page.getByRole('row', { name: 'Menü von „Bescheid senden“' })).toBeHidden()
  await jo.leave()
  await mira.leave()
})

/** [CANV-4, CANV-5] A whole process built with the keyboard alone: nothing is pressed with a pointer after the workshop is open. */
import { expect, test } from '@playwright/test'
import { Facilitator } from '../actors.ts'
import { ServerProcess } from '../server-process.ts'
import { Keyboard, nodeInPicture, rowNames } from './process-hands.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

test('a process by keyboard alone', async ({ browser }) => {
  test.setTimeout(120_000)
  const mira = await Facilitator.opensWorkshop(browser, server.url, 'IT', 'Mira')
  await mira.opensPart(2)
  const { page } = mira
  const keys = new Keyboard(page)

  await keys.goTo(page.getByRole('button', { name: 'Ablauf beginnen' }))
  await keys.press('Enter')
  await keys.goTo(page.getByRole('button', { name: 'Weiter zu den Schritten' }))
  await keys.press('Enter')

  // Steps one after the other; the field has the focus by itself.
  await expect(page.getByLabel('Nächster Schritt', { exact: true })).toBeFocused()
  for (const name of ['Meldung erfassen', 'Ursache suchen', 'Lösung bestätigen']) {
    await page.keyboard.insertText(name)
    await keys.press('Enter')
    await expect(page.getByRole('row', { name: `Menü von „${name}“` })).toBeVisible()
  }

  // In the picture: a step by its letter, a decision and a note by the menu, times, a connection, several at once.
  await keys.goTo(nodeInPicture(page, 'Meldung erfassen'), 'Shift+Tab')
  await keys.press('n')
  await keys.names('Rückfrage klären')
  await expect(nodeInPicture(page, 'Rückfrage klären')).toBeFocused()
  await keys.press('Enter')
  await keys.chooses('Anderes danach einfügen', 'Entscheidung mit zwei Wegen')
  await keys.names('Gelöst?')
  await expect.poll(() => rowNames(page)).toContain('Gelöst?')
  await keys.press('v')
  await keys.goTo(nodeInPicture(page, 'Meldung erfassen'), 'Shift+Tab')
  await keys.press('Enter')
  await expect(page.getByText('zurück zu 1 Meldung erfassen').first()).toBeVisible()

  // Its shares, from the list of ways.
  await page.keyboard.press('Escape')
  for (const [way, share] of [
    ['ja', '75'],
    ['nein', '25'],
  ] as const) {
    await keys.goTo(page.getByRole('button', { name: new RegExp(`^wenn ${way}`) }).first())
    await keys.press('Enter')
    await keys.chooses('Beschriftung und Anteil')
    await keys.goTo(page.getByRole('dialog').getByLabel('Anteil'))
    await page.keyboard.insertText(share)
    await keys.press('Enter', 'Escape')
  }
  await expect(page.getByText(/nein, 25.%/).first()).toBeVisible()

  // A lane behind the scenes, and a step in it.
  await keys.goTo(page.getByRole('button', { name: 'Menü der Bahn „IT“' }), 'Shift+Tab')
  await keys.press('Enter')
  await keys.chooses('Bahn darunter einfügen')
  const lanes = page.getByRole('dialog')
  await keys.goTo(lanes.getByLabel('Name').last())
  await keys.press('ControlOrMeta+a')
  await page.keyboard.insertText('Technik')
  await expect(lanes.getByLabel('Name').last()).toHaveValue('Technik')
  await keys.goTo(lanes.getByRole('button', { name: 'Fertig' }))
  await keys.press('Enter')
  await keys.goTo(nodeInPicture(page, 'Ursache suchen'), 'Shift+Tab')
  await keys.press('Enter')
  await keys.chooses('Bahn wechseln', 'Technik')

  await keys.goTo(nodeInPicture(page, 'Ursache suchen'))
  await keys.press('z')
  await page.keyboard.insertText('30 min')
  await keys.press('Enter')
  await expect(page.getByText('30 min').first()).toBeVisible()

  await keys.goTo(nodeInPicture(page, 'Ursache suchen'), 'Shift+Tab')
  // Working in a row has chosen its step.
  await keys.press('Escape', 'Shift+Enter')
  await keys.goTo(nodeInPicture(page, 'Lösung bestätigen'))
  await keys.press('Shift+Enter')
  await expect(page.getByText('2 Schritte gewählt')).toBeVisible()
  await keys.press('ControlOrMeta+d')
  await expect
    .poll(async () => (await rowNames(page)).filter((name) => name === 'Ursache suchen').length)
    .toBe(2)
  // The copies have the focus, and are what is removed.
  await expect(page.locator('.react-flow__node.selected:focus')).toBeVisible()
  await keys.press('Delete')
  await expect
    .poll(async () => (await rowNames(page)).filter((name) => name === 'Ursache suchen').length)
    .toBe(1)

  await keys.goTo(nodeInPicture(page, 'Rückfrage klären'), 'Shift+Tab')
  await keys.press('Enter')
  await keys.chooses('Zettel anheften', 'Problem')
  await keys.names('Jede vierte ohne Gerätenummer')
  await expect(page.getByRole('button', { name: 'Problem: Jede vierte ohne Gerätenummer' })).toBeVisible()

  await mira.seesSaved()
  await mira.leave()
})

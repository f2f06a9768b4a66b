/** Minute 104 of part B: a promise is held against the process, somebody tries what would help, and what was proposed says when it is outdated. */
import { expect, type Page, test } from '@playwright/test'
import { Participant } from '../actors.ts'
import { command, openWorkshop, takeSeat } from '../api.ts'
import { ServerProcess } from '../server-process.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

const PROMISE = '/4/svc-incident/agr-incident'
const FIX = 'Behoben in 8 Arbeitsstunden'
const light = (page: Page) =>
  page.locator('.feasibility-columns').filter({ has: page.getByRole('heading', { name: FIX }) })

/** Through the form below the sentence, as people do it. */
async function setsLimit(page: Page, minutes: string): Promise<void> {
  const row = page.locator('.target-row').filter({ has: page.getByRole('heading', { name: FIX }) })
  const limit = row.getByLabel('Grenze')
  if (!(await limit.isVisible())) await row.getByText('Einzelheiten').click()
  await limit.fill(minutes)
  await limit.press('Enter')
}

test('a promise is checked, tried, proposed and outdated, the same for everybody', async ({ browser }) => {
  const workshop = await openWorkshop(server, { template: 'it-servicedesk', locale: 'de' })
  const facilitator = await takeSeat(server, workshop.links.facilitator, 'Mira')
  const jonas = await Participant.joinsByLink(browser, workshop.links.team, 'Jonas')
  const ole = await Participant.joinsByLink(browser, workshop.links.team, 'Ole')
  const at = `${server.url}/w/${workshop.id}${PROMISE}`
  await Promise.all([jonas.page.goto(at), ole.page.goto(at)])

  await test.step('everybody reads the same number', async () => {
    for (const { page } of [jonas, ole]) {
      await expect(light(page)).toContainText('82 von 100')
      await expect(light(page)).toContainText('knapp')
    }
  })

  await test.step('what if: by keyboard, without touching the process, and taken over as a measure', async () => {
    const slider = light(jonas.page).getByRole('slider')
    await expect(light(jonas.page)).toContainText(
      'Größter Hebel: Wartezeit bei „Ursache analysieren und beheben“',
    )
    await slider.focus()
    await slider.press('Home')
    await expect(light(jonas.page)).toContainText(/Dann \d+ von 100/)
    await light(jonas.page).getByRole('button', { name: 'Als Maßnahme übernehmen' }).click()
    // Shown, and read out.
    await expect(jonas.page.getByText('Die Maßnahme steht in Teil 5.').first()).toBeVisible()
    await expect(light(ole.page)).toContainText('82 von 100')
  })

  await test.step('somebody else changes the limit, and the number follows', async () => {
    await setsLimit(ole.page, '960')
    await expect(light(jonas.page)).not.toContainText('82 von 100')
    await expect(light(jonas.page)).toContainText('tragfähig')
  })

  await test.step('the hours of the process are chosen on the same page, by keyboard, and everybody reads what it is reckoned with', async () => {
    const fold = (page: Page) => page.locator('.hours-fold summary').first()
    await expect(fold(jonas.page)).toContainText('Servicezeit Mo–Do 8–17')
    const before = await light(jonas.page).locator('.feasibility-light').innerText()
    await fold(ole.page).press('Enter')
    await ole.page.getByLabel('Wann an diesem Ablauf gearbeitet wird').selectOption('Rund um die Uhr')
    await expect(fold(jonas.page)).toContainText(
      'Arbeitszeit und Eingang: Rund um die Uhr, gleichmäßig verteilt',
    )
    await expect(light(jonas.page).locator('.feasibility-light')).not.toHaveText(before)
  })

  await test.step('[FEAS-7] proposed with its number; a change afterwards makes it outdated', async () => {
    await command(server, facilitator, 'propose-agreement', { agreementId: 'agr-incident' })
    const feasibility = jonas.page
      .locator('section')
      .filter({ has: jonas.page.getByRole('heading', { name: 'Machbarkeit' }) })
    await expect(feasibility.getByText(/^Vorgelegt am .+ mit \d+ von 100\./).first()).toBeVisible()
    const outdated = feasibility.locator('.stored-check').getByText('Prüfung veraltet')
    await expect(outdated).toBeHidden()
    await setsLimit(ole.page, '240')
    await expect(outdated).toBeVisible()
  })

  await jonas.leave()
  await ole.leave()
})

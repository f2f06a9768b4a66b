/** The main job from the first page to the PDF and the JSON, done by a facilitator and two participants. */
import { expect, test } from '@playwright/test'
import { Facilitator, Participant } from '../actors.ts'
import { ServerProcess } from '../server-process.ts'

let server: ServerProcess
test.beforeEach(async () => {
  server = await ServerProcess.start()
})
test.afterEach(() => server.stop())

test('main job', async ({ browser }) => {
  test.setTimeout(180_000)
  const mira = await Facilitator.opensWorkshop(browser, server.url, 'IT-Servicedesk', 'Mira')
  const code = await mira.readsCode()
  const jonas = await Participant.joinsByCode(browser, server.url, code, 'Jonas')
  const aylin = await Participant.joinsByCode(browser, server.url, code, 'Aylin')
  await mira.movesOn(/^Beginnen/)
  await expect(jonas.page.getByRole('heading', { level: 1 })).toHaveText('Was leisten wir, für wen, und wozu?')
  await jonas.writes('Unsere Leistung', 'Wir halten die Arbeitsplätze arbeitsfähig.')
  await aylin.reads('Unsere Leistung', 'Wir halten die Arbeitsplätze arbeitsfähig.')
  await aylin.writes('Unsere Leistung', ' Und richten neue ein.')
  await jonas.reads('Unsere Leistung', 'Wir halten die Arbeitsplätze arbeitsfähig. Und richten neue ein.')
})

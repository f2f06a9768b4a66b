/** The four sample workshops, opened from their files as people do it, show in all parts in their own words. */
import { fileURLToPath } from 'node:url'
import { SAMPLE_NAMES, sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { expect, test } from '@playwright/test'
import { ServerProcess } from '../server-process.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A text of the first record of a collection; the beginning is enough to recognise it. */
function firstText(file: Record<string, unknown>, collection: string, field: string): string {
  const [record] = Object.values(file[collection] as Records)
  return String(record?.[field]).slice(0, 60)
}

for (const name of SAMPLE_NAMES) {
  test(`sample ${name} shows in all parts`, async ({ page }) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    const file = sample(name)
    await page.goto(`${server.url}/`)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'JSON-Datei öffnen' }).click()
    await (await chooser).setFiles(
      fileURLToPath(import.meta.resolve(`@servicewerkstatt/shared/samples/${name}.json`)),
    )
    await page.waitForURL(/\/w\//)
    const root = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
    const statement = file['statement'] as { serviceText: string }
    for (const [rest, text] of [
      ['/1', statement.serviceText.slice(0, 60)],
      ['/2', firstText(file, 'processes', 'name')],
      ['/3', firstText(file, 'expectations', 'statement')],
      ['/4', firstText(file, 'catalogue', 'name')],
      ['/5/publish', firstText(file, 'publications', 'headline')],
    ] as const) {
      await page.goto(`${server.url}${root}${rest}`)
      await expect(page.locator('main')).toContainText(text)
    }
    expect(problems).toEqual([])
  })
}

test('a broken file is refused with the place and the reason, and nothing is created', async ({ page }) => {
  const file = sample('it-servicedesk.de') as Record<string, Record<string, Record<string, unknown>>>
  file['targets'] = {
    ...file['targets'],
    'tgt-it-fix': { ...file['targets']?.['tgt-it-fix'], shareTargetBp: 12_000 },
  }
  await page.goto(`${server.url}/`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'JSON-Datei öffnen' }).click()
  await (await chooser).setFiles({
    name: 'kaputt.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await expect(page.getByText('Es wurde nichts angelegt')).toBeVisible()
  await expect(page.getByText('targets.tgt-it-fix.shareTargetBp')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('an unknown link and a wrong code say what to do', async ({ page }) => {
  await page.goto(`${server.url}/j#nobody-knows-this-link`)
  await expect(page.getByText('Bitte bei der Moderation nachfragen').first()).toBeVisible()
  await page.goto(`${server.url}/c/ABCDEF`)
  await page.getByRole('button', { name: 'Beitreten' }).click()
  await expect(
    page.getByText('Dieser Code gilt hier nicht. Bitte bei der Moderation nachfragen.'),
  ).toBeVisible()
})

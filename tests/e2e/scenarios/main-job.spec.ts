/**
 * The main job from the first page to the PDF and the JSON, done by a facilitator and two participants in browsers of their own. The server is killed on the
 * way. The story is told twice: on this machine's name and on a plain http name, as laptops in a room reach it (no secure context).
 */
import { readFile } from 'node:fs/promises'
import { missingTexts, readPdfText } from '@servicewerkstatt/server/src/publish/pdf/testing/pdf-text.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from '@playwright/test'
import { Facilitator, Participant } from '../actors.ts'
import { ServerProcess } from '../server-process.ts'
import { AGREEMENTS, EXPECTATIONS, GOAL, MISS, STATEMENT, STEPS, typedTexts } from './main-job-content.ts'

let server: ServerProcess
test.beforeEach(async () => {
  server = await ServerProcess.start()
})
test.afterEach(() => server.stop())

for (const [where, address] of [
  ['on this machine', () => server.url],
  ['on plain http, as in a local network', () => server.plainUrl],
] as const) {
  test(`the main job, end to end, ${where}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const mira = await Facilitator.opensWorkshop(browser, address(), 'IT-Servicedesk', 'Mira')
    const code = await mira.readsCode()
    const jonas = await Participant.joinsByCode(browser, address(), code, 'Jonas')
    const aylin = await Participant.joinsByLink(browser, await mira.copiesTeamLink(), 'Aylin')
    await mira.sees(['Mira', 'Jonas', 'Aylin'])

    await test.step('part 1: they word the statement together', async () => {
      await mira.movesOn(/^Beginnen/)
      await jonas.isAtPart('Was leisten wir, für wen, und wozu?')
      await jonas.writes('Unsere Leistung', STATEMENT.serviceText[0])
      await aylin.reads('Unsere Leistung', STATEMENT.serviceText[0])
      await aylin.writes('Unsere Leistung', STATEMENT.serviceText[1])
      await jonas.reads('Unsere Leistung', STATEMENT.serviceText.join(''))
      await Promise.all([jonas.writes('Für wen', STATEMENT.forWhom), aylin.writes('Wozu', STATEMENT.benefit)])
      await jonas.writes('Nicht unsere Aufgabe', STATEMENT.notIncluded)
      await aylin.addsGoal(GOAL.text, GOAL.evidence)
      await mira.opensPart(1)
      await mira.reads('Ziel 1', GOAL.text)
    })

    await test.step('the server is killed and comes back; nothing that was shown as saved is gone', async () => {
      for (const person of [mira, jonas, aylin]) await person.seesSaved()
      await server.kill()
      await jonas.seesOffline()
      await jonas.writes('Wozu', STATEMENT.writtenOffline)
      await server.launch()
      for (const person of [mira, jonas, aylin]) await person.seesSaved()
      await aylin.reads('Wozu', STATEMENT.benefit + STATEMENT.writtenOffline)
      await aylin.page.reload()
      await aylin.seesSaved()
      await aylin.reads('Unsere Leistung', STATEMENT.serviceText.join(''))
    })

    await test.step('part 2: six steps in two lanes', async () => {
      await mira.movesOn(/^Weiter/)
      await jonas.draws(STEPS)
      await aylin.seesSteps(STEPS.map(({ name }) => name))
    })

    await test.step('part 3: three expectations with their reasons', async () => {
      await mira.movesOn(/^Weiter/)
      for (const [index, expectation] of EXPECTATIONS.entries()) {
        await (index % 2 === 0 ? jonas : aylin).addsExpectation(expectation)
      }
      for (const { statement } of EXPECTATIONS) await mira.seesExpectation(statement)
    })

    await test.step('part 4: a service with two agreements in force', async () => {
      await mira.movesOn(/^Weiter/)
      for (const agreement of AGREEMENTS) await jonas.makesPromise(agreement)
      for (const agreement of AGREEMENTS) await mira.putsInForce(agreement)
    })

    await test.step('part 5: figures, a miss with its answer, a published page', async () => {
      await mira.movesOn(/^Weiter/)
      await mira.entersFigures(AGREEMENTS)
      await mira.answersMiss(MISS)
      const page = await mira.publishesReport(MISS.headline)
      for (const { promise } of AGREEMENTS) await expect(page.locator('body')).toContainText(promise)
      await expect(page.locator('body')).toContainText(MISS.cause)
      await page.close()
    })

    await test.step('they leave with a PDF and a JSON that hold every word', async () => {
      const [pdf, json] = [await mira.downloads('PDF'), await mira.downloads('JSON')]
      expect(missingTexts(await readPdfText(new Uint8Array(await readFile(pdf))), typedTexts())).toEqual([])
      const text = await readFile(json, 'utf8')
      const written = allStrings(JSON.parse(text))
      expect(typedTexts().filter((typed) => !written.some((value) => value.includes(typed)))).toEqual([])
      expect(await schemaProblems(server, JSON.parse(text))).toEqual([])
    })

    for (const person of [mira, jonas, aylin]) await person.leave()
  })
}

/** Every string of a JSON value. */
function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(allStrings)
}

async function schemaProblems({ url }: ServerProcess, file: unknown): Promise<readonly unknown[]> {
  const schema = (await (await fetch(`${url}/api/export.schema.json`)).json()) as object
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return validate(file) ? [] : (validate.errors ?? [])
}

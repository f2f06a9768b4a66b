/** The files of a process as other programs open them: bpmn-js in the browser, and what comes back from a file. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, takeSeat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'

const require = createRequire(import.meta.url)
const VIEWER = require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js')
/** With a step that tells the language. */
const SAMPLES = [
  ['it-servicedesk', 'de', 'Meldung erfassen und einordnen'],
  ['it-servicedesk', 'en', 'Log and classify report'],
  ['finance-month-end', 'de', 'Rechnungen buchen und abgrenzen'],
  ['finance-month-end', 'en', 'Post invoices and accruals'],
] as const

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

interface Opened {
  readonly warnings: readonly string[]
  /** Shapes with at least one pixel, by the type of their element. */
  readonly types: Readonly<Record<string, number>>
}

async function openInViewer(page: Page, xml: string): Promise<Opened> {
  return await page.evaluate(async (text): Promise<Opened> => {
    interface Viewer {
      importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>
      get(name: 'elementRegistry'): { getAll(): readonly { type: string }[] }
      destroy(): void
    }
    const { BpmnJS } = window as unknown as { BpmnJS: new (options: object) => Viewer }
    const viewer = new BpmnJS({ container: '#canvas' })
    const { warnings } = await viewer.importXML(text)
    const types: Record<string, number> = {}
    for (const { type } of viewer.get('elementRegistry').getAll()) types[type] = (types[type] ?? 0) + 1
    viewer.destroy()
    return { warnings: warnings.map(({ message }) => message), types }
  }, xml)
}

async function exportBpmn(template: string, locale: string): Promise<string> {
  const { id, links } = await openWorkshop(server, { template, locale })
  const { token } = await takeSeat(server, links.facilitator, 'Mira')
  const response = await fetch(`${server.url}/api/workshops/${id}/export.bpmn`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return await response.text()
}

const countOf = (xml: string, element: string): number | undefined =>
  xml.match(new RegExp(`<bpmn:${element}[ >]`, 'g'))?.length

test('every sample in both languages opens in bpmn-js without a warning', async ({ page }) => {
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>')
  await page.addScriptTag({ content: await readFile(VIEWER, 'utf8') })
  for (const [template, locale, step] of SAMPLES)
    await test.step(`${template}, ${locale}`, async () => {
      const xml = await exportBpmn(template, locale)
      expect(xml).toContain(`name="${step}"`)
      const { warnings, types } = await openInViewer(page, xml)
      expect(warnings).toEqual([])
      expect(types['bpmn:Participant']).toBe(1)
      expect(types['bpmn:Lane']).toBe(4)
      for (const element of ['task', 'sequenceFlow', 'intermediateCatchEvent', 'exclusiveGateway']) {
        const type = `bpmn:${element.charAt(0).toUpperCase()}${element.slice(1)}`
        expect(types[type], type).toBe(countOf(xml, element))
      }
    })
})

test('a file of another program comes in after a look at what is left out, a broken one changes nothing', async ({
  browser,
}) => {
  const { links } = await openWorkshop(server, { template: 'it-servicedesk', locale: 'de' })
  const seat = await takeSeat(server, links.facilitator, 'Mira')
  const page = await openSeat(browser, server, seat, { rest: '/2' })
  const brings = async (content: string): Promise<void> => {
    await page.getByRole('button', { name: 'Abläufe' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'Aus BPMN-Datei übernehmen …' }).click()
    await (await chooser).setFiles({
      name: 'ablauf.bpmn',
      mimeType: 'application/xml',
      buffer: Buffer.from(content),
    })
  }
  await brings('<definitions>')
  await expect(page.getByRole('dialog')).toContainText('Es wurde nichts geändert.')
  await page.getByRole('dialog').getByText('Schließen', { exact: true }).click()
  await brings(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Urlaub">
    <startEvent id="s"/><userTask id="t" name="Antrag prüfen"/><endEvent id="e"/><dataObjectReference id="d" name="Akte"/>
    <sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/></process></definitions>`)
  await expect(page.getByRole('dialog')).toContainText('Datenobjekte (1): Akte')
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Urlaub')
  await expect(page.getByRole('row', { name: 'Menü von „Antrag prüfen“' })).toBeVisible()

  // Two processes now: the wall shows the first until this one is chosen, and keeps the choice.
  const talk = { afterId: null, title: 'Ablauf', part: 2, mode: 'discuss' }
  const { stageId } = (await command(server, seat, 'add-stage', talk)) as { readonly stageId: string }
  await command(server, seat, 'go-to-stage', { stageId })
  const room = await openSeat(browser, server, await takeSeat(server, links.room), { rest: '/room' })
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Ablauf: Störung am Arbeitsplatz beheben')
  await page.getByRole('button', { name: 'Abläufe' }).click()
  await page.getByRole('menuitem', { name: 'Im Raum zeigen' }).click()
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Ablauf: Urlaub')
  await room.reload()
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Ablauf: Urlaub')
  await room.context().close()

  await page.getByRole('button', { name: 'Abläufe' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /^BPMN-Datei/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^Urlaub .*\.bpmn$/)
  await page.context().close()
})

/**
 * The picture of a process in a real browser: `npm run bench -- canvas`. Opening a large map, dragging in it while thirty pointers move, and a meeting of
 * fifty. Prints a table and keeps the figures in `results/`.
 */
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { takeSeat } from '../../e2e/api.ts'
import { ServerProcess } from '../../e2e/server-process.ts'
import { type FrameFigures, percentile, rounded, whileDoing } from './measure.ts'
import { comeIn, type Guest, openLarge, PROCESS_ID } from './workshop.ts'

const STEPS = 500
const POINTERS = 30
const DRAG_STEPS = 150
const PLAIN_DIST = fileURLToPath(new URL('plain/dist/', import.meta.url))

/** A page of somebody who has been here before and wants to see where others work. */
async function enter(browser: Browser, server: ServerProcess, link: string, path: string): Promise<Page> {
  const seat = await takeSeat(server, link, 'Mira')
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    baseURL: server.url,
  })
  await context.addInitScript(
    (known) => {
      localStorage.setItem('servicewerkstatt.workshops', known)
      localStorage.setItem('servicewerkstatt.others-in-map', 'on')
    },
    JSON.stringify([{ ...seat, title: '', lastSeen: new Date().toISOString() }]),
  )
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** Moves one node to and fro with the button held. */
async function drag(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    const swing = Math.sin(step / 12) * 120
    await page.mouse.move(x + swing, y + swing / 4)
    await pause(12)
  }
  await page.mouse.up()
}

async function dragging(
  browser: Browser,
  server: ServerProcess,
): Promise<{ openMs: number; ours: FrameFigures }> {
  const { id, links } = await openLarge(server, STEPS)
  const guests = await Promise.all(
    Array.from({ length: POINTERS }, (_, index) => comeIn(server, links.team, `Gast ${String(index)}`)),
  )
  const page = await enter(browser, server, links.facilitator, `/w/${id}/1`)
  await page.getByText('Gespeichert', { exact: true }).first().waitFor()
  // From the press to the picture: the part is loaded, read, laid out and drawn.
  const openMs = await page.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>('nav a[href$="/2"]')
    const begin = performance.now()
    link?.click()
    while (document.querySelectorAll('.react-flow__node').length < 100)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - begin
  })
  await page.getByRole('tab', { name: 'Bild', exact: true }).click()
  const timer = setInterval(() => point(guests), 33)
  await page.locator('.canvas-other').first().waitFor({ state: 'attached' })
  const ours = await whileDoing(browser, page, () => drag(page, '.react-flow__node:nth-child(4)'))
  clearInterval(timer)
  for (const { provider } of guests) provider.destroy()
  await page.context().close()
  return { openMs: Math.round(openMs), ours }
}

let tick = 0
/** Every guest moves a pointer and has a step chosen. */
function point(guests: readonly Guest[]): void {
  tick += 1
  for (const [index, { seat, provider }] of guests.entries()) {
    provider.awareness.setLocalState({
      participantId: seat.participantId,
      at: 2,
      caret: null,
      map: {
        processId: PROCESS_ID,
        nodes: [`n${String(index + 5).padStart(3, '0')}`],
        at: { x: 400 + 300 * Math.sin(tick / 9 + index), y: 200 + 150 * Math.cos(tick / 7 + index) },
      },
    })
  }
}

async function plain(browser: Browser): Promise<FrameFigures> {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const name = path === '/' ? '/index.html' : path
    response.setHeader('content-type', types[extname(name)] ?? 'text/plain')
    response.end(readFileSync(join(PLAIN_DIST, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`http://127.0.0.1:${String(port)}/?steps=${String(STEPS)}`)
  await page.locator('.react-flow__node').nth(30).waitFor()
  const figures = await whileDoing(browser, page, () => drag(page, '.react-flow__node:nth-child(30)'))
  await page.close()
  server.close()
  return figures
}

/** Forty watch, eight write, two real pages: what typing feels like, and when others see it. */
async function meeting(browser: Browser, server: ServerProcess) {
  const { id, links } = await openLarge(server, 60)
  const people = await Promise.all(
    Array.from({ length: 46 }, (_, index) => comeIn(server, links.team, `Person ${String(index)}`)),
  )
  const writing = await enter(browser, server, links.facilitator, `/w/${id}/2`)
  const watching = await enter(browser, server, links.team, `/w/${id}/2`)
  for (const page of [writing, watching]) await page.locator('.react-flow__node').nth(20).waitFor()
  await watching.evaluate(() => {
    const watch = window as unknown as { seen: number[] }
    watch.seen = []
    const known = new Set<string>()
    new MutationObserver(() => {
      for (const [, mark = '', sent = ''] of document.body.innerText.matchAll(/(m\d+)t(\d{13})/g)) {
        if (known.has(mark)) continue
        known.add(mark)
        watch.seen.push(Date.now() - Number(sent))
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await writing.evaluate(() => {
    const watch = window as unknown as { delays: number[] }
    watch.delays = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') watch.delays.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  let marks = 0
  const editors = people.slice(0, 7)
  const timers = editors.map((editor, index) =>
    setInterval(() => {
      const node = editor.doc
        .getMap<Y.Map<unknown>>('nodes')
        .get(`n${String(index * 6 + 2).padStart(3, '0')}`)
      const name = node?.get('name')
      if (!(name instanceof Y.Text)) return
      marks += 1
      const text = `m${String(marks)}t${String(Date.now())}`
      editor.doc.transact(() => {
        name.delete(0, name.length)
        name.insert(0, text)
      })
    }, 450),
  )
  const field = writing.getByLabel('Nächster Schritt', { exact: true })
  await field.focus()
  const TYPED = 120
  for (let letter = 0; letter < TYPED; letter += 1) {
    await writing.keyboard.press('a')
    await pause(90)
  }
  for (const timer of timers) clearInterval(timer)
  await pause(1000)
  const slow = await writing.evaluate(() => (window as unknown as { delays: number[] }).delays)
  const seen = await watching.evaluate(() => (window as unknown as { seen: number[] }).seen)
  // Presses below the browser's threshold of 16 ms are not reported one by one.
  const inputs = [...slow, ...Array.from({ length: Math.max(0, TYPED - slow.length) }, () => 16)]
  for (const { provider } of people) provider.destroy()
  for (const page of [writing, watching]) await page.context().close()
  return {
    inputP95: rounded(percentile(inputs, 0.95)),
    visibleP95: rounded(percentile(seen, 0.95)),
    marks,
    seen: seen.length,
  }
}

const loadBefore = Math.round((loadavg()[0] ?? 0) * 100) / 100
const server = await ServerProcess.start()
const browser = await chromium.launch({
  ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu'],
})
try {
  const { openMs, ours } = await dragging(browser, server)
  const library = await plain(browser)
  const together = await meeting(browser, server)
  const result = {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim(),
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node },
    loadBefore,
    open500Ms: openMs,
    dragging: { steps: STEPS, pointers: POINTERS, ours, plainReactFlow: library },
    meeting: { watching: 40, editing: 8, ...together },
  }
  const folder = new URL('../results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    new URL(`${result.date.slice(0, 10)}-canvas.json`, folder),
    `${JSON.stringify(result, null, 2)}\n`,
  )
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
} finally {
  await browser.close()
  await server.stop()
}

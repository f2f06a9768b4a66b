/** One of 500 steps is dragged while thirty others point and have steps chosen; and the same with nothing but the library and its default nodes. */
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { type FrameFigures, whileDoing } from './measure.ts'
import { atRest, enter, seesPicture, type Stage } from './stage.ts'
import { comeIn, leave, type Guest, openLarge, PROCESS_ID } from './workshop.ts'

const POINTERS = 30
const DRAG_MS = 5000
const PLAIN_DIST = fileURLToPath(new URL('plain/dist/', import.meta.url))

/** So far from the edges that the library does not begin to move the whole picture. */
const SWING = 120
const FROM_EDGE = SWING + 80

/** The middle of a node that stands away from the edges of the picture. */
async function nodeInTheMiddle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate((fromEdge) => {
    const frame = document.querySelector('.react-flow')?.getBoundingClientRect()
    if (!frame) return undefined
    return [...document.querySelectorAll('.react-flow__node')]
      .map((node) => node.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      .find(
        ({ x, y }) =>
          x > frame.left + fromEdge &&
          x < frame.right - fromEdge &&
          y > frame.top + fromEdge / 2 &&
          y < Math.min(frame.bottom, innerHeight) - fromEdge / 2,
      )
  }, FROM_EDGE)
  if (!place) throw new Error('no node stands away from the edges')
  return place
}

/** Moves one node to and fro with the button held, five seconds, however few frames a slow page makes of them. */
async function drag(page: Page): Promise<void> {
  const { x, y } = await nodeInTheMiddle(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  const begin = performance.now()
  for (let step = 1; performance.now() - begin < DRAG_MS; step += 1) {
    const swing = Math.sin(step / 12) * SWING
    await page.mouse.move(x + swing, y + swing / 4)
    // As a mouse reports: sixty times a second, however long a move took.
    await pause(Math.max(0, begin + (step * 1000) / 60 - performance.now()))
  }
  await page.mouse.up()
}

/** The picture and its table, as people have them; everything that belongs to the page is in the figures. */
export async function draggingOurs(stage: Stage, steps: number): Promise<FrameFigures> {
  const { id, links } = await openLarge(stage.server, steps)
  const guests = await Promise.all(
    Array.from({ length: POINTERS }, (_, index) => comeIn(stage.server, links.team, `Gast ${String(index)}`)),
  )
  const page = await enter(stage, links.facilitator, `/w/${id}/2`)
  await seesPicture(page)
  const timer = setInterval(() => point(guests), 33)
  await page
    .locator('.canvas-other')
    .nth(POINTERS - 1)
    .waitFor({ state: 'attached' })
  await atRest(page)
  const figures = await whileDoing(stage.browser, page, () => drag(page))
  clearInterval(timer)
  for (const guest of guests) leave(guest)
  await page.context().close()
  return figures
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

export async function draggingPlain(browser: Browser, steps: number): Promise<FrameFigures> {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(PLAIN_DIST, path === '/' ? 'index.html' : path)
    try {
      const content = readFileSync(file)
      response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`http://127.0.0.1:${String(port)}/?steps=${String(steps)}`)
  await page.locator('.react-flow__node').nth(30).waitFor()
  await atRest(page)
  const figures = await whileDoing(browser, page, () => drag(page))
  await page.close()
  server.close()
  return figures
}

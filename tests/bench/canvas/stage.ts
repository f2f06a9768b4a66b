/** Server and browser of a run, and people who come in with a browser. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { takeSeat } from '../../e2e/api.ts'
import { ServerProcess } from '../../e2e/server-process.ts'

export interface Stage {
  readonly server: ServerProcess
  readonly browser: Browser
}

/** Longer than anything here takes on a slow machine: a part that hangs ends the run instead of holding it. */
const PART_LIMIT_MS = 90_000

export async function openStage(): Promise<Stage & { readonly close: () => Promise<void> }> {
  const server = await ServerProcess.start()
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu'],
  })
  return {
    server,
    browser,
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

/** @throws Error that names the part when it has not ended after 90 seconds */
export async function withinLimit<T>(part: string, running: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`“${part}” did not end within 90 s`)), PART_LIMIT_MS)
  })
  try {
    return await Promise.race([running, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** A page of somebody who has been here before and wants to see where others work, saved and in order. */
export async function enter(stage: Stage, link: string, path: string): Promise<Page> {
  const { page } = await comeTo(stage, link, path)
  await page.getByText('Gespeichert', { exact: true }).first().waitFor()
  return page
}

/** The same from the moment the address is called up. */
export async function comeTo(
  { browser, server }: Stage,
  link: string,
  path: string,
): Promise<{ readonly page: Page; readonly begunAt: number }> {
  const seat = await takeSeat(server, link, 'Mira')
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    baseURL: server.url,
  })
  context.setDefaultTimeout(PART_LIMIT_MS / 3)
  await context.addInitScript(
    (known) => {
      localStorage.setItem('servicewerkstatt.workshops', known)
      localStorage.setItem('servicewerkstatt.others-in-map', 'on')
    },
    JSON.stringify([{ ...seat, title: '', lastSeen: new Date().toISOString() }]),
  )
  const page = await context.newPage()
  const begunAt = performance.now()
  await page.goto(path)
  return { page, begunAt }
}

/** Nothing takes 50 ms for two seconds: what a page prepares for later is done. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const REST_MS = 2000
    let busyUntil = performance.now()
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        busyUntil = Math.max(busyUntil, startTime + duration)
    })
    observer.observe({ type: 'longtask' })
    while (performance.now() - busyUntil < REST_MS)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    observer.disconnect()
  })
}

/** The process is drawn: nodes stand in the picture. */
export const seesPicture = (page: Page): Promise<void> => page.locator('.react-flow__node').nth(10).waitFor()

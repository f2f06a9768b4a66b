/** Pages of people who are in already: the seat is taken beforehand, so that a story begins where it matters. */
import { type Browser, expect, type Page } from '@playwright/test'
import type { Seat } from './api.ts'
import type { ServerProcess } from './server-process.ts'

export interface SeatedOptions {
  readonly rest?: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** @param rest address behind `/w/<id>` */
export async function openSeat(
  browser: Browser,
  server: ServerProcess,
  seat: Seat,
  { rest = '', viewport = { width: 1366, height: 768 } }: SeatedOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, viewport, reducedMotion: 'reduce' })
  await context.addInitScript(
    (known) => {
      if (localStorage.getItem('servicewerkstatt.workshops') === null)
        localStorage.setItem('servicewerkstatt.workshops', known)
    },
    JSON.stringify([{ ...seat, title: '', lastSeen: new Date().toISOString() }]),
  )
  const page = await context.newPage()
  await page.goto(`/w/${seat.workshopId}${rest}`)
  // It is open once the line about opening has gone.
  await expect(page.locator('main')).not.toContainText(/^\s*$|wird geöffnet/, { timeout: 20_000 })
  return page
}

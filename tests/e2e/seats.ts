/** Pages of people who are in already: the seat is taken beforehand, so that a story begins where it matters. */
import { type Browser, expect, type Page } from '@playwright/test'
import type { Seat } from './api.ts'
import type { ServerProcess } from './server-process.ts'

export interface SeatedOptions {
  readonly rest?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly theme?: 'light' | 'dark'
  /** Of the interface; without it the browser's. */
  readonly language?: 'de' | 'en'
}

/** @param rest address behind `/w/<id>` */
export async function openSeat(
  browser: Browser,
  server: ServerProcess,
  seat: Seat,
  { rest = '', viewport = { width: 1366, height: 768 }, theme = 'light', language }: SeatedOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport,
    colorScheme: theme,
    reducedMotion: 'reduce',
    ...(language && { locale: language === 'de' ? 'de-DE' : 'en-GB' }),
  })
  await context.addInitScript(
    ([known, spoken, roomTheme]) => {
      if (localStorage.getItem('servicewerkstatt.workshops') === null) {
        localStorage.setItem('servicewerkstatt.workshops', known)
        // The room is light whatever the device says, until somebody chooses.
        localStorage.setItem('servicewerkstatt.room-theme', roomTheme)
      }
      if (spoken !== null) localStorage.setItem('servicewerkstatt.language', spoken)
    },
    [
      JSON.stringify([{ ...seat, title: '', lastSeen: new Date().toISOString() }]),
      language ?? null,
      theme,
    ] as const,
  )
  const page = await context.newPage()
  await page.goto(`/w/${seat.workshopId}${rest}`)
  // It is open once the line about opening has gone.
  await expect(page.locator('main')).not.toContainText(/^\s*$|wird geöffnet|Opening the workshop/, {
    timeout: 20_000,
  })
  return page
}

/** From the press on “Ablauf” to the picture, on a page that has come to rest; and from its address, in a browser that has never been here. */
import type { Page } from '@playwright/test'
import { percentile, rounded } from './measure.ts'
import { atRest, comeTo, enter, seesPicture, type Stage } from './stage.ts'
import { openLarge } from './workshop.ts'

export interface Opening {
  readonly steps: number
  /** Until the frame with steps and connections has been handed to the screen. */
  readonly pictureMs: number
  /** Until the page answers again: no task of more than 50 ms for half a second after that. */
  readonly restedMs: number
  readonly longestTaskMs: number
  /** By its address: application, joining, document, layout and drawing, everything for the first time. */
  readonly firstEverMs: number
}

/** Medians of three, each in a browser context of its own. */
export async function opening(stage: Stage, steps: number): Promise<Opening> {
  const { id, links } = await openLarge(stage.server, steps)
  const runs: Pressed[] = []
  const firstEver: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const page = await enter(stage, links.facilitator, `/w/${id}/1`)
    await atRest(page)
    runs.push(await openProcess(page))
    await page.context().close()
    const { page: other, begunAt } = await comeTo(stage, links.facilitator, `/w/${id}/2`)
    await seesPicture(other)
    firstEver.push(performance.now() - begunAt)
    await other.context().close()
  }
  const [, median] = runs.toSorted((a, b) => a.pictureMs - b.pictureMs)
  if (!median) throw new Error('nothing was opened')
  return { steps, ...median, firstEverMs: rounded(percentile(firstEver, 0.5)) }
}

type Pressed = Omit<Opening, 'steps' | 'firstEverMs'>

async function openProcess(page: Page): Promise<Pressed> {
  const figures = await page.evaluate(async () => {
    const LIMIT_MS = 60_000
    const REST_MS = 500
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // After a frame, a message comes when the browser has drawn it.
    const drawn = async () => {
      await frame()
      const { port1, port2 } = new MessageChannel()
      await new Promise((resolve) => {
        port1.onmessage = resolve
        port2.postMessage(null)
      })
    }
    const tasks: { readonly end: number; readonly duration: number }[] = []
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ end: startTime + duration, duration })
    }).observe({ type: 'longtask' })
    const begin = performance.now()
    document.querySelector<HTMLAnchorElement>('nav a[href$="/2"]')?.click()
    const count = (selector: string) => document.querySelectorAll(selector).length
    while (count('.react-flow__node') < 10 || count('.react-flow__edge') < 10) {
      if (performance.now() - begin > LIMIT_MS) throw new Error('no picture within a minute')
      await frame()
    }
    await drawn()
    const picture = performance.now()
    const lastEnd = () => Math.max(picture, ...tasks.map(({ end }) => end))
    while (performance.now() - lastEnd() < REST_MS) await frame()
    return {
      picture: picture - begin,
      rested: lastEnd() - begin,
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    }
  })
  return {
    pictureMs: rounded(figures.picture),
    restedMs: rounded(figures.rested),
    longestTaskMs: rounded(figures.longest),
  }
}

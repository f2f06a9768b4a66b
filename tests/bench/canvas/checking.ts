/** The check of a promise in the page: how long until the number stands there, and whether the page stays free meanwhile. */
import { openWorkshop } from '../../e2e/api.ts'
import { rounded } from './measure.ts'
import { enter, type Stage } from './stage.ts'

const PROMISE = '/4/svc-incident/agr-incident'

export interface Checking {
  /** From the new limit to the new number: 10,000 cases in the worker, and the way there and back. */
  readonly answerMs: number
  /** Longest task of the main thread in that time; 0 when none took 50 ms. */
  readonly longestTaskMs: number
  /** Longest time between two frames. */
  readonly longestFrameMs: number
}

/** The IT sample: somebody sets another limit, and the number follows. */
export async function checking(stage: Stage): Promise<Checking> {
  const { id, links } = await openWorkshop(stage.server, { template: 'it-servicedesk', locale: 'de' })
  const page = await enter(stage, links.facilitator, `/w/${id}${PROMISE}`)
  const title = 'Behoben in 8 Arbeitsstunden'
  const light = page
    .locator('.feasibility-columns')
    .filter({ has: page.getByRole('heading', { name: title }) })
  await light.getByText('82 von 100').first().waitFor()
  // The levers come behind the number: the worker has to be through with them.
  await light
    .getByText(/Größter Hebel/)
    .first()
    .waitFor()
  const row = page.locator('.target-row').filter({ has: page.getByRole('heading', { name: title }) })
  const limit = row.getByLabel('Grenze')
  if (!(await limit.isVisible())) await row.getByText('Einzelheiten').click()
  await limit.fill('700')
  await page.evaluate(() => {
    const watch = window as unknown as {
      begin: number
      longTasks: { start: number; ms: number }[]
      frames: number[]
      isWatching: boolean
    }
    watch.longTasks = []
    watch.frames = []
    watch.isWatching = true
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watch.longTasks.push({ start: startTime, ms: duration })
    }).observe({ type: 'longtask' })
    const next = (time: number): void => {
      watch.frames.push(time)
      if (watch.isWatching) requestAnimationFrame(next)
    }
    addEventListener('keydown', () => (watch.begin = performance.now()), { once: true, capture: true })
    requestAnimationFrame(next)
  })
  const answered = light.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const hasNumber = () => /\d+ von 100/.test(element.textContent ?? '')
        const isOld = () => element.textContent?.includes('82 von 100') === true
        const observer = new MutationObserver(() => {
          if (!hasNumber() || isOld()) return
          observer.disconnect()
          resolve(performance.now())
        })
        observer.observe(element, { subtree: true, childList: true, characterData: true })
      }),
  )
  await limit.press('Enter')
  const end = await answered
  const { begin, longTasks, frames } = await page.evaluate(() => {
    const watch = window as unknown as {
      begin: number
      longTasks: { start: number; ms: number }[]
      frames: number[]
      isWatching: boolean
    }
    watch.isWatching = false
    return { begin: watch.begin, longTasks: watch.longTasks, frames: watch.frames }
  })
  await page.context().close()
  const during = frames.filter((time) => time >= begin && time <= end)
  const gaps = during.slice(1).map((time, index) => time - (during[index] ?? time))
  return {
    answerMs: rounded(end - begin),
    longestTaskMs: rounded(
      Math.max(0, ...longTasks.filter(({ start }) => start >= begin && start <= end).map(({ ms }) => ms)),
    ),
    longestFrameMs: rounded(Math.max(0, ...gaps)),
  }
}

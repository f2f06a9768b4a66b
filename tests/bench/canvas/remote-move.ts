/**
 * Somebody else moves one step of a large map: how many steps the page renders for it. Counted in the page itself: React hands each drawn element the properties of
 * its last rendering, a new object each time, so that an element whose object is another one belongs to a step that was rendered.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type * as Y from 'yjs'
import { enter, seesPicture, type Stage } from './stage.ts'
import { comeIn, leave, openLarge } from './workshop.ts'

export interface RemoteMove {
  readonly shown: number
  readonly rendered: number
  /** Steps whose place, size or words are other ones afterwards: they had to be rendered. */
  readonly touched: number
  readonly visibleMs: number
}

const MOVED = 'n003'

export async function remoteMove(stage: Stage, steps: number): Promise<RemoteMove> {
  const { id, links } = await openLarge(stage.server, steps, { isByHand: true })
  const guest = await comeIn(stage.server, links.team, 'Ole')
  const page = await enter(stage, links.facilitator, `/w/${id}/2`)
  await seesPicture(page)
  await restsForAWhile(page)
  await page.evaluate((moved) => {
    const before = new Map<string, { props: unknown; html: string }>()
    const readings = () =>
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((element) => {
        const drawing = element.querySelector('svg.canvas-node') ?? element
        const key = Object.keys(drawing).find((name) => name.startsWith('__reactProps$')) ?? ''
        const props = (drawing as unknown as Record<string, unknown>)[key]
        return { id: element.dataset['id'] ?? '', props, html: element.style.transform + drawing.innerHTML }
      })
    for (const { id, props, html } of readings()) before.set(id, { props, html })
    const place = () =>
      document.querySelector<HTMLElement>(`.react-flow__node[data-id="${moved}"]`)?.style.transform
    const old = place()
    const watch = window as unknown as { seenAt: number | null; count: () => object }
    watch.seenAt = null
    const look = () => {
      if (place() !== old) watch.seenAt = Date.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    watch.count = () => {
      const known = readings().filter(({ id }) => before.has(id))
      return {
        shown: known.length,
        rendered: known.filter(({ id, props }) => before.get(id)?.props !== props).length,
        touched: known.filter(({ id, html }) => before.get(id)?.html !== html).length,
      }
    }
  }, MOVED)
  const node = guest.doc.getMap<Y.Map<unknown>>('nodes').get(MOVED)
  const pos = node?.get('pos') as { readonly x: number; readonly y: number }
  const sentAt = Date.now()
  node?.set('pos', { x: pos.x + 30, y: pos.y + 4 })
  await page.waitForFunction(() => (window as unknown as { seenAt: number | null }).seenAt !== null)
  await restsForAWhile(page)
  const { seenAt, ...counted } = await page.evaluate(() => {
    const watch = window as unknown as { seenAt: number; count: () => object }
    return {
      ...(watch.count() as { shown: number; rendered: number; touched: number }),
      seenAt: watch.seenAt,
    }
  })
  leave(guest)
  await page.context().close()
  return { ...counted, visibleMs: seenAt - sentAt }
}

/** Until the new lines have come from the layout, too. */
async function restsForAWhile(page: Page): Promise<void> {
  const lines = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.react-flow__edge path')].map((path) => path.getAttribute('d')).join(),
    )
  for (let before = '', now = await lines(); ; before = now, now = await lines()) {
    if (now === before) return
    await pause(700)
  }
}

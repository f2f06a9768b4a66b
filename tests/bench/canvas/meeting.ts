/** Forty watch, eight write, two of them with a real page: what typing feels like, and when others see it. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { percentile, rounded } from './measure.ts'
import { atRest, enter, seesPicture, type Stage } from './stage.ts'
import { comeIn, leave, openLarge } from './workshop.ts'

const STEPS = 60
const CLIENTS = 46
/** Eight with the page that types. */
const EDITORS = 7
const EDIT_EVERY_MS = 450
const TYPED = 120
const CALM_TYPED = 60
export interface Meeting {
  readonly inputP95: number
  /** The same before the others begin to write: what the machine and the browser take by themselves. */
  readonly calmInputP95: number
  readonly visibleP95: number
  /** The same on the page of the one who types. */
  readonly visibleToWriterP95: number
  readonly sent: number
  readonly seen: number
}

export async function meeting(stage: Stage): Promise<Meeting> {
  const { id, links } = await openLarge(stage.server, STEPS)
  const people = await Promise.all(
    Array.from({ length: CLIENTS }, (_, index) =>
      comeIn(stage.server, links.team, `Person ${String(index)}`),
    ),
  )
  const writing = await enter(stage, links.facilitator, `/w/${id}/2`)
  const watching = await enter(stage, links.team, `/w/${id}/2`)
  await Promise.all([seesPicture(writing), seesPicture(watching)])
  await Promise.all([watchNames(writing), watchNames(watching), watchKeys(writing)])
  await atRest(writing)
  const field = writing.getByLabel('Nächster Schritt', { exact: true })
  // Typing outside of the view would draw nothing.
  await field.scrollIntoViewIfNeeded()
  await field.focus()
  const calm = await type(writing, CALM_TYPED)
  let sent = 0
  const timers = people.slice(0, EDITORS).map((editor, index) =>
    setInterval(() => {
      const node = editor.doc
        .getMap<Y.Map<unknown>>('nodes')
        .get(`n${String(index * 2 + 1).padStart(3, '0')}`)
      const name = node?.get('name')
      if (!(name instanceof Y.Text)) return
      sent += 1
      const text = `m${String(sent)}t${String(Date.now())}`
      editor.doc.transact(() => {
        name.delete(0, name.length)
        name.insert(0, text)
      })
    }, EDIT_EVERY_MS),
  )
  const busy = await type(writing, TYPED)
  for (const timer of timers) clearInterval(timer)
  await pause(1000)
  const [seen, seenByWriter] = await Promise.all([seenOn(watching), seenOn(writing)])
  for (const person of people) leave(person)
  for (const page of [writing, watching]) await page.context().close()
  return {
    inputP95: rounded(percentile(busy, 0.95)),
    calmInputP95: rounded(percentile(calm, 0.95)),
    visibleP95: rounded(percentile(seen, 0.95)),
    visibleToWriterP95: rounded(percentile(seenByWriter, 0.95)),
    sent,
    seen: seen.length,
  }
}

/** Each edited name carries when it was sent; what is read is the table and the picture, whichever shows it first. */
const watchNames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watch = window as unknown as { seen: number[] }
    watch.seen = []
    const known = new Set<string>()
    const read = (text: string) => {
      for (const [, mark = '', sent = ''] of text.matchAll(/(m\d+)t(\d{13})/g)) {
        if (known.has(mark)) continue
        known.add(mark)
        watch.seen.push(Date.now() - Number(sent))
      }
    }
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        read(target.textContent ?? '')
        for (const node of addedNodes) read(node.textContent ?? '')
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

const seenOn = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { seen: number[] }).seen)

/** From the moment that a key reached the browser until the page has handed over the frame with its letter; a message sent in a frame comes right after that. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watch = window as unknown as { delays: number[] }
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => watch.delays.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
  })

/** Presses one letter after the other. @returns milliseconds from each press to the frame that shows it */
async function type(page: Page, letters: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    ;(window as unknown as { delays: number[] }).delays = []
  })
  for (let letter = 0; letter < letters; letter += 1) {
    // Names are short: a text longer than its field would scroll with each letter.
    await page.keyboard.press(letter % 40 < 20 ? 'a' : 'Backspace')
    await pause(90)
  }
  await pause(500)
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays)
  if (delays.length !== letters) throw new Error(`${String(delays.length)} of ${String(letters)} keys drawn`)
  return delays
}

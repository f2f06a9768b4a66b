/** The server's clock as this device sees it: one offset, measured now and then. Timers are end times on that clock (rule R10). */
import { createStore, type Store } from './store.ts'

export interface ServerClock {
  /** Milliseconds to add to `Date.now()`; null while the server has not been asked. */
  readonly offsetMs: Store<number | null>
  /** The server's time, in milliseconds since 1970. */
  readonly now: () => number
  readonly measure: () => Promise<void>
  readonly close: () => void
}

interface Options {
  /** Asks the server for its time, in milliseconds since 1970. */
  readonly askServer: () => Promise<number>
  readonly deviceNow?: () => number
  /** A clock that nobody sets, in milliseconds; it may stand still while the device sleeps. */
  readonly steadyNow?: () => number
}

/** Device clocks drift by a second or two a day; what matters is a laptop that slept, and that is measured on waking. In milliseconds. */
const EVERY_MS = 5 * 60_000
/** The answer with the shortest way tells the time best; three are enough in one room. */
const SAMPLES = 3

/** The two clocks of a device part by this much only when one was set, or the device slept, in milliseconds (TIME-2). */
const JUMP_MS = 200

export function createServerClock({
  askServer,
  deviceNow = Date.now,
  steadyNow = () => performance.now(),
}: Options): ServerClock {
  const offsetMs = createStore<number | null>(null)
  let isMeasuring = false

  async function measure(): Promise<void> {
    if (isMeasuring) return
    isMeasuring = true
    try {
      let best: { readonly wayMs: number; readonly offsetMs: number } | null = null
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        const sentAt = deviceNow()
        const serverAt = await askServer()
        const wayMs = deviceNow() - sentAt
        // The clock was set, or the device slept, in between: this answer says nothing.
        if (wayMs < 0) continue
        if (best === null || wayMs < best.wayMs)
          best = { wayMs, offsetMs: serverAt + wayMs / 2 - deviceNow() }
      }
      if (best !== null) offsetMs.set(best.offsetMs)
    } catch {
      // Without an answer the last offset holds; the next measurement comes by itself.
    } finally {
      isMeasuring = false
    }
  }

  let apartMs = deviceNow() - steadyNow()
  /** A device whose clock was set, or that slept, has an offset that no longer holds: it is measured anew. */
  function followJump(): void {
    const nowApartMs = deviceNow() - steadyNow()
    if (Math.abs(nowApartMs - apartMs) < JUMP_MS) return
    apartMs = nowApartMs
    void measure()
  }

  const onWake = () => {
    if (document.visibilityState === 'visible') void measure()
  }
  const onOnline = () => void measure()
  const timer = setInterval(onOnline, EVERY_MS)
  document.addEventListener('visibilitychange', onWake)
  window.addEventListener('online', onOnline)
  void measure()

  return {
    offsetMs,
    now: () => {
      followJump()
      return deviceNow() + (offsetMs.get() ?? 0)
    },
    measure,
    close() {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onWake)
      window.removeEventListener('online', onOnline)
    },
  }
}

/** Asks `GET /api/time`. Throws when there is no answer, or one without a time. */
export async function askServerTime(ask: typeof fetch, origin: string): Promise<number> {
  const response = await ask(`${origin}/api/time`, { cache: 'no-store', credentials: 'omit' })
  const answer: unknown = await response.json()
  const now = typeof answer === 'object' && answer !== null && 'now' in answer ? answer.now : undefined
  const ms = typeof now === 'number' ? now : typeof now === 'string' ? Date.parse(now) : Number.NaN
  if (!response.ok || !Number.isFinite(ms)) throw new Error('no time in the answer of the server')
  return ms
}

/** What a page does while something happens: frames, work of its main thread per frame, delays of input. */
import type { Browser, Page } from '@playwright/test'

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
export const rounded = (value: number): number => Math.round(value * 10) / 10

export interface FrameFigures {
  readonly framesPerSecond: number
  /** Milliseconds of processor time of the main thread in one frame. */
  readonly workP50: number
  readonly workP95: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Processor time of the thread; `dur` is longer where others had the core. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const FRAME_US = 1_000_000 / 60

/** Work that falls into each sixtieth of a second, on the busiest renderer. */
function workPerFrame(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      name === 'RunTask' && ph === 'X' && mains.has(`${String(pid)} ${String(tid)}`),
  )
  const byThread = Map.groupBy(tasks, ({ pid }) => pid)
  const sum = (events: readonly TraceEvent[]) => events.reduce((total, { dur = 0 }) => total + dur, 0)
  const [busiest = []] = [...byThread.values()].toSorted((a, b) => sum(b) - sum(a))
  const start = Math.min(...busiest.map(({ ts }) => ts))
  const frames: (number | undefined)[] = []
  for (const { ts, dur = 0, tdur = dur } of busiest) {
    const [begin, end] = [ts - start, ts - start + dur]
    const worked = dur === 0 ? 0 : Math.min(1, tdur / dur)
    for (let frame = Math.floor(begin / FRAME_US); frame * FRAME_US < end; frame += 1) {
      const part = Math.min(end, (frame + 1) * FRAME_US) - Math.max(begin, frame * FRAME_US)
      frames[frame] = (frames[frame] ?? 0) + (Math.max(0, part) * worked) / 1000
    }
  }
  return Array.from(frames, (work) => work ?? 0)
}

export async function whileDoing(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<FrameFigures> {
  await page.evaluate(() => {
    const watch = window as unknown as { frameTimes: number[]; isWatching: boolean }
    watch.frameTimes = []
    watch.isWatching = true
    const next = (time: number): void => {
      watch.frameTimes.push(time)
      if (watch.isWatching) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
  })
  await act()
  const trace = await browser.stopTracing()
  const times = await page.evaluate(() => {
    const watch = window as unknown as { frameTimes: number[]; isWatching: boolean }
    watch.isWatching = false
    return watch.frameTimes
  })
  const work = workPerFrame(trace)
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
  return {
    framesPerSecond: rounded((times.length - 1) / seconds),
    workP50: rounded(percentile(work, 0.5)),
    workP95: rounded(percentile(work, 0.95)),
  }
}

/**
 * Which page the room shows. The console says it for everybody (`run.room.paging`); a room view that is turned at the machine itself goes its own way
 * until it is let go. A room that talks about one page must be able to hold it.
 */
import type { RunRoom } from '@servicewerkstatt/shared/document/records/run.ts'
import { createContext, useCallback, useEffect, useMemo, useState } from 'react'

/** How long a page stands before the next one comes, in milliseconds: time to read four cards aloud. */
export const PAGE_MS = 20_000

/** Pages are counted on and on; what is shown is the remainder. */
export interface PagePlace {
  readonly page: number
  /** Server time from which pages turn by themselves, in milliseconds since 1970; null: held. */
  readonly sinceMs: number | null
}

/** The page that stands there now, counted on and on. */
export const pageNow = ({ page, sinceMs }: PagePlace, nowMs: number): number =>
  sinceMs === null ? page : page + Math.max(0, Math.floor((nowMs - sinceMs) / PAGE_MS))

/** What the console last said, if it was about this stage. */
export function placeOfRun(paging: RunRoom['paging'], stageId: string | null): PagePlace | null {
  if (paging === null || paging.stageId !== stageId) return null
  return { page: paging.page, sinceMs: paging.since === null ? null : Date.parse(paging.since) }
}

export interface Paging {
  /** Set at this screen itself; null: as the console says. */
  readonly own: PagePlace | null
  /** Pages of what is shown now, and the one that is shown, counted on and on. */
  readonly count: number
  readonly at: number
  readonly isHeld: boolean
  readonly setOwn: (place: PagePlace | null) => void
  /** What a layout tells of its pages. */
  readonly report: (shown: { readonly count: number; readonly at: number; readonly isHeld: boolean }) => void
}

const nothing = () => {}
const NO_PAGES = { count: 0, at: 0, isHeld: false } as const

export const PagingContext = createContext<Paging>({
  own: null,
  ...NO_PAGES,
  setOwn: nothing,
  report: nothing,
})

/** The paging of one screen. */
export function usePaging(): Paging {
  const [own, setOwn] = useState<PagePlace | null>(null)
  const [shown, setShown] = useState<Pick<Paging, 'count' | 'at' | 'isHeld'>>(NO_PAGES)
  const report = useCallback((next: Pick<Paging, 'count' | 'at' | 'isHeld'>) => {
    setShown((before) =>
      before.count === next.count && before.at === next.at && before.isHeld === next.isHeld ? before : next,
    )
  }, [])
  return useMemo(() => ({ own, ...shown, setOwn, report }), [own, shown, report])
}

/** The arrow keys turn the screen itself, and hold it there. */
export function useArrowKeys({ at, count, setOwn }: Paging): void {
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      const step =
        key === 'ArrowRight' || key === 'PageDown' ? 1 : key === 'ArrowLeft' || key === 'PageUp' ? -1 : 0
      if (step !== 0 && count > 1) setOwn({ page: at + step, sinceMs: null })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [at, count, setOwn])
}

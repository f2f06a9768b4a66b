import { useContext, useEffect, useReducer, useState } from 'react'
import { useRecord, useSingleton } from '../use-record.ts'
import { useWorkshop } from '../workshop-context.tsx'
import { pageNow, PagingContext, PAGE_MS, type PagePlace, placeOfRun } from './paging.ts'

/**
 * The page to show, from 0. It turns by itself while there are several and nobody holds them, at the same moment on the screen and in the console.
 * @param subject what the pages are about; another subject begins at its first page
 * @param beganAt when it came on the wall, if that was not with its stage
 */
export function usePages(count: number, subject: string, beganAt?: string | null): number {
  const { own, report } = useContext(PagingContext)
  const { clock } = useWorkshop()
  const { currentStageId, room } = useSingleton('run')
  const startedAt = useRecord('stages', currentStageId)?.startedAt
  const [began, setBegan] = useState<{ subject: string; atMs: number | null }>({ subject, atMs: null })
  if (began.subject !== subject) setBegan({ subject, atMs: clock.now() })
  const fromStart: PagePlace = { page: 0, sinceMs: began.atMs ?? Date.parse(beganAt ?? startedAt ?? '') }
  const place = own ?? placeOfRun(room.paging, currentStageId) ?? fromStart
  const at = pageNow(Number.isNaN(place.sinceMs) ? { page: 0, sinceMs: null } : place, clock.now())
  useTurns(count > 1 ? place.sinceMs : null)
  const isHeld = place.sinceMs === null
  useEffect(() => report({ count, at, isHeld }), [report, count, at, isHeld])
  useEffect(() => () => report({ count: 0, at: 0, isHeld: false }), [report])
  return count > 0 ? ((at % count) + count) % count : 0
}

/** Renders when the next page comes. */
function useTurns(sinceMs: number | null): void {
  const { clock } = useWorkshop()
  const [turns, turn] = useReducer((value: number) => value + 1, 0)
  useEffect(() => {
    if (sinceMs === null || Number.isNaN(sinceMs)) return
    const passedMs = clock.now() - sinceMs
    // A few milliseconds late rather than early, which would show the old page for another whole time.
    const timer = setTimeout(turn, PAGE_MS - (((passedMs % PAGE_MS) + PAGE_MS) % PAGE_MS) + 5)
    return () => clearTimeout(timer)
  }, [sinceMs, clock, turns])
}

import { useEffect, useReducer, useSyncExternalStore } from 'react'
import { deriveTimer, type TimerView, untilNextSecondMs } from './timer-view.ts'
import { useRecord, useSingleton } from './use-record.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Renders with every full second of something that ends at `endsAt`, at the same moment on all devices. */
function useSeconds(endsAt: string | null): void {
  const { clock } = useWorkshop()
  const [, tick] = useReducer((count: number) => count + 1, 0)
  const offset = useSyncExternalStore(clock.offsetMs.subscribe, clock.offsetMs.get)
  useEffect(() => {
    if (endsAt === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const plan = () => {
      const waitMs = untilNextSecondMs(endsAt, clock.now())
      // A few milliseconds late rather than early: early would show the old second for another whole one.
      if (Number.isFinite(waitMs)) timer = setTimeout(next, waitMs + 5)
    }
    const next = () => {
      tick()
      plan()
    }
    plan()
    return () => clearTimeout(timer)
  }, [endsAt, clock, offset])
}

/** The timer of the current stage; null while none is set. */
export function useTimer(): TimerView | null {
  const { clock } = useWorkshop()
  const { timer, currentStageId } = useSingleton('run')
  const stage = useRecord('stages', timer?.stageId ?? currentStageId)
  useSeconds(timer?.endsAt ?? null)
  return deriveTimer(timer, clock.now(), stage?.minutes ?? 0)
}

/** Milliseconds since 1970 on the server's clock, renewed every so often. */
export function useServerNow(everyMs: number): number {
  const { clock } = useWorkshop()
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useSyncExternalStore(clock.offsetMs.subscribe, clock.offsetMs.get)
  useEffect(() => {
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return clock.now()
}

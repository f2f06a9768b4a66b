import { useLayoutEffect, useRef } from 'react'

/** What is true now, for timers and listeners that were set up earlier. Read it in effects and handlers, not while rendering. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}

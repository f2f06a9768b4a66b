import { useState } from 'react'

/**
 * A derived value with the old objects wherever nothing in them differs, so that memoised parts below stay as they are.
 * @param keep gives back `before` as a whole when `now` says the same, as `keepEach` does; the one of the first rendering counts
 */
export function useKept<T>(now: T, keep: (before: T, now: T) => T): T {
  const [kept] = useState(() => createKeeper(keep))
  return kept(now)
}

/** Compares once for each new value. What a rendering that was given up has left behind says the same, so it does no harm. */
function createKeeper<T>(keep: (before: T, now: T) => T): (now: T) => T {
  let last: { readonly given: T; readonly kept: T } | null = null
  return (now) => {
    if (last?.given === now) return last.kept
    const kept = last === null ? now : keep(last.kept, now)
    last = { given: now, kept }
    return kept
  }
}

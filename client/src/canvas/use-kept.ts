import { useState } from 'react'

/**
 * A derived value with the old objects wherever nothing in them differs, so that memoised parts below stay as they are.
 * @param keep gives back `before` as a whole when `now` says the same, as `keepEach` does
 */
export function useKept<T>(now: T, keep: (before: T, now: T) => T): T {
  const [kept, setKept] = useState(now)
  const next = keep(kept, now)
  // State that follows from what is given: React renders this component again at once, before anything below it.
  if (next !== kept) setKept(next)
  return next
}

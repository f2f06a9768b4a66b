import { useContext, useEffect, useState } from 'react'
import { PagingContext } from './paging.ts'

/** How long a page stands before the next one comes, in milliseconds: time to read four cards aloud. */
const PAGE_MS = 20_000

/** The page to show, from 0; turns by itself while there are several and nobody holds them. It starts anew when `subject` changes. */
export function usePages(count: number, subject: string): number {
  const { isHeld, turns, setCount } = useContext(PagingContext)
  const [shown, setShown] = useState({ subject, page: 0, turns })
  if (shown.subject !== subject) setShown({ subject, page: 0, turns })
  useEffect(() => {
    setCount(count)
    return () => setCount(0)
  }, [count, setCount])
  useEffect(() => {
    if (count < 2 || isHeld) return
    const timer = setInterval(() => setShown((now) => ({ ...now, page: now.page + 1 })), PAGE_MS)
    return () => clearInterval(timer)
  }, [count, subject, isHeld])
  const page = shown.page + turns - shown.turns
  return count > 0 ? ((page % count) + count) % count : 0
}

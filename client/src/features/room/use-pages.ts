import { useEffect, useState } from 'react'

/** How long a page stands before the next one comes, in milliseconds: time to read four cards aloud. */
const PAGE_MS = 20_000

/** The page to show, from 0; turns by itself while there are several. It starts anew when `subject` changes. */
export function usePages(count: number, subject: string): number {
  const [shown, setShown] = useState({ subject, page: 0 })
  if (shown.subject !== subject) setShown({ subject, page: 0 })
  useEffect(() => {
    if (count < 2) return
    const timer = setInterval(() => setShown((now) => ({ ...now, page: now.page + 1 })), PAGE_MS)
    return () => clearInterval(timer)
  }, [count, subject])
  return count > 0 ? shown.page % count : 0
}

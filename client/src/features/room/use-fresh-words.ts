import { useEffect, useState } from 'react'
import { useLatest } from '../../workshop/use-latest.ts'

/** How long a change stays marked, in milliseconds. */
const FRESH_MS = 3000

export interface FreshWords {
  readonly before: string
  /** What has just been written; empty when nothing has. */
  readonly fresh: string
  readonly after: string
}

/** Splits a text into what stood there and what came in between two versions. Common start and end stay; a mere deletion marks nothing. */
export function splitFresh(previous: string, text: string): FreshWords {
  const [old, now] = [[...previous], [...text]]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1
  return {
    before: now.slice(0, start).join(''),
    fresh: now.slice(start, now.length - end).join(''),
    after: now.slice(now.length - end).join(''),
  }
}

/** A text with its latest change marked for three seconds. */
export function useFreshWords(text: string): FreshWords {
  /** The text as it stood when nothing was fresh. */
  const [settled, setSettled] = useState(text)
  const latest = useLatest(text)
  useEffect(() => {
    if (text === settled) return
    const timer = setTimeout(() => setSettled(latest.current), FRESH_MS)
    return () => clearTimeout(timer)
  }, [text, settled, latest])
  return text === settled ? { before: text, fresh: '', after: '' } : splitFresh(settled, text)
}

/**
 * A value that is typed as words and only counts once it is finished: written on Enter and on leaving, never half-way. (A duration of "9" on the
 * way to "90" would push the other two values of its estimate aside.) What cannot be read stays in the field, with a hint.
 */
import { useEffect, useRef, useState } from 'react'

export type Entered<T> = { readonly value: T; readonly problem?: never } | { readonly problem: string }

export interface Entry {
  readonly text: string
  readonly problem: string | null
  /** What somebody else wrote here in the meantime; null when nobody did. */
  readonly theirs: string | null
  focus(): void
  change(text: string): void
  commit(): void
  revert(): void
}

/**
 * @param shown how the stored value reads   @param parse what a text means   @param write called with a new value only
 */
export function useEntry<T>(shown: string, parse: (text: string) => Entered<T>, write: (value: T) => void): Entry {
  /** Null while nothing was typed. */
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [base, setBase] = useState(shown)
  const latest = useRef({ shown, parse, write, draft })
  latest.current = { shown, parse, write, draft }

  const drop = (): void => {
    latest.current.draft = null
    setDraft(null)
    setProblem(null)
  }
  const commit = (): void => {
    const now = latest.current
    if (now.draft === null) return
    if (now.draft.trim() === now.shown) return drop()
    const entered = now.parse(now.draft)
    if (entered.problem !== undefined) return setProblem(entered.problem)
    drop()
    now.write(entered.value)
  }
  const commitLatest = useRef(commit)
  commitLatest.current = commit
  // A finished entry is written even when its field goes away first.
  useEffect(() => () => commitLatest.current(), [])

  return {
    text: draft ?? shown,
    problem,
    theirs: draft !== null && shown !== base ? shown : null,
    focus() {
      if (draft === null) setBase(shown)
    },
    change(text) {
      latest.current.draft = text
      setDraft(text)
      setProblem(null)
    },
    commit,
    revert: drop,
  }
}

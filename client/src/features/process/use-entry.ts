/**
 * A value that is typed as words and only counts once it is finished: written on Enter and on leaving, never half-way. (A duration of "9" on the
 * way to "90" would push the other two values of its estimate aside.) What cannot be read stays in the field, with a hint.
 */
import { useEffect, useRef, useState } from 'react'
import { useLatest } from '../../workshop/use-latest.ts'

export type Entered<T> = { readonly value: T; readonly problem?: never } | { readonly problem: string }

export interface Entry {
  readonly text: string
  readonly problem: string | null
  /** What somebody else wrote here in the meantime; null when nobody did. */
  readonly theirs: string | null
  readonly focus: () => void
  readonly change: (text: string) => void
  readonly commit: () => void
  readonly revert: () => void
}

/**
 * @param shown how the stored value reads   @param parse what a text means   @param write called with a new value only
 */
export function useEntry<T>(
  shown: string,
  parse: (text: string) => Entered<T>,
  write: (value: T) => void,
): Entry {
  /** Null while nothing was typed. */
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [base, setBase] = useState(shown)
  /** The same for handlers, which may follow one another before the next render. */
  const typed = useRef<string | null>(null)
  const latest = useLatest({ shown, parse, write })

  const drop = (): void => {
    typed.current = null
    setDraft(null)
    setProblem(null)
  }
  const commit = (): void => {
    const { current: text } = typed
    if (text === null) return
    if (text.trim() === latest.current.shown) return drop()
    const entered = latest.current.parse(text)
    if (entered.problem !== undefined) return setProblem(entered.problem)
    drop()
    latest.current.write(entered.value)
  }
  const commitLatest = useLatest(commit)
  // A finished entry is written even when its field goes away first.
  useEffect(() => () => commitLatest.current(), [commitLatest])

  return {
    text: draft ?? shown,
    problem,
    theirs: draft !== null && shown !== base ? shown : null,
    focus() {
      if (draft === null) setBase(shown)
    },
    change(text) {
      typed.current = text
      setDraft(text)
      setProblem(null)
    },
    commit,
    revert: drop,
  }
}

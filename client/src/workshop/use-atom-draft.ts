/**
 * A short value while somebody types it. Others' changes show when the field is not being typed in; when two people change one field, the last
 * one wins and the other one is told (CANV-7).
 */
import { useEffect, useRef, useState } from 'react'
import { othersInTurn } from './others-in-turn.ts'
import { useLatest } from './use-latest.ts'

/** Pause in typing after which the value is written, in milliseconds; the same as one undo step. */
const WRITE_AFTER_MS = 400

/** The page may be about to end. */
const ENDINGS = ['beforeunload', 'pagehide'] as const

/** What a text means for the field: how it will read once stored, or what is wrong with it, as words for the person. */
export type Checked = { readonly stored: string; readonly problem?: never } | { readonly problem: string }

export interface AtomRules {
  readonly check: (text: string) => Checked
  /** Called only with texts that passed `check`. */
  readonly write: (text: string) => void
}

export interface AtomDraft {
  /** What the field shows. */
  readonly text: string
  readonly problem: string | null
  /** What somebody else wrote here while this person was at it. */
  readonly conflict: { readonly theirs: string; readonly mine: string; readonly isTyping: boolean } | null
  readonly change: (text: string) => void
  readonly focus: () => void
  readonly blur: () => void
  /** Writes at once (Enter). */
  readonly commit: () => void
  /** Back to what stood here when the person came or pressed Enter last (Escape). @returns false when nothing had been typed since */
  readonly revert: () => boolean
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

export function useAtomDraft(value: string, rules: AtomRules): AtomDraft {
  /** Null while nobody types here on this page. */
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [conflict, setConflict] = useState<{ readonly theirs: string; readonly mine: string } | null>(null)
  /** What this page knows to stand in the document; another value comes from somebody else. */
  const base = useRef(value)
  const atFocus = useRef(value)
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  )
  const isDirty = useRef(false)
  /** Something was typed since the person came or pressed Enter last. */
  const isUnsaid = useRef(false)
  const latest = useLatest({ rules, draft })

  useEffect(() => {
    if (value === base.current) return
    base.current = value
    const typed = latest.current.draft
    // oxlint-disable-next-line react/set-state-in-effect -- the value is what others wrote in the shared document, outside React
    if (typed === null) setConflict((shown) => (shown?.theirs === value ? shown : null))
    else if (!isDirty.current) setDraft(value)
    else if (typed !== value) setConflict({ theirs: value, mine: typed })
  }, [value, latest])

  const drop = (): void => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = null
  }
  const writeNow = (text: string): void => {
    const { check, write } = latest.current.rules
    const checked = check(text)
    setProblem(checked.problem ?? null)
    if (checked.problem !== undefined) return
    base.current = checked.stored
    write(text)
  }
  const flush = (): void => {
    const text = waiting.current?.text
    drop()
    if (text !== undefined) writeNow(text)
  }
  const flushLatest = useLatest(flush)
  // What was typed is written even when the field goes away before its time.
  useEffect(() => {
    const flushNow = () => flushLatest.current()
    // Before the page asks whether everything has been sent (connect-workshop.ts), hence in the capture phase.
    for (const ending of ENDINGS) window.addEventListener(ending, flushNow, { capture: true })
    return () => {
      for (const ending of ENDINGS) window.removeEventListener(ending, flushNow, { capture: true })
      flushNow()
    }
  }, [flushLatest])

  return {
    text: draft ?? value,
    problem,
    conflict: conflict && { ...conflict, isTyping: draft !== null },
    focus() {
      setConflict(null)
      setDraft(value)
      atFocus.current = value
      isDirty.current = false
      isUnsaid.current = false
    },
    change(text) {
      setDraft(text)
      isDirty.current = true
      isUnsaid.current = true
      drop()
      const write = () => {
        // What somebody else wrote meanwhile is seen first, so that it is not replaced without a word. React renders it in a microtask before this one.
        othersInTurn.catchUp()
        queueMicrotask(() => flushLatest.current())
      }
      waiting.current = { text, timer: setTimeout(write, WRITE_AFTER_MS) }
    },
    blur() {
      flush()
      // A text with a problem stays, so that it can be mended instead of typed again.
      if (problem === null || !isDirty.current) setDraft(null)
    },
    commit() {
      const isRight = draft === null || rules.check(draft).problem === undefined
      flush()
      if (draft === null || !isRight) return
      // Said by the person; an Escape that only closes what is around must not take it back.
      atFocus.current = draft
      isUnsaid.current = false
    },
    revert() {
      if (!isUnsaid.current) return false
      drop()
      if (isDirty.current && value !== atFocus.current) writeNow(atFocus.current)
      isDirty.current = false
      isUnsaid.current = false
      setDraft(atFocus.current)
      setProblem(null)
      setConflict(null)
      return true
    },
    takeTheirs() {
      drop()
      isDirty.current = false
      // Mine may have been written in the meantime.
      if (conflict && base.current !== conflict.theirs) writeNow(conflict.theirs)
      setDraft(base.current)
      setConflict(null)
    },
    keepMine() {
      if (conflict) writeNow(conflict.mine)
      setConflict(null)
    },
  }
}

import { useCallback, useRef, useState } from 'react'
import { useToast } from '../../ui/native/Toast.tsx'
import { useOwnVotes } from '../../workshop/use-own-votes.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'
import type { FitsRound } from './use-fits-round.ts'

export interface Fits {
  /** Null until the server has said what was marked before. */
  readonly marked: readonly string[] | null
  readonly isFull: boolean
  readonly toggle: (textId: string) => void
}

/** One's own marks. Each press is handed in at once, one after another; a refusal brings back what the server has. */
export function useFits(round: FitsRound): Fits {
  const own = useOwnVotes(round.id)
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const known = own === null ? null : Object.keys(own.ballots[round.id]?.dots ?? {})
  const marked = chosen ?? known
  const confirmed = useRef<readonly string[] | null>(null)
  const isFull = (marked?.length ?? 0) >= round.budget

  const toggle = useCallback(
    (textId: string) => {
      if (marked === null) return
      const next = marked.includes(textId) ? marked.filter((id) => id !== textId) : [...marked, textId]
      if (next.length > round.budget) return
      const before = confirmed.current ?? marked
      setChosen(next)
      const dots = Object.fromEntries(next.map((id) => [id, 1]))
      sending.current = sending.current.then(async () => {
        const outcome = await send('cast-ballot', { roundId: round.id, dots, concerns: {} })
        if (outcome.ok) confirmed.current = next
        else {
          setChosen(confirmed.current ?? before)
          toast({ text: refusalText(outcome) })
        }
      })
    },
    [marked, round, send, toast, refusalText],
  )
  return { marked, isFull, toggle }
}

import { useEffect, useState } from 'react'
import { fetchOwnVotes, type OwnVotes } from './fetch-own-votes.ts'
import { useWorkshop } from './workshop-context.tsx'

const NOTHING: OwnVotes = { ballots: {}, consents: {}, sealed: [] }
/** Between two tries, in milliseconds. */
const AGAIN_MS = 2000

/**
 * What this person has handed in already; null until the server has said so (IDEN-1).
 * @param roundId asked once per round
 */
export function useOwnVotes(roundId: string): OwnVotes | null {
  const { access } = useWorkshop()
  const [known, setKnown] = useState<{ readonly roundId: string; readonly own: OwnVotes } | null>(null)
  const isNobody = access.participantId === null
  useEffect(() => {
    if (isNobody) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      try {
        const own = await fetchOwnVotes(access)
        if (!isOver) setKnown({ roundId, own })
      } catch {
        // Offline or refused: the bars say so. Until there is an answer nothing is offered that might replace what was handed in.
        if (!isOver) timer = setTimeout(() => void ask(), AGAIN_MS)
      }
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [access, roundId, isNobody])
  if (isNobody) return NOTHING
  return known?.roundId === roundId ? known.own : null
}

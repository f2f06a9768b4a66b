import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Notice } from '../../ui/native/Notice.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { CloseButton } from './CloseButton.tsx'
import { useTurnout } from './rounds.ts'

/** One vote at a time: while another one is open, the way to close it stands here instead. */
export function UnlessVoteElsewhere({ children }: { readonly children: ReactNode }) {
  const words = useWords('voting')
  const vote = useAll('voteRounds').find(({ status }) => status === 'open')
  const consent = useAll('consentRounds').find(({ closedAt }) => closedAt === null)
  const open = vote ?? consent
  const turnout = useTurnout(vote ? 'everybody' : 'team', open?.facilitators ?? 0)
  if (!open) return children
  const wordsOfKind = vote ? words.control : words.consent
  return (
    <div className="stack">
      <Notice>{words.control.elsewhere}</Notice>
      <CloseButton
        text={wordsOfKind.close}
        done={wordsOfKind.closed}
        turnout={turnout}
        command={vote ? 'close-vote' : 'close-consent'}
        roundId={open.id}
      />
    </div>
  )
}

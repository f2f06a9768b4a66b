/** The team's consent to one thing, on the page of that thing: asked, answered and read there (CAT-7). */
import type { ConsentSubject } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import { roundsAbout } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { AskConsent, OpenRound } from './ConsentControls.tsx'
import { ConsentResult } from './ConsentResult.tsx'
import { OpenConsent } from './ConsentStage.tsx'
import './voting.css'

export interface ConsentPanelProps {
  readonly subjectType: ConsentSubject
  readonly subjectId: string
  /** The words as they stand now. */
  readonly text: string
}

export default function ConsentPanel({ subjectType, subjectId, text }: ConsentPanelProps) {
  const words = useWords('voting')
  const { isFacilitator } = useMe()
  const rounds = useAll('consentRounds')
  const isOtherOpen =
    useAll('voteRounds').some(({ status }) => status === 'open') ||
    rounds.some((round) => round.closedAt === null && round.subjectId !== subjectId)
  const [latest] = roundsAbout(rounds, { subjectType, subjectId })
  const isOpen = latest !== undefined && latest.closedAt === null
  const hasChanged = latest?.text != null && latest.text.trim() !== text.trim()
  return (
    <Section label={words.consent.heading} rule="open">
      <div className="stack consent-panel">
        {!latest && <p className="soft">{words.consent.notYet}</p>}
        {latest && !isOpen && (
          <>
            <ConsentResult round={latest} />
            {hasChanged && <p className="soft t-s">{words.consent.changedSince}</p>}
          </>
        )}
        {isOpen && <OpenConsent key={latest.id} round={latest} />}
        {isOpen && isFacilitator && <OpenRound round={latest} />}
        {!isOpen && isFacilitator && isOtherOpen && <p className="soft t-s">{words.control.elsewhere}</p>}
        {!isOpen && isFacilitator && !isOtherOpen && text.trim() !== '' && (
          <div>
            <AskConsent subjectType={subjectType} subjectId={subjectId} isAgain={latest !== undefined} />
          </div>
        )}
      </div>
    </Section>
  )
}

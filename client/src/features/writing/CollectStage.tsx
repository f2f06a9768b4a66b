import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Desk } from '../../ui/native/Paper.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { CardEditor } from './CardEditor.tsx'
import { LevelLine } from './LevelLine.tsx'
import { MendCards } from './MendCards.tsx'
import { NextPerson } from '../../app/shared-device/NextPerson.tsx'
import { OwnCards } from './OwnCards.tsx'
import { RevealedCards } from './RevealedCards.tsx'
import { useDesk, useOwnCards } from './use-desk.ts'
import { WritingFoot } from './WritingFoot.tsx'
import './writing.css'

/** One field, one button. After the reveal: everybody's cards, and two minutes to mend one's own. */
export default function CollectStage() {
  const shown = useShownStage()
  if (!shown) return null
  const { stage, isPast } = shown
  const isRevealed = stage.revealedAt != null || isPast
  return (
    <div className="writing">
      {isRevealed ? (
        <>
          <MendCards stage={stage} />
          <RevealedCards stage={stage} />
        </>
      ) : (
        <>
          <Lead stage={stage} />
          <Writing stage={stage} />
          {stage.reveal === 'at_once' && (
            <>
              <MendCards stage={stage} />
              <RevealedCards stage={stage} />
            </>
          )}
        </>
      )}
      <WritingFoot stage={stage} />
    </div>
  )
}

/** How to begin. The frame is offered, not forced (STMT-1). */
function Lead({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing')
  const yields = stage.yields ?? 'card'
  return (
    <p className="soft t-l writing-lead">
      {words.leads[yields]}
      {yields === 'statementProposal' && <span className="voice"> „{words.frame}“</span>}
    </p>
  )
}

function Writing({ stage }: { readonly stage: RecordView<'stages'> }) {
  const cards = useOwnCards(stage.id)
  const desk = useDesk()
  const [chosenId, setChosenId] = useState<string | null>(() => lastDraftId(cards))
  const chosen = cards.find(({ id, state }) => id === chosenId && state === 'draft')
  if (!desk) return null
  return (
    <div className="writing-row">
      <div className="writing-aside">
        <LevelLine stage={stage} />
      </div>
      <Desk>
        <CardEditor stage={stage} card={chosen} onCard={setChosenId} />
        <OwnCards cards={cards} openId={chosen?.id ?? null} onOpen={setChosenId} />
      </Desk>
      <p className="writing-next">
        <NextPerson />
      </p>
    </div>
  )
}

/** After a reload the field holds what was being written. */
const lastDraftId = (cards: ReturnType<typeof useOwnCards>): string | null =>
  cards.findLast(({ state }) => state === 'draft')?.id ?? null

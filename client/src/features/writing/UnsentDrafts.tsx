import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { takesInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Desk } from '../../ui/native/Paper.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import type { DeskCard } from '../../workshop/desk-card.ts'
import { useStageInput } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useProblemText } from './CardEditor.tsx'
import { useTakeCaret } from './held-caret.ts'
import { LevelLine } from './LevelLine.tsx'
import { useDiscard } from './OwnCards.tsx'
import { useOwnLevel } from './use-circle.ts'
import { useDesk, useDeskState } from './use-desk.ts'
import './writing.css'

type Stage = RecordView<'stages'>

/**
 * What was not handed in when its stage was revealed or left: nobody has seen it, and its author decides, wherever they are by now and after the end,
 * too (PRIV-6).
 * @param heldStageId the stage whose own field is still open for this person
 */
export default function UnsentDrafts({ heldStageId }: { readonly heldStageId: string | null }) {
  const stages = useAll('stages')
  const { currentStageId } = useSingleton('run')
  const { cards } = useDeskState()
  const drafts = cards.filter(({ state, text }) => state === 'draft' && text.trim() !== '')
  if (drafts.length === 0) return null
  const hasFieldOfItsOwn = ({ id, revealedAt }: Stage): boolean =>
    (id === currentStageId || id === heldStageId) && revealedAt == null
  return stages
    .filter((stage) => !hasFieldOfItsOwn(stage))
    .map((stage) => {
      const own = drafts.filter(({ stageId }) => stageId === stage.id)
      return own.length > 0 && <UnsentOf key={stage.id} stage={stage} drafts={own} />
    })
}

function UnsentOf({ stage, drafts }: { readonly stage: Stage; readonly drafts: readonly DeskCard[] }) {
  const words = useWords('writing').unsent
  return (
    <section className="writing-unsent">
      <Desk className="stack">
        <div>
          <h2 className="strong t-l">{words.title(stage.title)}</h2>
          <p className="soft">{words.text}</p>
        </div>
        <LevelLine stage={stage} isLeftOver />
        {drafts.map((card) => (
          <Unsent key={card.id} card={card} stage={stage} />
        ))}
      </Desk>
    </section>
  )
}

interface UnsentProps {
  readonly card: DeskCard
  readonly stage: Stage
}

function Unsent({ card, stage }: UnsentProps) {
  const words = useWords('writing')
  const desk = useDesk()
  const discard = useDiscard()
  const announce = useAnnounce()
  const field = useRef<HTMLTextAreaElement>(null)
  const input = useStageInput(stage.id)
  const { level } = useOwnLevel(stage)
  const problem = useProblemText(card)
  useTakeCaret(field, card.id)
  if (!desk) return null
  const isInTime = takesInput(input)
  return (
    <div>
      <TextArea
        ref={field}
        label={words.field}
        labelHidden
        look="voice"
        rows={2}
        value={card.text}
        // As in the field before: a little over the limit is let in, and said.
        maxLength={MAX_CARD_LENGTH * 4}
        onChange={(text) => desk.write(stage.id, card.id, text, level)}
        hint={isInTime ? words.graceHint : words.lateHint}
        {...(problem !== undefined && { error: problem })}
      />
      <div className="writing-actions">
        <Button
          onClick={() => {
            if (card.text.length > MAX_CARD_LENGTH) return
            desk.handIn(card.id)
            announce(words.handedIn)
          }}
        >
          {isInTime ? words.unsent.send : words.handInLate}
        </Button>
        <Button kind="quiet" onClick={() => discard(card)}>
          {words.unsent.throwAway}
        </Button>
      </div>
    </div>
  )
}

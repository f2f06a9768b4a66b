import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { takesInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Desk } from '../../ui/native/Paper.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import type { DeskCard } from '../../workshop/desk-card.ts'
import { LevelLine } from './LevelLine.tsx'
import { useDiscard } from './OwnCards.tsx'
import { useOwnLevel } from './use-circle.ts'
import { useDesk, useOwnCards } from './use-desk.ts'
import { useStageInput } from '../../workshop/shown-stage.tsx'

/** What was not handed in when the cards were revealed: nobody has seen it, and its author decides (PRIV-6). */
export function UnsentDrafts({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing')
  const drafts = useOwnCards(stage.id).filter(({ state, text }) => state === 'draft' && text.trim() !== '')
  if (drafts.length === 0) return null
  return (
    <section className="writing-unsent">
      <Desk className="stack">
        <div>
          <h2 className="strong t-l">{words.unsent.title}</h2>
          <p className="soft">{words.unsent.text}</p>
        </div>
        <LevelLine stage={stage} />
        {drafts.map((card) => (
          <Unsent key={card.id} card={card} stage={stage} />
        ))}
      </Desk>
    </section>
  )
}

function Unsent({ card, stage }: { readonly card: DeskCard; readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing')
  const desk = useDesk()
  const discard = useDiscard()
  const input = useStageInput(stage.id)
  const { level } = useOwnLevel(stage)
  if (!desk) return null
  return (
    <div>
      <TextArea
        label={words.field}
        labelHidden
        look="voice"
        rows={2}
        value={card.text}
        maxLength={MAX_CARD_LENGTH}
        onChange={(text) => desk.write(stage.id, card.id, text, level)}
        hint={takesInput(input) ? words.graceHint : words.lateHint}
      />
      <div className="writing-actions">
        <Button onClick={() => desk.handIn(card.id)}>{words.unsent.send}</Button>
        <Button kind="quiet" onClick={() => discard(card)}>
          {words.unsent.throwAway}
        </Button>
      </div>
    </div>
  )
}

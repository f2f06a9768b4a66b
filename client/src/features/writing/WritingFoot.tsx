import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { CheckIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { FootBar } from '../../ui/native/Layout.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useWriterCount } from '../../workshop/use-writer-count.ts'
import { useDesk, useDeskState } from './use-desk.ts'

/** What everybody may know: how many cards, how many are done. And the one thing to press when one is through. */
export function WritingFoot({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing')
  const { counts, currentStageId } = useSingleton('run')
  const writers = useWriterCount()
  const { readyStageIds } = useDeskState()
  const desk = useDesk()
  const isReady = readyStageIds.includes(stage.id)
  if (stage.id !== currentStageId || stage.revealedAt != null) return null
  const cards = words.counts(counts.handedIn)
  const ready = counts.ready === null ? null : words.ready.done(counts.ready, Math.max(writers, counts.ready))
  return (
    <FootBar className="writing-foot">
      <p className="writing-counts">
        <b>{cards.figure}</b> {cards.rest}
        {ready && (
          <>
            , <b>{ready.figure}</b> {ready.rest}
          </>
        )}
      </p>
      {desk && (
        <Button
          pressed={isReady}
          {...(isReady && { icon: <CheckIcon className="icon" /> })}
          onClick={() => desk.setReady(stage.id, !isReady)}
        >
          {isReady ? words.ready.pressed : words.ready.press}
        </Button>
      )}
    </FootBar>
  )
}

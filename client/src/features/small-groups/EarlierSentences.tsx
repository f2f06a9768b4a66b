import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { sourceStageId } from '@servicewerkstatt/shared/domain/writing/source-stage.ts'
import { useCallback } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { Slip } from '../../ui/native/Paper.tsx'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'

/** What everybody wrote alone beforehand, to make one sentence of; nobody stands on it here. */
export function EarlierSentences({ stageId }: { readonly stageId: string }) {
  const words = useWords('smallGroups')
  const { locale } = useSingleton('workshop')
  const stages = useAll('stages')
  const derive = useCallback(
    (cards: readonly RecordView<'cards'>[]) => {
      const withWords = cards.filter(({ text }) => text.trim() !== '')
      const sourceId = sourceStageId(stages, stageId, (id) => withWords.some((card) => card.stageId === id))
      return withWords.filter((card) => sourceId !== null && card.stageId === sourceId)
    },
    [stages, stageId],
  )
  const cards = useDerived('cards', derive, sameList)
  if (cards.length === 0) return null
  return (
    <Fold summary={words.sources(cards.length)}>
      <ul className="earlier-sentences" lang={locale}>
        {cards.map(({ id, text }) => (
          <li key={id}>
            <Slip size="dense" className="hyphens">
              {text}
            </Slip>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

import { cardToExpectation } from '@servicewerkstatt/shared/document/operations/expectations.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback, useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Group, Slip } from '../../ui/native/Paper.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { AreaChip } from './CardFace.tsx'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useUndoable } from './use-undoable.ts'

/** Cards that were written in a stage of this part and have not become anything yet. */
export function WaitingCards() {
  const words = useWords('expectations').waiting
  const ids = useWaitingIds()
  if (ids.length === 0) return null
  return (
    <Group className="exp-waiting" title={words.title} count={words.count(ids.length)}>
      <p className="soft">{words.note}</p>
      <ul className="exp-grid">
        {ids.map((id) => (
          <WaitingCard key={id} id={id} />
        ))}
      </ul>
    </Group>
  )
}

function useWaitingIds(): readonly string[] {
  const stages = useAll('stages')
  const ours = useMemo(
    () => new Set(stages.filter((stage) => stage.part === 3).map(({ id }) => id)),
    [stages],
  )
  const derive = useCallback(
    (cards: readonly RecordView<'cards'>[]) =>
      cards
        .filter((card) => card.becameType === null && card.stageId !== null && ours.has(card.stageId))
        .map(({ id }) => id),
    [ours],
  )
  return useDerived('cards', derive, sameList)
}

function WaitingCard({ id }: { readonly id: string }) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const words = useWords('expectations').waiting
  const card = useRecord('cards', id)
  const undoable = useUndoable()
  if (!card) return null
  return (
    <li>
      <Slip
        size="dense"
        foot={
          <div className="row wrap between">
            {card.departmentId !== null && <AreaChip departmentId={card.departmentId} />}
            {mayWrite && (
              <Button small onClick={() => undoable(() => cardToExpectation(board, id).ok, words.adopted)}>
                {words.adopt}
              </Button>
            )}
          </div>
        }
      >
        {card.text}
      </Slip>
    </li>
  )
}

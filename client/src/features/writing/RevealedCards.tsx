import { cardBecomes } from '@servicewerkstatt/shared/document/operations/cards.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback, useEffect, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useBeforeBulk } from '../../workshop/use-before-bulk.ts'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useReadShownProcess } from '../../workshop/use-shown-process.ts'
import { useBoard, useMe, useUndo } from '../../workshop/use-workshop.ts'
import { CardSlip } from './CardSlip.tsx'
import { useCardIds } from './use-cards.ts'

/** Everybody's cards in the order of chance, to be read. */
export function RevealedCards({
  stage,
  size = 'normal',
}: {
  readonly stage: RecordView<'stages'>
  readonly size?: 'normal' | 'large'
}) {
  const words = useWords('writing').revealed
  const ids = useCardIds(stage.id)
  useArrivals(ids.length)
  if (ids.length === 0) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <section className="writing-revealed">
      <div className="row wrap between writing-revealed-head">
        <h2 className="label">{words.count(ids.length)}</h2>
        <TakeAll stage={stage} ids={ids} />
      </div>
      <ul className={size === 'large' ? 'writing-grid writing-grid-large' : 'writing-grid'}>
        {ids.map((id) => (
          <li key={id} className="writing-appears">
            <CardSlip id={id} size={size} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "5 neue Karten" for those who do not see them appear (A11Y-4). */
function useArrivals(count: number): void {
  const words = useWords('writing').revealed
  const announce = useAnnounce()
  const before = useRef(count)
  useEffect(() => {
    const arrived = count - before.current
    before.current = count
    if (arrived > 0) announce({ kind: 'cards', count: arrived, words: words.arrived })
  }, [count, announce, words])
}

/** Those of them that have not become anything yet. */
function useOpen(ids: readonly string[]): readonly string[] {
  const derive = useCallback(
    (cards: readonly RecordView<'cards'>[]) =>
      cards.filter((card) => ids.includes(card.id) && card.becameType === null).map(({ id }) => id),
    [ids],
  )
  return useDerived('cards', derive, sameList)
}

/** A stage that was made to yield something hands all its cards on in one step. */
export function TakeAll({
  stage,
  ids,
}: {
  readonly stage: RecordView<'stages'>
  readonly ids: readonly string[]
}) {
  const words = useWords('writing').revealed
  const { isFacilitator, mayWrite } = useMe()
  const open = useOpen(ids)
  const board = useBoard()
  const toast = useToast()
  const { undo, endStep } = useUndo()
  const beforeBulk = useBeforeBulk()
  const readShownProcess = useReadShownProcess()
  const { yields } = stage
  if (!isFacilitator || !mayWrite || yields === null || yields === 'card') return null
  if (open.length === 0) return null
  const takeAll = () => {
    const processId = readShownProcess().shown?.id
    endStep()
    board.transact(() => {
      for (const id of open) cardBecomes(board, id, yields, words.newProcess, { processId })
    })
    endStep()
    toast({ text: words.takenAll(open.length), undo })
  }
  return (
    <Button small onClick={() => beforeBulk(open.length, takeAll)}>
      {words.takeAll[yields](open.length)}
    </Button>
  )
}

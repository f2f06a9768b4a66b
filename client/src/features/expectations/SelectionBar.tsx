import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { useBoard } from '../../workshop/use-workshop.ts'
import { useCardDesk } from './card-desk.tsx'
import { groupCards } from './card-actions.ts'
import { useChoosing, useChosen } from './choosing.tsx'
import { useUndoable } from './use-undoable.ts'

/** What can be done with the chosen cards; sticks to the lower edge while cards are being chosen. */
export function SelectionBar({ onGrouped }: { readonly onGrouped: (groupId: string) => void }) {
  const board = useBoard()
  const { indexes } = useDocuments()
  const { choose } = useWords('expectations')
  const { isOn, stop } = useChoosing()
  const chosen = useChosen()
  const { openMove } = useCardDesk()
  const undoable = useUndoable()
  if (!isOn) return null
  // Somebody else may have deleted one of them meanwhile.
  const ids = [...chosen].filter((id) => indexes.board.record('expectations', id) !== undefined)
  const group = () => {
    let made: string | null = null
    undoable(() => {
      made = groupCards(board, ids)
      return made !== null
    }, choose.grouped(ids.length))
    stop()
    if (made !== null) onGrouped(made)
  }
  return (
    <section className="exp-choose-bar" aria-label={choose.bar}>
      <p className={ids.length === 0 ? 'soft' : 'strong'} aria-live="off">
        {ids.length === 0 ? choose.none : choose.chosen(ids.length)}
      </p>
      <div className="row wrap exp-choose-actions">
        {ids.length > 0 && (
          <>
            <Button kind="main" small onClick={group}>
              {choose.group}
            </Button>
            <Button small onClick={() => openMove(ids)}>
              {choose.move}
            </Button>
          </>
        )}
        <Button kind="quiet" small onClick={stop}>
          {choose.stop}
        </Button>
      </div>
    </section>
  )
}

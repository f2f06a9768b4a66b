import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { useChosen, useGrouping } from './grouping.tsx'

/** What can be done with the chosen cards; stays in view while there are any. */
export function ChosenBar() {
  const words = useWords('writing').group
  const { indexes } = useDocuments()
  const { clear, group, askMove } = useGrouping()
  const chosen = useChosen()
  // Somebody else may have hidden one of them meanwhile.
  const ids = [...chosen].filter((id) => indexes.board.record('cards', id) !== undefined)
  if (ids.length === 0) return null
  return (
    <section className="writing-chosen" aria-label={words.chosen(ids.length)}>
      <p className="strong">{words.chosen(ids.length)}</p>
      <div className="row wrap">
        <Button kind="main" small onClick={() => group(ids)}>
          {words.together}
        </Button>
        <Button small onClick={() => askMove(ids)}>
          {words.move}
        </Button>
        <Button kind="quiet" small onClick={clear}>
          {words.clear}
        </Button>
      </div>
    </section>
  )
}

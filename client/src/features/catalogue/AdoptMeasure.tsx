import { addRecord, deleteRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useDerived } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { latestCheckOf } from './latest-check.ts'
import type { Target } from './use-promise-text.ts'

interface AdoptMeasureProps {
  readonly target: Target
  readonly changed: readonly { readonly nodeId: string; readonly title: string }[]
  readonly effect: string | null
}

/** The difference becomes something that somebody does, one measure per time; the process keeps its times until it is done. */
export function AdoptMeasure({ target, changed, effect }: AdoptMeasureProps) {
  const words = useWords('catalogue').feasibility.whatIf
  const board = useBoard()
  const endStep = useEndStep()
  const toast = useToast()
  const { mayWrite } = useMe()
  const stored = useDerived('feasibility', latestCheckOf(target.id))
  if (!mayWrite) return null
  const adopt = () => {
    endStep()
    const added = changed.flatMap(({ nodeId, title }) => {
      const result = addRecord(board, 'measures', {
        title,
        kind: 'corrective',
        // Before the first proposal there is no stored check; the target says what was checked.
        triggers: [{ type: 'feasibility', id: stored?.id ?? target.id }],
        nodeIds: { [nodeId]: true },
        targetIds: { [target.id]: true },
        ...(effect !== null && { expectedEffect: effect }),
      })
      return result.ok ? [result.id] : []
    })
    if (added.length === 0) return
    const undo = () => {
      for (const id of added) deleteRecord(board, 'measures', id)
    }
    toast({ text: words.adopted(added.length), undo })
  }
  return (
    <Button small onClick={adopt}>
      {words.adopt}
    </Button>
  )
}

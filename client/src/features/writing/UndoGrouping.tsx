import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { ArrowCounterClockwiseIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'

/** The facilitators' way back from a grouping that went wrong: one step, with a version before it (CLUS-4). */
export function UndoGrouping({ stageId }: { readonly stageId: string }) {
  const words = useWords('writing').group
  const { cancel } = useWords('common')
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [isAsking, setAsking] = useState(false)
  const undo = async () => {
    const outcome = await send('undo-grouping', { stageId })
    setAsking(false)
    toast({ text: outcome.ok ? words.undoDone : refusalText(outcome) })
  }
  return (
    <>
      <p>
        <Button small icon={<ArrowCounterClockwiseIcon className="icon" />} onClick={() => setAsking(true)}>
          {words.undoRun}
        </Button>
      </p>
      <Dialog
        isOpen={isAsking}
        question={words.undoQuestion}
        safe={{ text: cancel }}
        act={{ text: words.undoRun, onPress: () => void undo() }}
        onClose={() => setAsking(false)}
      >
        <p>{words.undoText}</p>
      </Dialog>
    </>
  )
}

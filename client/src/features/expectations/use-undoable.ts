import { useCallback } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useDocuments } from '../../workshop/workshop-context.tsx'

/**
 * Does something as one undo step of its own and offers to take it back. When this person has done more since then, the toast does not
 * undo something else in its place but says how to go back step by step.
 * @returns `(change, text)`; `change` says whether anything happened
 */
export function useUndoable(): (change: () => boolean, text: string) => boolean {
  const { undo: manager } = useDocuments()
  const { undo: words } = useWords('expectations')
  const toast = useToast()
  return useCallback(
    (change, text) => {
      manager.stopCapturing()
      const hasHappened = change()
      manager.stopCapturing()
      if (!hasHappened) return false
      const step = manager.undoStack.at(-1)
      toast({
        text,
        undo() {
          if (manager.undoStack.at(-1) === step) manager.undo()
          // A turn later: a toast that was pressed closes, and would take this one with it.
          else setTimeout(toast, 0, { text: words.tooLate })
        },
      })
      return true
    },
    [manager, toast, words],
  )
}

import { useCallback } from 'react'
import { useDocuments } from './workshop-context.tsx'

/** Begins a new undo step, so that what comes next is taken back by itself. Unlike `useUndo` it renders nothing when the stack changes. */
export function useEndStep(): () => void {
  const { undo } = useDocuments()
  return useCallback(() => undo.stopCapturing(), [undo])
}

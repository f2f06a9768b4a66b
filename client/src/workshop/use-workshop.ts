/** Writing, undoing, and knowing who one is. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { SavedSnapshot } from './saved-state.ts'
import type { SendCommand } from './send-command.ts'
import type { UnsentWords } from './unsent-words.ts'
import { useRecord } from './use-record.ts'
import { useDocuments, useWorkshop } from './workshop-context.tsx'

/** The board, for the operations of shared/document/operations. `createdBy` and times are filled in. */
export const useBoard = (): BoardDocument => useDocuments().board

export interface Me {
  /** Null for the room view and observers. */
  readonly participantId: string | null
  readonly role: Role
  readonly isFacilitator: boolean
  /** Name with its suffix, as the others see it; empty for those who are nobody in the list. */
  readonly name: string
  /** Whether this page may write the board now; false while it is frozen. */
  readonly mayWrite: boolean
}

export function useMe(): Me {
  const { access, mayWrite: right } = useWorkshop()
  const mayWrite = useSyncExternalStore(right.subscribe, right.get)
  const person = useRecord('participants', access.participantId)
  const name = person ? personName(person) : ''
  return useMemo(
    () => ({
      participantId: access.participantId,
      role: access.role,
      isFacilitator: access.role === 'facilitator',
      name,
      mayWrite,
    }),
    [access, name, mayWrite],
  )
}

/** Two people of one name carry a suffix (IDEN-3). */
export const personName = (person: {
  readonly displayName: string
  readonly suffix?: string | null
}): string => (person.suffix ? `${person.displayName} ${person.suffix}` : person.displayName)

export interface Undo {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
  /** Ends the current step: call it at the start and the end of a gesture, such as a drag. */
  readonly endStep: () => void
}

const STACK_EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

/** Undo of this person's own changes on the board, whatever others did in between. */
export function useUndo(): Undo {
  const { undo: manager } = useDocuments()
  const subscribe = useCallback(
    (listener: () => void) => {
      for (const event of STACK_EVENTS) manager.on(event, listener)
      return () => {
        for (const event of STACK_EVENTS) manager.off(event, listener)
      }
    },
    [manager],
  )
  const canUndo = useSyncExternalStore(subscribe, () => manager.undoStack.length > 0)
  const canRedo = useSyncExternalStore(subscribe, () => manager.redoStack.length > 0)
  return useMemo(
    () => ({
      canUndo,
      canRedo,
      undo: () => void manager.undo(),
      redo: () => void manager.redo(),
      endStep: () => manager.stopCapturing(),
    }),
    [manager, canUndo, canRedo],
  )
}

/** Whether what was written is safe. It comes from the server's echo and nothing else. */
export function useSavedState(): SavedSnapshot {
  const { saved } = useWorkshop()
  return useSyncExternalStore(saved.subscribe, saved.get)
}

/** Words that the server did not take, and the way to be done with them. */
export function useKeptWords(): {
  readonly words: readonly UnsentWords[]
  readonly dismiss: (words: readonly UnsentWords[]) => void
} {
  const { keptWords } = useWorkshop()
  const words = useSyncExternalStore(keptWords.all.subscribe, keptWords.all.get)
  return useMemo(() => ({ words, dismiss: keptWords.dismiss }), [words, keptWords])
}

/** Sends a command to the server: `const send = useCommand()`, `await send('go-to-stage', { stageId })`. It never throws. */
export const useCommand = (): SendCommand => useWorkshop().send

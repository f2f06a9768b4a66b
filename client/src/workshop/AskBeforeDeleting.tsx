/** Deleting asks only when others' work would vanish; one's own goes at once, with ten seconds to take it back (LOCK-3). */
import type { BoardCollection } from '@servicewerkstatt/shared/document/schema.ts'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useWords } from '../locale/use-words.ts'
import { Dialog } from '../ui/aria/Dialog.tsx'
import { personName } from './use-workshop.ts'
import { useDocuments, useWorkshop } from './workshop-context.tsx'

interface Asked {
  readonly author: string
  readonly act: () => void
}
type Ask = (asked: Asked) => void

const AskContext = createContext<Ask | null>(null)

/** Holds the one question; belongs around the screens of a workshop. */
export function AskBeforeDeleting({ children }: { readonly children: ReactNode }) {
  const words = useWords('common').deleting
  const { cancel } = useWords('common')
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <AskContext value={setAsked}>
      {children}
      <Dialog
        isOpen={asked !== null}
        question={words.question(asked?.author ?? '')}
        safe={{ text: cancel }}
        act={{
          text: words.submit,
          onPress: () => {
            close()
            asked?.act()
          },
        }}
        onClose={close}
      >
        {words.text}
      </Dialog>
    </AskContext>
  )
}

/** `remove('goals', id, () => …)`: deletes at once what is one's own or nobody's, and asks about what somebody else wrote. */
export function useAskBeforeDeleting(): (collection: BoardCollection, id: string, act: () => void) => void {
  const ask = useContext(AskContext)
  const { access } = useWorkshop()
  const { indexes } = useDocuments()
  return useCallback(
    (collection, id, act) => {
      const createdBy = indexes.board.record(collection, id)?.createdBy ?? null
      const author = createdBy === null ? undefined : indexes.proceedings.record('participants', createdBy)
      if (ask && author && author.id !== access.participantId) ask({ author: personName(author), act })
      else act()
    },
    [ask, access, indexes],
  )
}

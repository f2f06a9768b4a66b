import { putInPlace } from '@servicewerkstatt/shared/document/operations/process-mending.ts'
import { restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useEffect } from 'react'
import type { Transaction } from 'yjs'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useLatest } from '../../workshop/use-latest.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'

/**
 * Says what others add and remove, summed (4.1.3). What this person does, undo included, is said by the action itself.
 * @param openId the step whose details are open: when somebody removes that one, it is told visibly, and it can be brought back
 */
export function useProcessNews(processId: string, openId: string | null): void {
  const words = useWords('process').said
  const announce = useAnnounce()
  const { board, indexes } = useDocuments()
  const toast = useToast()
  const endStep = useEndStep()
  const latest = useLatest({ openId, announce, toast, endStep, words })
  useEffect(() => {
    const readIds = (): ReadonlySet<string> =>
      new Set(
        indexes.board
          .all('nodes')
          .filter((node) => node.processId === processId)
          .map(({ id }) => id),
      )
    let known = readIds()
    const restore = (id: string) => {
      latest.current.endStep()
      board.transact(() => {
        restoreRecord(board, 'nodes', id)
        putInPlace(board, [id])
      })
      latest.current.endStep()
    }
    const look = (transaction: Transaction) => {
      const [before, ids] = [known, readIds()]
      known = ids
      if (transaction.local) return
      const { openId: open, words: said } = latest.current
      const added = [...ids].filter((id) => !before.has(id)).length
      const removed = [...before].filter((id) => !ids.has(id)).length
      if (added > 0) latest.current.announce({ kind: 'process-added', count: added, words: said.byOthers })
      if (open !== null && before.has(open) && !ids.has(open)) {
        latest.current.toast({ text: said.openRemoved, undo: () => restore(open), undoText: said.bringBack })
      } else if (removed > 0)
        latest.current.announce({ kind: 'process-removed', count: removed, words: said.removedByOthers })
    }
    // With the change itself, not with what is drawn of it: that may be several changes at once, of several people.
    board.doc.on('afterTransaction', look)
    return () => board.doc.off('afterTransaction', look)
  }, [processId, board, indexes, latest])
}

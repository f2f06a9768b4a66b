import { putInPlace } from '@servicewerkstatt/shared/document/operations/process-mending.ts'
import { restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useEffect, useRef } from 'react'
import type { Transaction } from 'yjs'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/**
 * Says what others add and remove, summed (4.1.3). What this person does, undo included, is said by the action itself.
 * @param openId the step whose details are open: when somebody removes that one, it is told visibly, and it can be brought back
 */
export function useProcessNews({ now }: ProcessPicture, openId: string | null): void {
  const words = useWords('process').said
  const announce = useAnnounce()
  const board = useBoard()
  const { doc } = board
  const toast = useToast()
  const endStep = useEndStep()
  const known = useRef<ReadonlySet<string> | null>(null)
  const isOwn = useRef(false)
  useEffect(() => {
    const note = (transaction: Transaction) => {
      isOwn.current = transaction.local
    }
    doc.on('beforeTransaction', note)
    return () => doc.off('beforeTransaction', note)
  }, [doc])
  useEffect(() => {
    const ids = new Set(now.nodes.map((node) => node.id))
    const before = known.current
    known.current = ids
    if (before === null || isOwn.current) return
    const added = [...ids].filter((id) => !before.has(id)).length
    const removed = [...before].filter((id) => !ids.has(id)).length
    if (added > 0) announce({ kind: 'process-added', count: added, words: words.byOthers })
    if (openId !== null && before.has(openId) && !ids.has(openId)) {
      const restore = () => {
        endStep()
        board.transact(() => {
          restoreRecord(board, 'nodes', openId)
          putInPlace(board, [openId])
        })
        endStep()
      }
      toast({ text: words.openRemoved, undo: restore, undoText: words.bringBack })
    } else if (removed > 0)
      announce({ kind: 'process-removed', count: removed, words: words.removedByOthers })
  }, [now, openId, board, announce, toast, endStep, words])
}

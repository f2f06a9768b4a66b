import { useEffect, useRef } from 'react'
import type { Transaction } from 'yjs'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useBoard } from '../../workshop/use-workshop.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/** Says what others add and remove, summed (4.1.3). What this person does, undo included, is said by the action itself. */
export function useProcessNews({ now }: ProcessPicture): void {
  const words = useWords('process').said
  const announce = useAnnounce()
  const { doc } = useBoard()
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
    if (removed > 0) announce({ kind: 'process-removed', count: removed, words: words.removedByOthers })
  }, [now, announce, words])
}

/** Somebody deletes much: everybody gets a short notice, facilitators the way to bring it back at once (UNDO-4). */
import { type Deleted, onDeletedByOthers } from '@servicewerkstatt/shared/document/projection/deletions.ts'
import { restoreFromTrash } from '@servicewerkstatt/shared/document/projection/trash.ts'
import { useEffect } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useDocuments, useWorkshop } from '../../workshop/workshop-context.tsx'

/** So many things within so many milliseconds are more than tidying up. */
const MUCH = 6
const WITHIN_MS = 20_000
/** Versions that are made before something large on purpose. */
const MEANT: ReadonlySet<string> = new Set(['bulk', 'restore'])
/** How long facilitators have to bring it back here, in seconds; afterwards it lies in the trash. */
const BACK_SECONDS = 30

export function useMuchDeleted(): void {
  const words = useWords('shell').muchDeleted
  const board = useBoard()
  const { clock } = useWorkshop()
  const { indexes } = useDocuments()
  const toast = useToast()
  const { isFacilitator } = useMe()
  const latest = useLatest({ words, toast, isFacilitator })
  useEffect(() => {
    let recent: readonly Deleted[] = []
    return onDeletedByOthers(board, (deleted) => {
      const nowMs = clock.now()
      const isFresh = (time: string): boolean => Math.abs(nowMs - Date.parse(time)) < WITHIN_MS
      // What went while this device was away is news of old.
      recent = [...recent, ...deleted].filter(({ deletedAt }) => isFresh(deletedAt))
      // Facilitators who do much at once, or bring an earlier state back, know what they do: there is a version of just before.
      const last = indexes.proceedings.all('versions').at(-1)
      const isMeant = last !== undefined && MEANT.has(last.reason) && isFresh(last.at ?? '')
      if (recent.length < MUCH || isMeant) return
      const gone = recent
      const here = latest.current
      here.toast({
        text: here.words.text(gone.length),
        seconds: BACK_SECONDS,
        ...(here.isFacilitator && {
          undo: () => board.transact(() => gone.forEach((item) => restoreFromTrash(board, item))),
          undoText: here.words.bringBack,
        }),
      })
    })
  }, [board, latest, clock, indexes])
}

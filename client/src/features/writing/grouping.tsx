/** What the parts of the grouping screen share: which cards are chosen, and what can be done with them. */
import {
  dissolveGroup,
  groupTogether,
  mergeGroups,
  moveToGroup,
} from '@servicewerkstatt/shared/document/operations/grouping.ts'
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { createStore, type Store } from '../../workshop/store.ts'
import { useBeforeBulk } from '../../workshop/use-before-bulk.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'

export interface Grouping {
  readonly stageId: string
  readonly chosen: Store<ReadonlySet<string>>
  readonly toggle: (id: string) => void
  readonly clear: () => void
  readonly moveTo: (ids: readonly string[], groupId: string | null, title: string) => void
  /** @returns the id of the new group */
  readonly group: (ids: readonly string[], title?: string) => string | null
  /** @param cardCount of the group that goes */
  readonly merge: (fromId: string, intoId: string, title: string, cardCount: number) => void
  readonly dissolve: (groupId: string, cardCount: number) => void
  /** Asks where the cards go. */
  readonly askMove: (ids: readonly string[]) => void
  readonly asked: readonly string[] | null
  readonly closeAsk: () => void
  /** The group that was just made here: it asks for its title. */
  readonly freshId: string | null
}

const GroupingContext = createContext<Grouping | null>(null)
const NONE: ReadonlySet<string> = new Set()

export function GroupingProvider({
  stageId,
  children,
}: {
  readonly stageId: string
  readonly children: ReactNode
}) {
  const board = useBoard()
  const words = useWords('writing').group
  const undoable = useUndoable()
  const beforeBulk = useBeforeBulk()
  const [chosen] = useState(() => createStore<ReadonlySet<string>>(NONE))
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const [freshId, setFreshId] = useState<string | null>(null)
  const value = useMemo<Grouping>(() => {
    const clear = () => chosen.set(NONE)
    return {
      stageId,
      chosen,
      clear,
      asked,
      freshId,
      askMove: setAsked,
      closeAsk: () => setAsked(null),
      toggle(id) {
        const next = new Set(chosen.get())
        if (!next.delete(id)) next.add(id)
        chosen.set(next)
      },
      moveTo(ids, groupId, title) {
        beforeBulk(ids.length, () =>
          undoable(() => moveToGroup(board, 'cards', ids, groupId).ok, words.moved(title)),
        )
        clear()
      },
      group(ids, title) {
        let id: string | null = null
        undoable(() => {
          const made = groupTogether(board, 'cards', ids, { stageId, ...(title && { title }) })
          id = made.ok ? made.id : null
          return made.ok
        }, words.made)
        clear()
        setFreshId(title ? null : id)
        return id
      },
      merge: (fromId, intoId, title, cardCount) =>
        beforeBulk(cardCount, () =>
          undoable(() => mergeGroups(board, fromId, intoId).ok, words.merged(title)),
        ),
      dissolve: (groupId, cardCount) =>
        beforeBulk(cardCount, () =>
          undoable(() => dissolveGroup(board, groupId).ok, words.dissolved(cardCount)),
        ),
    }
  }, [stageId, chosen, asked, freshId, board, words, undoable, beforeBulk])
  return <GroupingContext value={value}>{children}</GroupingContext>
}

export function useGrouping(): Grouping {
  const grouping = useContext(GroupingContext)
  if (!grouping) throw new Error('Grouping needs a GroupingProvider above it')
  return grouping
}

export function useIsChosen(id: string): boolean {
  const { chosen } = useGrouping()
  return useSyncExternalStore(chosen.subscribe, () => chosen.get().has(id))
}

export function useChosen(): ReadonlySet<string> {
  const { chosen } = useGrouping()
  return useSyncExternalStore(chosen.subscribe, chosen.get)
}

/** One undo step of its own, offered back as long as nothing else was done since. */
function useUndoable(): (change: () => boolean, text: string) => void {
  const { undo: manager } = useDocuments()
  const { tooLate } = useWords('writing').group
  const toast = useToast()
  return useMemo(
    () => (change, text) => {
      manager.stopCapturing()
      const hasHappened = change()
      manager.stopCapturing()
      if (!hasHappened) return
      const step = manager.undoStack.at(-1)
      toast({
        text,
        undo() {
          if (manager.undoStack.at(-1) === step) manager.undo()
          // A turn later: a toast that was pressed closes, and would take this one with it.
          else setTimeout(toast, 0, { text: tooLate })
        },
      })
    },
    [manager, toast, tooLate],
  )
}

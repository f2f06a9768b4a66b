import { type ReactNode, useCallback } from 'react'
import { DragArea } from '../../drag/DragArea.tsx'
import type { DropIntent, DropList } from '../../drag/drop-intent.ts'
import { useWords } from '../../locale/use-words.ts'
import { Slip } from '../../ui/native/Paper.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useUndo } from '../../workshop/use-workshop.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { moveCard } from './card-actions.ts'
import { parseListId } from './card-lists.ts'
import { shortName } from './short-name.ts'

/** Dragging of cards in both views, with the names that are read out. One drag is one undo step. */
export function CardDrag({
  lists,
  children,
}: {
  readonly lists: readonly DropList[]
  readonly children: ReactNode
}) {
  const board = useBoard()
  const undo = useUndo()
  const { indexes } = useDocuments()
  const words = useWords('expectations')
  // Names are read when something is said, so that no card's words make all of this render.
  const nameOf = useCallback(
    (id: string) => shortName(indexes.board.record('expectations', id)?.statement ?? '', words.card.empty),
    [indexes, words],
  )
  const listNameOf = useCallback(
    (listId: string) => {
      const key = parseListId(listId)
      if (key.by === 'group') {
        if (key.groupId === null) return words.group.ungrouped
        return indexes.board.record('groups', key.groupId)?.title?.trim() || words.group.untitled
      }
      const department =
        key.departmentId === null ? undefined : indexes.board.record('departments', key.departmentId)
      const name = department ? (department.name ?? words.area.unnamed) : words.area.none
      return key.kind === 'guess' ? words.drag.guessesOf(name) : name
    },
    [indexes, words],
  )
  const move = useCallback((intent: DropIntent) => void moveCard(board, intent), [board])
  const overlay = useCallback((id: string) => <Follower id={id} />, [])
  return (
    <DragArea
      lists={lists}
      words={words.drag}
      nameOf={nameOf}
      listNameOf={listNameOf}
      onMove={move}
      onGesture={() => undo.endStep()}
      overlay={overlay}
    >
      {children}
    </DragArea>
  )
}

function Follower({ id }: { readonly id: string }) {
  const statement = useRecord('expectations', id)?.statement ?? ''
  return (
    <Slip size="dense" chosen className="exp-follower">
      {statement}
    </Slip>
  )
}

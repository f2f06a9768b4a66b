import { moveToGroup } from '@servicewerkstatt/shared/document/operations/grouping.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useCallback, useMemo } from 'react'
import { DragArea } from '../../drag/DragArea.tsx'
import type { DropIntent } from '../../drag/drop-intent.ts'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Empty, Group, Slip } from '../../ui/native/Paper.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe, useUndo } from '../../workshop/use-workshop.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { GroupBlock } from './GroupBlock.tsx'
import { GroupCards } from './GroupCards.tsx'
import { GroupingProvider } from './grouping.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { groupIdOf, listIdOf } from './stage-lists.ts'
import { useSourceStage } from './use-cards.ts'
import { useStageLists } from './use-stage-lists.ts'
import './writing.css'

/** "Ordnen": by dragging, by tapping and "Gruppieren", or by the menu of a card; everybody at once, and no card is ever lost (CLUS). */
export default function GroupStage() {
  const words = useWords('writing').revealed
  const shown = useShownStage()
  const source = useSourceStage(shown?.stage.id ?? null)
  if (!source) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <GroupingProvider stageId={source.id}>
      <Groups stageId={source.id} />
      <MoveDialog />
      <ChosenBar />
    </GroupingProvider>
  )
}

const NOTHING: readonly string[] = []

function Groups({ stageId }: { readonly stageId: string }) {
  const words = useWords('writing')
  const board = useBoard()
  const { mayWrite } = useMe()
  const undo = useUndo()
  const { indexes } = useDocuments()
  const { groupIds, lists } = useStageLists(stageId)
  const byId = useMemo(() => new Map(lists.map((list) => [list.id, list.items])), [lists])
  const ungrouped = byId.get(listIdOf(null)) ?? NOTHING

  const nameOf = useCallback(
    (id: string) => (indexes.board.record('cards', id)?.text ?? '').slice(0, 60),
    [indexes],
  )
  const listNameOf = useCallback(
    (listId: string) => {
      const groupId = groupIdOf(listId)
      if (groupId === null) return words.group.ungrouped
      return indexes.board.record('groups', groupId)?.title?.trim() || words.group.untitled
    },
    [indexes, words],
  )
  const move = useCallback(
    ({ id, list, before }: DropIntent) => void moveToGroup(board, 'cards', [id], groupIdOf(list), before),
    [board],
  )
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
      <div className="writing-groups">
        <Group
          className="writing-ungrouped"
          title={words.group.ungrouped}
          count={words.group.count(ungrouped.length)}
        >
          <GroupCards
            listId={listIdOf(null)}
            items={ungrouped}
            label={words.group.ungrouped}
            empty={words.group.emptyList}
          />
        </Group>
        <div className="writing-group-board">
          {groupIds.length === 0 && <Empty title={words.group.none}>{words.group.noneText}</Empty>}
          {groupIds.map((id) => (
            <GroupBlock key={id} id={id} groupIds={groupIds} items={byId.get(listIdOf(id)) ?? NOTHING} />
          ))}
          {mayWrite && (
            <Button
              small
              icon={<PlusIcon className="icon" />}
              onClick={() => addRecord(board, 'groups', { stageId })}
            >
              {words.group.add}
            </Button>
          )}
        </div>
      </div>
    </DragArea>
  )
}

function Follower({ id }: { readonly id: string }) {
  const text = useRecord('cards', id)?.text ?? ''
  return (
    <Slip size="dense" chosen>
      {text}
    </Slip>
  )
}

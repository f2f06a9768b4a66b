import { type Becomes, cardBecomes } from '@servicewerkstatt/shared/document/operations/cards.ts'
import { deleteRecord, restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, PencilSimpleIcon, ProjectorScreenIcon, TrashIcon } from '../../ui/icons.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useBoard, useCommand, useMe, useUndo } from '../../workshop/use-workshop.ts'
import { useReadShownProcess } from '../../workshop/use-shown-process.ts'
import { EditCardDialog } from './EditCardDialog.tsx'
import { StepPlaceDialog } from './StepPlaceDialog.tsx'

/** What a card of a stage is meant to become comes first. */
const order = (yields: RecordView<'stages'>['yields'] | undefined): readonly Becomes[] => {
  const all: readonly Becomes[] = ['statementProposal', 'goal', 'expectation', 'node', 'parkingItem']
  return all.toSorted((a, b) => Number(b === yields) - Number(a === yields))
}

export interface CardMenuProps {
  readonly card: RecordView<'cards'>
  readonly yields?: RecordView<'stages'>['yields']
  /** Entries of the place where the card lies, before the others. */
  readonly before?: readonly MenuEntry[]
}

/** What a card becomes and where it goes; after the collecting these are the facilitators' (ROLE-3). */
export function CardMenu({ card, yields, before = [] }: CardMenuProps) {
  const words = useWords('writing').revealed
  const me = useMe()
  const actions = useCardActions()
  const [isEditing, setEditing] = useState(false)
  const [isPlacing, setPlacing] = useState(false)
  if (!me.mayWrite) return null
  const becomes: readonly MenuEntry[] =
    card.becameType === null
      ? order(yields).flatMap((what) => [
          { id: what, text: words.become[what], onAction: () => actions.become(card.id, what) },
          ...(what === 'node'
            ? [{ id: 'node-after', text: words.stepAfter, onAction: () => setPlacing(true) }]
            : []),
        ])
      : []
  const entries: readonly MenuEntry[] = [
    ...before,
    ...(me.isFacilitator
      ? [
          ...(before.length > 0 ? [{ separator: true } as const] : []),
          ...becomes,
          {
            id: 'edit',
            text: words.edit,
            icon: <PencilSimpleIcon className="icon" />,
            onAction: () => setEditing(true),
          },
          {
            id: 'spotlight',
            text: words.spotlight,
            icon: <ProjectorScreenIcon className="icon" />,
            onAction: () => actions.spotlight(card.id),
          },
          { separator: true } as const,
          {
            id: 'remove',
            text: words.remove,
            icon: <TrashIcon className="icon" />,
            onAction: () => actions.remove(card.id),
          },
        ]
      : []),
  ]
  if (entries.length === 0) return null
  return (
    <>
      <MenuButton
        label={words.menu(card.text)}
        icon={<DotsThreeIcon className="icon" weight="bold" />}
        iconOnly
        size="tiny"
        kind="quiet"
        placement="bottom end"
        entries={[...entries]}
      />
      {isPlacing && (
        <StepPlaceDialog
          onPick={(afterId) => {
            actions.become(card.id, 'node', afterId)
            setPlacing(false)
          }}
          onClose={() => setPlacing(false)}
        />
      )}
      {isEditing && <EditCardDialog card={card} onClose={() => setEditing(false)} />}
    </>
  )
}

export function useCardActions() {
  const words = useWords('writing').revealed
  const board = useBoard()
  const send = useCommand()
  const toast = useToast()
  const { undo, endStep } = useUndo()
  const ask = useAskBeforeDeleting()
  const readShownProcess = useReadShownProcess()
  return {
    become(id: string, what: Becomes, afterId?: string) {
      const { processes, shown } = readShownProcess()
      endStep()
      const became = cardBecomes(board, id, what, words.newProcess, { processId: shown?.id, afterId })
      endStep()
      if (!became.ok) return
      const into = what === 'node' && processes.length > 1 && afterId === undefined ? shown : undefined
      toast({
        text: into ? words.becameStepIn(into.name.trim() || words.unnamedProcess) : words.becameToast[what],
        undo,
      })
    },
    spotlight: (id: string) => void send('set-spotlight', { spotlight: { type: 'cards', id } }),
    remove(id: string) {
      ask('cards', id, () => {
        if (!deleteRecord(board, 'cards', id).ok) return
        toast({ text: words.removed, undo: () => void restoreRecord(board, 'cards', id) })
      })
    },
  }
}

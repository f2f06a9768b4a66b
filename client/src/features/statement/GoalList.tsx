import {
  addRecord,
  deleteRecord,
  moveRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { memo, useEffect, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { ArrowDownIcon, ArrowUpIcon, DotsThreeIcon, PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { DateAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { loadEditorSoon } from '../../workshop/load-editor.ts'
import { useAll, useIds, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe, useUndo } from '../../workshop/use-workshop.ts'
import { AdoptButton } from './AdoptButton.tsx'
import { ProposeChange } from './ProposeChange.tsx'
import { isChangedSince, latestWording } from './wording.ts'

/** The goals behind the service, in the order of their weight. */
export function GoalList() {
  const words = useWords('statement').goals
  const ids = useIds('goals')
  const board = useBoard()
  const { mayWrite } = useMe()
  const { endStep } = useUndo()
  // What is decided is only read, but a goal may be added at any time, without a connection too: its text needs the editor.
  useEffect(() => {
    if (mayWrite) loadEditorSoon()
  }, [mayWrite])
  /** The goal that was just added here: its text opens at once. */
  const [fresh, setFresh] = useState<string | null>(null)
  const add = () => {
    endStep()
    const added = addRecord(board, 'goals', { status: 'draft' })
    if (added.ok) setFresh(added.id)
  }
  const addButton = mayWrite && (
    <Button small icon={<PlusIcon className="icon" />} onClick={add}>
      {words.add}
    </Button>
  )
  return (
    <Section label={words.title} note={words.note} rule="open">
      {ids.length === 0 ? (
        <Empty title={words.none} action={addButton}>
          {words.noneText}
        </Empty>
      ) : (
        <div className="stack">
          <ol className="goal-list">
            {ids.map((id, index) => (
              <Goal
                key={id}
                id={id}
                at={index}
                before={ids[index - 1] ?? null}
                afterNext={ids[index + 2] ?? null}
                isLast={index === ids.length - 1}
                isFresh={id === fresh}
              />
            ))}
          </ol>
          <p>{addButton}</p>
        </div>
      )}
    </Section>
  )
}

interface GoalProps {
  readonly id: string
  /** Place in the list, from 0. */
  readonly at: number
  /** The goal above. */
  readonly before: string | null
  /** The goal below the next one: where this one goes when it moves down. */
  readonly afterNext: string | null
  readonly isLast: boolean
  readonly isFresh: boolean
}

const Goal = memo(function Goal({ id, at, before, afterNext, isLast, isFresh }: GoalProps) {
  const words = useWords('statement').goals
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const { mayWrite, isFacilitator } = useMe()
  const goal = useRecord('goals', id)
  const toast = useToast()
  const announce = useAnnounce()
  if (!goal) return null
  const no = at + 1
  const isLocked = goal.status === 'agreed' && !isFacilitator

  const move = (beforeId: string | null, place: number) => {
    moveRecord(board, 'goals', id, beforeId)
    announce(words.moved(place))
  }
  const remove = () =>
    ask('goals', id, () => {
      deleteRecord(board, 'goals', id)
      toast({ text: words.removed, undo: () => void restoreRecord(board, 'goals', id) })
    })
  return (
    <li className="goal">
      <span className="goal-number" aria-hidden="true">
        {no}
      </span>
      <div className="goal-words">
        <CoText
          place={{ collection: 'goals', id, field: 'text' }}
          label={words.text(no)}
          labelHidden
          empty={words.textEmpty}
          size="xl"
          startEditing={isFresh}
          readOnly={isLocked}
        />
        <div className="goal-details">
          <CoText
            place={{ collection: 'goals', id, field: 'evidence' }}
            label={words.evidence}
            empty={words.evidenceEmpty}
            size="m"
            readOnly={isLocked}
          />
          <DateAtom
            label={words.horizon}
            value={goal.horizon}
            readOnly={isLocked}
            onWrite={(horizon) => setFields(board, 'goals', id, { horizon })}
          />
        </div>
        <GoalStatus id={id} status={goal.status} text={goal.text} />
      </div>
      {mayWrite && (
        <div className="goal-actions">
          <IconButton
            size="small"
            label={words.up(no)}
            icon={<ArrowUpIcon className="icon" />}
            unavailable={before === null}
            onClick={() => move(before, no - 1)}
          />
          <IconButton
            size="small"
            label={words.down(no)}
            icon={<ArrowDownIcon className="icon" />}
            unavailable={isLast}
            onClick={() => move(afterNext, no + 1)}
          />
          {!isLocked && (
            <MenuButton
              label={words.menu(no)}
              icon={<DotsThreeIcon className="icon" weight="bold" />}
              iconOnly
              size="small"
              placement="bottom end"
              entries={[
                { id: 'remove', text: words.remove, icon: <TrashIcon className="icon" />, onAction: remove },
              ]}
            />
          )}
        </div>
      )}
    </li>
  )
})

function GoalStatus({
  id,
  status,
  text,
}: {
  readonly id: string
  readonly status: 'draft' | 'agreed'
  readonly text: string
}) {
  const words = useWords('statement')
  const { date } = useFormats()
  const { isFacilitator } = useMe()
  const decided = latestWording(useAll('wordings'), 'goal', id)
  const isChanged = isChangedSince(decided, text)
  const agreed = decided?.decidedAt
    ? words.status.agreed(date(decided.decidedAt))
    : words.status.agreedUndated
  return (
    <div className="row wrap t-s">
      <span className="soft">
        {status === 'agreed' ? agreed : words.status.draft}
        {isChanged && ` · ${words.status.changed}`}
      </span>
      {!isFacilitator && status === 'agreed' && <ProposeChange subject="goal" text={text} />}
      {isFacilitator && text.trim() !== '' && (status !== 'agreed' || isChanged) && (
        <AdoptButton subjectType="goal" subjectId={id} text={text} />
      )}
    </div>
  )
}

import {
  deleteRecord,
  restoreRecord,
  setMember,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import {
  ArrowRightIcon,
  DotsThreeIcon,
  LinkSimpleIcon,
  PencilSimpleIcon,
  TrashIcon,
  XIcon,
} from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Quote } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useIds, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { usePaths } from './part-path.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { ExpectationLink } from './Senders.tsx'
import { useExpectationOptions } from './use-likely.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useUndoable } from './use-undoable.ts'
import { useVoiceLine } from './use-voice-line.ts'
import { expectationFromVoice } from './voice-actions.ts'
import { VoiceForm } from './VoiceForm.tsx'

export interface VoiceCardProps {
  readonly id: string
  /** Where it is shown with one expectation: that one is not listed, and the voice can be loosened from it. */
  readonly of?: string
  readonly startsOpen?: boolean
}

/** A voice: the words as they were said, who said them, and what they led to. */
export const VoiceCard = memo(function VoiceCard({ id, of, startsOpen = false }: VoiceCardProps) {
  const voice = useRecord('voices', id)
  const [isEditing, setEditing] = useState(startsOpen)
  const { voice: words } = useWords('expectations')
  const { mayWrite } = useMe()
  const place = useRef<HTMLLIElement>(null)
  useFocusBack(place, isEditing)
  if (!voice) return null
  if (isEditing && mayWrite) {
    return (
      <li ref={place} data-row className="exp-voice stack">
        <VoiceForm voice={voice} />
        <p>
          <Button small onClick={() => setEditing(false)}>
            {words.done}
          </Button>
        </p>
      </li>
    )
  }
  return (
    <li ref={place} data-row className="exp-voice">
      <VoiceWords voice={voice} of={of ?? null} />
      {mayWrite && <VoiceMenu voice={voice} of={of ?? null} onEdit={() => setEditing(true)} />}
    </li>
  )
})

function VoiceWords({ voice, of }: { readonly voice: RecordView<'voices'>; readonly of: string | null }) {
  const { voice: words } = useWords('expectations')
  const { locale } = useSingleton('workshop')
  const line = useVoiceLine(voice)
  const others = Object.keys(voice.expectationIds).filter((id) => id !== of)
  const facts = [
    voice.kind === null ? null : words.kinds[voice.kind],
    voice.complaintTag === null || voice.complaintTag === 'other' ? null : words.tags[voice.complaintTag],
  ].filter((fact) => fact !== null)
  return (
    <div className="grow stack">
      <Quote by={[line, ...facts].join(' · ')} lang={locale}>
        {voice.verbatim.trim() === '' ? words.noWords : voice.verbatim}
      </Quote>
      {of === null && others.length === 0 && <p className="soft t-s exp-voice-to">{words.leadsNowhere}</p>}
      {others.length > 0 && (
        <p className="row wrap t-s exp-voice-to">
          <span className="soft">{words.leadsTo}</span>
          {others.map((id) => (
            <ExpectationLink key={id} id={id} />
          ))}
        </p>
      )}
    </div>
  )
}

function VoiceMenu(props: {
  readonly voice: RecordView<'voices'>
  readonly of: string | null
  readonly onEdit: () => void
}) {
  const { voice, of, onEdit } = props
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const { voice: words } = useWords('expectations')
  const navigate = useNavigate()
  const { expectation: pathOf } = usePaths()
  const dimensions = useIds('perceptionItems')
  const toast = useToast()
  const undoable = useUndoable()
  const line = useVoiceLine(voice)
  const [isLinking, setLinking] = useState(false)
  const make = () => {
    let made: string | null = null
    undoable(() => {
      made = expectationFromVoice(board, voice, dimensions)
      return made !== null
    }, words.made)
    if (made !== null) void navigate(pathOf(made))
  }
  const entries: MenuEntry[] = [
    { id: 'edit', text: words.edit, icon: <PencilSimpleIcon />, onAction: onEdit },
    ...(of === null
      ? [
          { id: 'make', text: words.toExpectation, icon: <ArrowRightIcon />, onAction: make },
          { id: 'link', text: words.link, icon: <LinkSimpleIcon />, onAction: () => setLinking(true) },
        ]
      : [
          {
            id: 'unlink',
            text: words.unlink,
            icon: <XIcon />,
            onAction() {
              undoable(
                () => setMember(board, 'voices', voice.id, 'expectationIds', of, false).ok,
                words.unlinked,
              )
            },
          },
        ]),
    { separator: true },
    {
      id: 'trash',
      text: words.trash,
      icon: <TrashIcon />,
      onAction() {
        ask('voices', voice.id, () => {
          deleteRecord(board, 'voices', voice.id)
          toast({ text: words.trashed, undo: () => restoreRecord(board, 'voices', voice.id) })
        })
      },
    },
  ]
  return (
    <>
      <MenuButton
        label={words.menu(line)}
        icon={<DotsThreeIcon className="icon" weight="bold" />}
        iconOnly
        size="tiny"
        kind="quiet"
        placement="bottom end"
        entries={entries}
      />
      {isLinking && <LinkDialog voice={voice} onClose={() => setLinking(false)} />}
    </>
  )
}

function LinkDialog({
  voice,
  onClose,
}: {
  readonly voice: RecordView<'voices'>
  readonly onClose: () => void
}) {
  const board = useBoard()
  const { voice: words } = useWords('expectations')
  const options = useExpectationOptions().filter(({ id }) => !voice.expectationIds[id])
  const toast = useToast()
  return (
    <PickDialog
      question={words.linkQuestion}
      sections={[{ options }]}
      onClose={onClose}
      onPick={(expectationId) => {
        setMember(board, 'voices', voice.id, 'expectationIds', expectationId, true)
        toast({
          text: words.linked,
          undo: () => setMember(board, 'voices', voice.id, 'expectationIds', expectationId, false),
        })
        onClose()
      }}
    />
  )
}

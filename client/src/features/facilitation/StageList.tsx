import {
  type AgendaTemplate,
  AGENDA_TEMPLATES,
} from '@servicewerkstatt/shared/domain/agenda/agenda-template-names.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { NumberAtom } from '../../workshop/AtomField.tsx'
import { useAll, useRemoved, useSingleton } from '../../workshop/use-record.ts'
import { StageDialog, type StageSubject } from './StageDialog.tsx'
import { useCommandAction } from './use-command-action.ts'
import { useMove } from './use-move.tsx'

/** Longest stage, in minutes: a whole day. */
const MAX_MINUTES = 24 * 60

type Stage = ReturnType<typeof useAll<'stages'>>[number]

/** Every stage with its minutes and all that can be done to it; nothing of it ever deletes what people made (STAGE-2, STAGE-3). */
export function StageList() {
  const words = useWords('facilitation').stages
  const stages = useAll('stages')
  const [subject, setSubject] = useState<StageSubject | null>(null)
  const last = stages.at(-1)?.id ?? null
  const { jump, question } = useMove()
  return (
    <details className="console-stages">
      <summary>{words.show}</summary>
      <ol>
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            index={index}
            stages={stages}
            onOpen={setSubject}
            onJump={jump}
          />
        ))}
      </ol>
      <p className="row wrap console-gap-small">
        <Button
          small
          icon={<PlusIcon className="icon" />}
          onClick={() => setSubject({ kind: 'new', afterId: last })}
        >
          {words.add}
        </Button>
        <AppendAgenda />
      </p>
      <RemovedStages />
      {question}
      {subject && (
        <StageDialog
          key={subject.kind === 'new' ? `new ${subject.afterId ?? ''}` : subject.stage.id}
          subject={subject}
          onClose={() => setSubject(null)}
        />
      )}
    </details>
  )
}

/** Whatever was removed, however long ago, comes back with everything that was made in it (STAGE-2). */
function RemovedStages() {
  const words = useWords('facilitation').stages
  const removed = useRemoved('stages')
  const { locale } = useSingleton('workshop')
  const { act, busy } = useCommandAction()
  const toast = useToast()
  const restore = async (stage: Stage) => {
    const outcome = await act('restore-stage', { stageId: stage.id })
    if (outcome.ok) toast({ text: words.restored(stage.title) })
  }
  if (removed.length === 0) return null
  return (
    <details className="console-removed">
      <summary>{words.removedOnes(removed.length)}</summary>
      <ul>
        {removed.map((stage) => (
          <li key={stage.id}>
            <span lang={locale}>{stage.title}</span>
            <Button
              small
              kind="quiet"
              busy={busy}
              aria-label={words.restoreLabel(stage.title)}
              onClick={() => void restore(stage)}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One more meeting of the series behind this one (D18). */
function AppendAgenda() {
  const words = useWords('facilitation').stages
  const toast = useToast()
  const { act } = useCommandAction()
  const append = async (template: AgendaTemplate) => {
    const outcome = await act('append-agenda', { template })
    if (outcome.ok) toast({ text: words.appended(words.agendas[template]) })
  }
  return (
    <MenuButton
      size="small"
      label={words.append}
      entries={AGENDA_TEMPLATES.map((template) => ({
        id: template,
        text: words.agendas[template],
        onAction: () => void append(template),
      }))}
    />
  )
}

interface StageRowProps {
  readonly stage: Stage
  readonly index: number
  readonly stages: readonly Stage[]
  readonly onOpen: (subject: StageSubject) => void
  readonly onJump: (stageId: string) => void
}

function StageRow({ stage, index, stages, onOpen, onJump }: StageRowProps) {
  const words = useWords('facilitation').stages
  const { currentStageId } = useSingleton('run')
  const { locale } = useSingleton('workshop')
  const { act } = useCommandAction()
  const entries = useStageActions({ stage, index, stages, onOpen, onJump })
  const isNow = stage.id === currentStageId
  return (
    <li {...(isNow && { 'aria-current': 'step' as const })}>
      <span className="console-stage-title" lang={locale}>
        {stage.title}
        {isNow && <span className="ours"> · {words.now}</span>}
        {!isNow && stage.endedAt !== null && <span className="soft"> · {words.done}</span>}
      </span>
      <NumberAtom
        label={words.minutes(stage.title)}
        labelHidden
        value={stage.minutes}
        min={0}
        max={MAX_MINUTES}
        suffix="min"
        onWrite={(minutes) => {
          if (minutes !== null) void act('change-stage', { stageId: stage.id, minutes })
        }}
      />
      <MenuButton
        label={words.menu(stage.title)}
        icon={<DotsThreeIcon className="icon" weight="bold" />}
        iconOnly
        size="small"
        kind="quiet"
        placement="bottom end"
        entries={entries}
      />
    </li>
  )
}

function useStageActions({ stage, index, stages, onOpen, onJump }: StageRowProps): MenuEntry[] {
  const words = useWords('facilitation').stages
  const { undo } = useWords('shell').actions
  const { currentStageId } = useSingleton('run')
  const toast = useToast()
  const { act } = useCommandAction()
  const isNow = stage.id === currentStageId
  const moveBefore = (beforeId: string | null) => void act('move-stage', { stageId: stage.id, beforeId })
  const remove = async () => {
    const outcome = await act('remove-stage', { stageId: stage.id })
    if (!outcome.ok) return
    toast({
      text: words.removed(stage.title),
      undo: () => void act('restore-stage', { stageId: stage.id }),
      undoText: undo,
    })
  }
  return [
    {
      id: 'go',
      text: stage.endedAt === null ? words.goHere : words.reopen,
      isDisabled: isNow,
      onAction: () => onJump(stage.id),
    },
    { id: 'edit', text: words.edit, onAction: () => onOpen({ kind: 'existing', stage }) },
    { separator: true },
    {
      id: 'up',
      text: words.up,
      isDisabled: index === 0,
      onAction: () => moveBefore(stages[index - 1]?.id ?? null),
    },
    {
      id: 'down',
      text: words.down,
      isDisabled: index === stages.length - 1,
      onAction: () => moveBefore(stages[index + 2]?.id ?? null),
    },
    { id: 'add', text: words.addAfter, onAction: () => onOpen({ kind: 'new', afterId: stage.id }) },
    {
      id: 'split',
      text: words.split,
      note: words.splitNote(Math.ceil(stage.minutes / 2), Math.floor(stage.minutes / 2)),
      onAction: () => void act('split-stage', { stageId: stage.id, minutes: Math.ceil(stage.minutes / 2) }),
    },
    { separator: true },
    {
      id: 'remove',
      text: words.remove,
      icon: <TrashIcon className="icon" />,
      isDisabled: isNow,
      onAction: () => void remove(),
    },
  ]
}

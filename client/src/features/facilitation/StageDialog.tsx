/** Everything about one stage in a form: what it says, how people work in it, who sees whose words, and the facilitators' notes. */
import type { CommandBody } from '@servicewerkstatt/shared/commands/index.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { ROOM_LAYOUTS } from '@servicewerkstatt/shared/domain/agenda/room-layouts.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Checkbox, Select } from '../../ui/native/Field.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useCommandAction } from './use-command-action.ts'

export type StageSubject =
  | { readonly kind: 'existing'; readonly stage: RecordView<'stages'> }
  | { readonly kind: 'new'; readonly afterId: string | null }

const MODES = ['collect', 'read', 'group', 'vote', 'discuss', 'decide', 'break'] as const
const REVEALS = ['together', 'at_once'] as const
const LEVELS = ['named', 'department', 'anonymous'] as const
const YIELDS = ['card', 'statementProposal', 'goal', 'expectation', 'node'] as const
const NOTES = ['goal', 'readAloud', 'stumblingBlocks', 'planB'] as const
const PARTS = ['1', '2', '3', '4', '5'] as const

type Fields = Omit<CommandBody<'change-stage'>, 'stageId'>
type Notes = Record<(typeof NOTES)[number], string>

interface Draft {
  readonly title: string
  readonly task: string
  readonly minutes: string
  readonly part: string
  readonly mode: string
  readonly reveal: string
  readonly level: string
  readonly layout: string
  readonly yields: string
  readonly caretsShown: boolean
  readonly guestsMayWrite: boolean
}

const EMPTY: Draft = {
  title: '',
  task: '',
  minutes: '5',
  part: '',
  mode: 'discuss',
  reveal: 'together',
  level: 'named',
  layout: '',
  yields: '',
  caretsShown: true,
  guestsMayWrite: false,
}

const draftOf = (stage: RecordView<'stages'>): Draft => ({
  title: stage.title,
  task: stage.task,
  minutes: String(stage.minutes),
  part: stage.part === null ? '' : String(stage.part),
  mode: stage.mode,
  reveal: stage.reveal,
  level: stage.level,
  layout: stage.layout ?? '',
  yields: stage.yields ?? '',
  caretsShown: stage.caretsShown,
  guestsMayWrite: stage.guestsMayWrite,
})

/** One of the known words, or null. */
const pick = <T extends string>(known: readonly T[], value: string): T | null =>
  known.find((other) => other === value) ?? null

function fieldsOf(draft: Draft, notes: Notes): Fields {
  const minutes = Number(draft.minutes)
  return {
    title: draft.title.trim(),
    task: draft.task,
    ...(Number.isInteger(minutes) && minutes >= 0 && { minutes }),
    part: draft.part === '' ? null : Number(draft.part),
    mode: pick(MODES, draft.mode) ?? 'discuss',
    reveal: pick(REVEALS, draft.reveal) ?? 'together',
    level: pick(LEVELS, draft.level) ?? 'named',
    layout: pick(ROOM_LAYOUTS, draft.layout),
    yields: pick(YIELDS, draft.yields),
    caretsShown: draft.caretsShown,
    guestsMayWrite: draft.guestsMayWrite,
    notes,
  }
}

export function StageDialog({
  subject,
  onClose,
}: {
  readonly subject: StageSubject
  readonly onClose: () => void
}) {
  const words = useWords('facilitation').stageForm
  const { cancel } = useWords('common')
  const stage = subject.kind === 'existing' ? subject.stage : null
  const note = useRecord('stageNotes', stage?.id ?? null)
  const { act, busy } = useCommandAction()
  const [draft, setDraft] = useState<Draft>(() => (stage ? draftOf(stage) : EMPTY))
  const [notes, setNotes] = useState<Notes>(() => ({
    goal: note?.goal ?? '',
    readAloud: note?.readAloud ?? '',
    stumblingBlocks: note?.stumblingBlocks ?? '',
    planB: note?.planB ?? '',
  }))
  const set = (values: Partial<Draft>) => setDraft((before) => ({ ...before, ...values }))
  const save = async () => {
    const fields = fieldsOf(draft, notes)
    const outcome =
      subject.kind === 'existing'
        ? await act('change-stage', { stageId: subject.stage.id, ...fields })
        : await act('add-stage', { afterId: subject.afterId, ...fields, title: draft.title.trim() })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      wide
      question={stage ? words.question(stage.title) : words.newQuestion}
      safe={{ text: cancel }}
      act={{
        text: words.save,
        busy,
        onPress: () => void save(),
        unavailable: draft.title.trim() === '' ? words.titleMissing : null,
      }}
      onClose={onClose}
    >
      <div className="stage-form">
        <TextField
          label={words.title}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={200}
        />
        <TextArea
          label={words.task}
          hint={words.taskHint}
          rows={2}
          value={draft.task}
          onChange={(task) => set({ task })}
          maxLength={1000}
        />
        <WorkFields
          draft={draft}
          set={set}
          hasBegun={stage !== null && stage.startedAt !== null}
          before={stage?.level ?? 'named'}
        />
        <details>
          <summary>{words.notes}</summary>
          <div className="stage-form console-gap-small">
            {NOTES.map((key) => (
              <TextArea
                key={key}
                label={words.noteNames[key]}
                rows={2}
                value={notes[key]}
                onChange={(text) => setNotes((before) => ({ ...before, [key]: text }))}
                maxLength={5000}
              />
            ))}
          </div>
        </details>
      </div>
    </Dialog>
  )
}

interface WorkFieldsProps {
  readonly draft: Draft
  readonly set: (values: Partial<Draft>) => void
  readonly hasBegun: boolean
  readonly before: (typeof LEVELS)[number]
}

/** How people work in the stage, and who sees whose words. */
function WorkFields({ draft, set, hasBegun, before }: WorkFieldsProps) {
  const words = useWords('facilitation').stageForm
  const { modes, levels } = useWords('facilitation').now
  // Once people write, the level may protect more and never less (ANON-1).
  const allowed = hasBegun ? LEVELS.slice(LEVELS.indexOf(before)) : LEVELS
  const isInput = draft.mode === 'collect'
  return (
    <>
      <div className="stage-form-pair">
        <TextField
          label={words.minutes}
          value={draft.minutes}
          inputMode="numeric"
          onChange={(minutes) => set({ minutes })}
          suffix="min"
        />
        <Select
          label={words.mode}
          value={draft.mode}
          onChange={(mode) => set({ mode })}
          options={MODES.map((value) => ({ value, label: modes[value] }))}
        />
        <Select
          label={words.level}
          hint={hasBegun ? words.levelFixed : words.levelNotes[pick(LEVELS, draft.level) ?? 'named']}
          value={draft.level}
          onChange={(level) => set({ level })}
          options={allowed.map((value) => ({ value, label: levels[value] }))}
        />
        {isInput && (
          <Select
            label={words.reveal}
            value={draft.reveal}
            onChange={(reveal) => set({ reveal })}
            options={REVEALS.map((value) => ({
              value,
              label: words.reveals[value],
              disabled: hasBegun && value === 'at_once' && draft.reveal === 'together',
            }))}
          />
        )}
        {isInput && (
          <Select
            label={words.yields}
            value={draft.yields}
            emptyLabel={words.yieldsNone}
            onChange={(yields) => set({ yields })}
            options={YIELDS.map((value) => ({ value, label: words.yieldNames[value] }))}
          />
        )}
        <Select
          label={words.part}
          value={draft.part}
          emptyLabel={words.partNone}
          onChange={(part) => set({ part })}
          options={PARTS.map((value) => ({ value, label: words.partName(value) }))}
        />
        <Select
          label={words.layout}
          value={draft.layout}
          emptyLabel={words.layoutOwn}
          onChange={(layout) => set({ layout })}
          options={ROOM_LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))}
        />
      </div>
      <Checkbox checked={draft.guestsMayWrite} onChange={(guestsMayWrite) => set({ guestsMayWrite })}>
        {words.guests}
      </Checkbox>
      {draft.level !== 'anonymous' && (
        <Checkbox checked={draft.caretsShown} onChange={(caretsShown) => set({ caretsShown })}>
          {words.carets}
        </Checkbox>
      )}
    </>
  )
}

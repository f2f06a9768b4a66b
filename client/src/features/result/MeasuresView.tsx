import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type SubmitEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useDerived } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { heldLists, localDay, type MeasureLists, measureLists, sameLists } from './measure-order.ts'
import { MeasureRow } from './MeasureRow.tsx'

/** What the team will do, with owner and date; what is overdue stands first and says so in words. */
export function MeasuresView() {
  const words = useWords('result').measures
  const current = useDerived('measures', measureLists, sameLists)
  /** The row that is open, and the lists as they were when it opened. */
  const [editing, setEditing] = useState<{ readonly id: string; readonly lists: MeasureLists } | null>(null)
  const lists = useMemo(() => (editing ? heldLists(editing.lists, current) : current), [editing, current])
  const { mayWrite } = useMe()
  const [today] = useState(() => localDay(new Date()))
  const place = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => [...lists.open, ...lists.closed], [lists])
  useListFocus(place, ids)
  const open = useCallback(
    (id: string, isOpen: boolean) => setEditing(isOpen ? { id, lists } : null),
    [lists],
  )
  const rows = (some: readonly string[]) => (
    <ul className="measure-list">
      {some.map((id) => (
        <MeasureRow key={id} id={id} today={today} isOpen={id === editing?.id} onOpenChange={open} />
      ))}
    </ul>
  )
  return (
    <div ref={place} tabIndex={-1}>
      <p className="soft t-l view-lead">{words.lead}</p>
      {ids.length === 0 && <Empty title={words.empty.title}>{words.empty.text}</Empty>}
      {lists.open.length > 0 && rows(lists.open)}
      {mayWrite && <NewMeasure onAdded={(id) => open(id, true)} />}
      {lists.closed.length > 0 && (
        <div className="closed-measures">
          <Fold summary={words.closed(lists.closed.length)} startsOpen={lists.open.length === 0}>
            {rows(lists.closed)}
          </Fold>
        </div>
      )}
    </div>
  )
}

const NOTHING = { title: '' }

function NewMeasure({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const words = useWords('result').measures
  const board = useBoard()
  const endStep = useEndStep()
  const { values, set, clear } = useFormDraft('new-measure', NOTHING)
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const title = values.title.trim()
    if (title === '') {
      field.current?.focus()
      return
    }
    endStep()
    const made = addRecord(board, 'measures', { title })
    if (!made.ok) return
    clear()
    onAdded(made.id)
  }
  return (
    <form className="field-and-button new-measure" onSubmit={submit}>
      <TextField
        ref={field}
        label={words.addLabel}
        look="voice"
        maxLength={300}
        value={values.title}
        onChange={(title) => set({ title })}
      />
      <Button type="submit">{words.addSubmit}</Button>
    </form>
  )
}

import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { MISS_CAUSES } from '@servicewerkstatt/shared/document/records/miss.ts'
import { type SubmitEvent, useMemo, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { ComboField } from '../../ui/aria/ComboField.tsx'
import { XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useAll } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import type { Miss, PromiseRow } from './period-figures.ts'

/** What stands in the form before anything is typed. */
const missDraft = (miss: Miss | undefined) => ({
  causeCategory: miss?.causeCategory ?? ('unknown' as const),
  cause: miss?.cause ?? '',
  customerImpact: miss?.customerImpact ?? '',
  noMeasureReason: miss?.noMeasureReason ?? '',
  measureIds: Object.keys(miss?.measureIds ?? {}),
})

interface MissFormProps {
  readonly row: PromiseRow
  readonly onDone: () => void
}

/** Asks for cause and measure. It may be kept half done; only publishing wants all of it (GATE-1). */
export function MissForm({ row, onDone }: MissFormProps) {
  const words = useWords('result').miss
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const current = useMemo(() => missDraft(row.miss), [row.miss])
  const { values, set, clear, changedMeanwhile } = useFormDraft(`miss:${row.id}`, current)
  const measures = useAll('measures')

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const outcome = await send('record-miss', {
      attainmentId: row.id,
      causeCategory: values.causeCategory,
      cause: values.cause.trim(),
      customerImpact: values.customerImpact.trim(),
      // One that went to the trash meanwhile answers nothing.
      measureIds: values.measureIds.filter((id) => measures.some((measure) => measure.id === id)),
      noMeasureReason: values.noMeasureReason.trim(),
    })
    if (!outcome.ok) return
    announce(words.saved)
    clear()
    onDone()
  }
  const cancel = () => {
    clear()
    onDone()
  }
  return (
    <form className="miss-form stack" onSubmit={(event) => void submit(event)} noValidate>
      {changedMeanwhile.length > 0 && <Notice title={words.changedMeanwhile} />}
      <TextArea
        label={words.impact}
        look="voice"
        rows={2}
        optional
        value={values.customerImpact}
        onChange={(customerImpact) => set({ customerImpact })}
      />
      <div className="cause-fields">
        <TextArea
          label={words.cause}
          look="voice"
          rows={2}
          value={values.cause}
          onChange={(cause) => set({ cause })}
        />
        <Select
          label={words.causeCategory}
          value={values.causeCategory}
          options={MISS_CAUSES.map((value) => ({ value, label: words.causes[value] }))}
          onChange={(next) =>
            set({ causeCategory: MISS_CAUSES.find((value) => value === next) ?? 'unknown' })
          }
        />
      </div>
      <LinkedMeasures
        missId={row.id}
        targetId={row.target.id}
        ids={values.measureIds}
        onChange={(measureIds) => set({ measureIds })}
      />
      {values.measureIds.length === 0 && (
        <TextArea
          label={words.noMeasureReason}
          look="voice"
          rows={2}
          optional
          value={values.noMeasureReason}
          onChange={(noMeasureReason) => set({ noMeasureReason })}
        />
      )}
      {problem}
      <p className="row wrap">
        <Button type="submit" busy={isBusy} busyText={words.saving}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={cancel}>
          {words.cancel}
        </Button>
      </p>
    </form>
  )
}

interface LinkedMeasuresProps {
  readonly missId: string
  readonly targetId: string
  readonly ids: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** Existing measures by a few letters, or a new one from what was typed; it remembers what it answers. */
function LinkedMeasures({ missId, targetId, ids, onChange }: LinkedMeasuresProps) {
  const words = useWords('result').miss
  const { untitled } = useWords('result').measures
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const measures = useAll('measures')
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  const linked = measures.filter(({ id }) => ids.includes(id))
  const create = (title: string) => {
    endStep()
    const added = addRecord(board, 'measures', {
      title,
      kind: 'corrective',
      triggers: [{ type: 'miss', id: missId }],
      targetIds: { [targetId]: true },
    })
    if (added.ok) onChange([...ids, added.id])
  }
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {linked.length > 0 && (
        <>
          <p className="strong">{words.measures}</p>
          <ul className="link-list" aria-label={words.measures}>
            {linked.map(({ id, title }) => (
              <li key={id} data-row>
                <span className="voice grow">{title ?? untitled}</span>
                <IconButton
                  label={words.unlink(title ?? untitled)}
                  icon={<XIcon className="icon" />}
                  size="small"
                  kind="quiet"
                  onClick={() => onChange(ids.filter((other) => other !== id))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <ComboField
        label={words.linkMeasure}
        hint={words.measureHint}
        value={null}
        options={measures
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, title }) => ({ id, text: title ?? untitled }))}
        onChange={(id) => {
          if (id !== null) onChange([...ids, id])
        }}
        {...(mayWrite && { onCreate: create })}
      />
    </div>
  )
}

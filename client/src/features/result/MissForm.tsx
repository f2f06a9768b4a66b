import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { MISS_CAUSES } from '@servicewerkstatt/shared/document/records/miss.ts'
import { type SubmitEvent, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { ComboField } from '../../ui/aria/ComboField.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useBoard, useCommand, useMe } from '../../workshop/use-workshop.ts'
import type { PromiseRow } from './period-figures.ts'

/** The answer to a miss: what happened, what it meant for the others, and what the team does about it. */
export function MissForm({ row }: { row: PromiseRow }) {
  const words = useWords('result').miss
  const { isFacilitator } = useMe()
  const heading = words.heading(row.target.name)
  return (
    <Section label={heading} note={words.lead} rule="miss" level={3}>
      {row.needsAnswer && <WhatIsMissing row={row} />}
      {isFacilitator ? <AnswerForm row={row} /> : <Answer row={row} />}
    </Section>
  )
}

function WhatIsMissing({ row: { miss } }: { row: PromiseRow }) {
  const words = useWords('result').miss
  const missing = [
    ...((miss?.cause ?? '').trim() === '' ? [words.missingCause] : []),
    ...(Object.keys(miss?.measureIds ?? {}).length === 0 && (miss?.noMeasureReason ?? '').trim() === ''
      ? [words.missingAnswer]
      : []),
  ]
  return (
    <p>
      <span className="strong">{words.incomplete}</span> {missing.join(', ')}
    </p>
  )
}

/** What the team reads. */
function Answer({ row: { miss } }: { row: PromiseRow }) {
  const words = useWords('result').miss
  const measures = useAll('measures').filter(({ id }) => miss?.measureIds[id])
  if (!miss) return null
  return (
    <div className="stack">
      <p className="t-s soft">{words.causes[miss.causeCategory]}</p>
      <p className="voice t-l">{miss.cause}</p>
      {miss.customerImpact.trim() !== '' && <p className="voice">{miss.customerImpact}</p>}
      <ul>
        {measures.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {miss.noMeasureReason.trim() !== '' && <p className="voice">{miss.noMeasureReason}</p>}
    </div>
  )
}

function AnswerForm({ row: { miss, attainment } }: { row: PromiseRow }) {
  const words = useWords('result').miss
  const send = useCommand()
  const announce = useAnnounce()
  const refusalText = useRefusalText()
  const [causeCategory, setCategory] = useState(miss?.causeCategory ?? 'unknown')
  const [cause, setCause] = useState(miss?.cause ?? '')
  const [customerImpact, setImpact] = useState(miss?.customerImpact ?? '')
  const [noMeasureReason, setReason] = useState(miss?.noMeasureReason ?? '')
  const [measureIds, setMeasureIds] = useState(() => Object.keys(miss?.measureIds ?? {}))
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!attainment) return null
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const outcome = await send('record-miss', {
      attainmentId: attainment.id,
      causeCategory,
      cause: cause.trim(),
      customerImpact: customerImpact.trim(),
      measureIds,
      noMeasureReason: noMeasureReason.trim(),
    })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (outcome.ok) announce(words.saved)
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Select
        label={words.causeCategory}
        value={causeCategory}
        options={MISS_CAUSES.map((value) => ({ value, label: words.causes[value] }))}
        onChange={(next) => setCategory(MISS_CAUSES.find((value) => value === next) ?? 'unknown')}
      />
      <TextArea label={words.cause} look="voice" rows={2} value={cause} onChange={setCause} />
      <TextArea
        label={words.impact}
        look="voice"
        rows={2}
        optional
        value={customerImpact}
        onChange={setImpact}
      />
      <LinkedMeasures ids={measureIds} onChange={setMeasureIds} />
      <TextArea
        label={words.noMeasureReason}
        look="voice"
        rows={2}
        optional
        value={noMeasureReason}
        onChange={setReason}
      />
      {problem !== null && <Notice kind="problem" title={problem} />}
      <p>
        <Button type="submit" small busy={isBusy}>
          {words.save}
        </Button>
      </p>
    </form>
  )
}

interface LinkedMeasuresProps {
  readonly ids: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** Existing measures by a few letters, or a new one from what was typed. */
function LinkedMeasures({ ids, onChange }: LinkedMeasuresProps) {
  const words = useWords('result').miss
  const untitled = useWords('result').measures.untitled
  const board = useBoard()
  const measures = useAll('measures')
  const linked = measures.filter(({ id }) => ids.includes(id))
  const create = (title: string) => {
    const added = addRecord(board, 'measures', { title, kind: 'corrective' })
    if (added.ok) onChange([...ids, added.id])
  }
  return (
    <div className="stack">
      <p className="strong">{words.measures}</p>
      {linked.length === 0 && <p className="soft">{words.noMeasures}</p>}
      <ul className="ruled-list">
        {linked.map(({ id, title }) => (
          <li key={id} className="row">
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
      <ComboField
        label={words.linkMeasure}
        value={null}
        options={measures
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, title }) => ({ id, text: title ?? untitled }))}
        onChange={(id) => {
          if (id !== null) onChange([...ids, id])
        }}
        onCreate={create}
      />
    </div>
  )
}

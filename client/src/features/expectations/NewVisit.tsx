import { addInner, addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Checkbox, Select } from '../../ui/native/Field.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { localDate } from './local-date.ts'
import { useAreaIds } from './use-lists.ts'
import { useUndoable } from './use-undoable.ts'

const MODES = ['work_along', 'observe'] as const

export interface NewVisitProps {
  /** The expectation that what was seen is about, where it starts from one. */
  readonly expectationId?: string
  readonly onClose: () => void
}

/** A visit with its first observation: where, when, how, what was seen, what it means. Consent is asked before anything is put down. */
export function NewVisit({ expectationId, onClose }: NewVisitProps) {
  const board = useBoard()
  const { participantId } = useMe()
  const { visit: words } = useWords('expectations')
  const common = useWords('common')
  const undoable = useUndoable()
  const departments = useAll('departments')
  const areaIds = useAreaIds()
  const [host, setHost] = useState('')
  const [date, setDate] = useState(() => localDate(new Date()))
  const [mode, setMode] = useState<(typeof MODES)[number]>('work_along')
  const [observation, setObservation] = useKeptText(`new-visit:${expectationId ?? ''}:seen`)
  const [implication, setImplication] = useKeptText(`new-visit:${expectationId ?? ''}:means`)
  const [consent, setConsent] = useState(false)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])

  const isReady = observation.trim() !== '' && consent
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const put = () =>
      board.transact(() => {
        const visit = addRecord(board, 'shadowings', {
          visitorId: participantId,
          hostDepartmentId: host === '' ? null : host,
          date: date === '' ? null : date,
          mode,
          consent: true,
        })
        if (!visit.ok) return false
        return addInner(board, 'shadowings', visit.id, 'findings', {
          observation: observation.trim(),
          implication: implication.trim(),
          ...(expectationId !== undefined && { expectationIds: { [expectationId]: true as const } }),
        }).ok
      })
    if (!undoable(put, words.saved)) return
    setObservation('')
    setImplication('')
    onClose()
  }
  return (
    <form className="stack exp-form" onSubmit={save}>
      <TextArea
        ref={first}
        label={words.finding}
        look="voice"
        rows={2}
        value={observation}
        onChange={setObservation}
        hint={words.findingHint}
        maxLength={10_000}
      />
      <TextArea
        label={words.implication}
        rows={2}
        value={implication}
        onChange={setImplication}
        optional
        maxLength={10_000}
      />
      <div className="exp-trio">
        <Select
          label={words.host}
          value={host}
          onChange={setHost}
          emptyLabel={words.hostOpen}
          options={departments
            .filter(({ id }) => areaIds.includes(id))
            .map(({ id, name }) => ({ value: id, label: name ?? id }))}
        />
        <TextField label={words.date} type="date" value={date} onChange={setDate} />
        <Select
          label={words.mode}
          value={mode}
          onChange={(value) => setMode(MODES.find((item) => item === value) ?? 'work_along')}
          options={MODES.map((value) => ({ value, label: words.modes[value] }))}
        />
      </div>
      <p className="soft t-s">{words.noNames}</p>
      <Checkbox checked={consent} onChange={setConsent}>
        {words.consent}
      </Checkbox>
      <div className="row wrap">
        <Button type="submit" small unavailable={isReady ? null : words.notReady}>
          {words.put}
        </Button>
        <Button kind="quiet" small onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}

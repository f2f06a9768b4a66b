import { isJudgedByValue } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { type SubmitEvent, useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { parseNumber, toNumberText } from '../../workshop/number-text.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'
import type { Period, PromiseRow } from './period-figures.ts'

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null)

/** Figures of one promise in one period: whole numbers only. A published figure is corrected with a reason, never overwritten. */
export function FigureForm({ row, period, onDone }: { row: PromiseRow; period: Period; onDone: () => void }) {
  const words = useWords('result').attainment
  const { language } = useLanguage()
  const send = useCommand()
  const announce = useAnnounce()
  const refusalText = useRefusalText()
  const { attainment, target } = row
  const [met, setMet] = useState(attainment ? String(attainment.met) : '')
  const [total, setTotal] = useState(attainment ? String(attainment.total) : '')
  const [excluded, setExcluded] = useState(attainment ? String(attainment.excluded) : '0')
  const [value, setValue] = useState(
    attainment?.value == null ? '' : toNumberText(attainment.value, language),
  )
  const [comment, setComment] = useState(attainment?.comment ?? '')
  const [source, setSource] = useState(attainment?.source ?? '')
  const [notMeasurable, setNotMeasurable] = useState(attainment?.notMeasurableReason ?? '')
  const [correctionReason, setCorrectionReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [wasTried, setTried] = useState(false)

  const isByValue = isJudgedByValue(target.metricKind)
  const isExplained = notMeasurable.trim() !== ''
  const numbers = { met: whole(met), total: whole(total), excluded: whole(excluded) }
  const needsCounts = !isByValue && !isExplained
  const wrong = (text: string, number: number | null): string | null =>
    number === null && (text.trim() !== '' || (wasTried && needsCounts)) ? words.wholeNumber : null
  const tooMany =
    numbers.met !== null && numbers.total !== null && numbers.met > numbers.total ? words.tooMany : null
  const parsedValue = value.trim() === '' ? null : parseNumber(value, language)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const isWrong =
      needsCounts && (numbers.met === null || numbers.total === null || numbers.excluded === null)
    if (isWrong || tooMany !== null || (value.trim() !== '' && parsedValue === null)) return
    setBusy(true)
    const outcome = await send('record-attainment', {
      targetId: target.id,
      periodId: period.id,
      met: numbers.met ?? 0,
      total: numbers.total ?? 0,
      excluded: numbers.excluded ?? 0,
      value: parsedValue,
      comment: comment.trim(),
      ...(source.trim() !== '' && { source: source.trim() }),
      ...(isExplained && { notMeasurableReason: notMeasurable.trim() }),
      ...(correctionReason.trim() !== '' && { correctionReason: correctionReason.trim() }),
    })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (!outcome.ok) return
    announce(words.saved)
    onDone()
  }
  return (
    <form className="figure-form stack" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field-row">
        {!isByValue && (
          <>
            <TextField
              label={words.met}
              inputMode="numeric"
              value={met}
              onChange={setMet}
              error={wrong(met, numbers.met) ?? tooMany}
              autoFocus
            />
            <TextField
              label={words.total}
              inputMode="numeric"
              value={total}
              onChange={setTotal}
              error={wrong(total, numbers.total)}
            />
            <TextField
              label={words.excludedField}
              inputMode="numeric"
              value={excluded}
              onChange={setExcluded}
              error={wrong(excluded, numbers.excluded)}
            />
          </>
        )}
        <TextField
          label={isByValue ? words.value : words.valueOptional}
          optional={!isByValue}
          inputMode="decimal"
          value={value}
          onChange={setValue}
        />
      </div>
      <TextArea label={words.comment} look="voice" rows={2} optional value={comment} onChange={setComment} />
      <div className="field-row">
        <TextField label={words.source} optional value={source} onChange={setSource} />
        <TextField label={words.notMeasurable} optional value={notMeasurable} onChange={setNotMeasurable} />
      </div>
      {attainment?.status === 'published' && (
        <TextField label={words.correctionReason} value={correctionReason} onChange={setCorrectionReason} />
      )}
      {problem !== null && <Notice kind="problem" title={problem} />}
      <p className="row wrap">
        <Button type="submit" busy={isBusy} busyText={words.saving}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </p>
    </form>
  )
}

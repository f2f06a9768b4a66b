import { isJudgedByValue } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { type SubmitEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Checkbox } from '../../ui/native/Field.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Desk } from '../../ui/native/Paper.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { checkFigures, figureDraft, isCorrection } from './figure-draft.ts'
import { type Period, type PromiseRow, rowLabel } from './period-figures.ts'

interface FigureFormProps {
  readonly row: PromiseRow
  readonly period: Period
  readonly onDone: () => void
}

/** Figures of one promise in one period: whole numbers only. A published figure is corrected with a reason, never overwritten. */
export function FigureForm({ row, period, onDone }: FigureFormProps) {
  const words = useWords('result').attainment
  const { language } = useLanguage()
  const { locale } = useSingleton('workshop')
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const { attainment, target } = row
  const isByValue = isJudgedByValue(target.metricKind)
  const current = useMemo(() => figureDraft(attainment, language), [attainment, language])
  const { values, set, clear, changedMeanwhile } = useFormDraft(`figures:${row.id}`, current)
  const [wasTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector('input')
    first?.focus()
    first?.select()
  }, [])

  const published = attainment?.status === 'published' ? current : null
  const { figures, wrong } = checkFigures(values, { isByValue, published, language })
  /** What is not typed yet is no fault before the first try. */
  const faultOf = (field: keyof typeof wrong): string | null => {
    const fault = wrong[field]
    if (fault === undefined || (fault === 'missing' && !wasTried)) return null
    return words.faults[fault === 'missing' ? field : fault]
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (figures === null) {
      // A turn later, when the faults stand at their fields.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const outcome = await send('record-attainment', { targetId: target.id, periodId: period.id, ...figures })
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
    <Desk className="figure-form">
      <form
        ref={form}
        className="stack"
        aria-label={rowLabel(row, locale)}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        {changedMeanwhile.length > 0 && <Notice title={words.changedMeanwhile} />}
        {!values.isNotMeasurable && (
          <div className="figure-fields">
            {isByValue ? (
              <TextField
                label={words.value}
                inputMode="decimal"
                value={values.value}
                error={faultOf('value')}
                onChange={(value) => set({ value })}
              />
            ) : (
              <>
                <TextField
                  label={words.met}
                  inputMode="numeric"
                  value={values.met}
                  error={faultOf('met')}
                  onChange={(met) => set({ met })}
                />
                <TextField
                  label={words.total}
                  inputMode="numeric"
                  value={values.total}
                  error={faultOf('total')}
                  onChange={(total) => set({ total })}
                />
              </>
            )}
          </div>
        )}
        <Checkbox checked={values.isNotMeasurable} onChange={(isNotMeasurable) => set({ isNotMeasurable })}>
          {words.notMeasurable}
        </Checkbox>
        {values.isNotMeasurable && (
          <TextArea
            label={words.notMeasurableReason}
            look="voice"
            rows={2}
            value={values.notMeasurableReason}
            error={faultOf('notMeasurableReason')}
            onChange={(notMeasurableReason) => set({ notMeasurableReason })}
          />
        )}
        {isCorrection(values, published) && (
          <TextField
            label={words.correctionReason}
            hint={words.correctionHint}
            value={values.correctionReason}
            error={faultOf('correctionReason')}
            onChange={(correctionReason) => set({ correctionReason })}
          />
        )}
        <Fold summary={words.moreFields} startsOpen={wrong.excluded !== undefined}>
          <div className="stack">
            <div className="field-row">
              {!isByValue && !values.isNotMeasurable && (
                <>
                  <TextField
                    label={words.excludedField}
                    inputMode="numeric"
                    value={values.excluded}
                    error={faultOf('excluded')}
                    onChange={(excluded) => set({ excluded })}
                  />
                  <TextField
                    label={words.valueOptional}
                    optional
                    inputMode="decimal"
                    value={values.value}
                    error={faultOf('value')}
                    onChange={(value) => set({ value })}
                  />
                </>
              )}
              <TextField
                label={words.source}
                optional
                maxLength={1000}
                value={values.source}
                onChange={(source) => set({ source })}
              />
            </div>
            <TextArea
              label={words.comment}
              look="voice"
              rows={2}
              optional
              value={values.comment}
              onChange={(comment) => set({ comment })}
            />
          </div>
        </Fold>
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
    </Desk>
  )
}

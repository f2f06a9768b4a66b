import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  deriveMeasurability,
  type LimitUnit,
  MEASURABLE_PARTS,
  needsLimit,
  operatorOf,
  unitsOf,
} from '@servicewerkstatt/shared/domain/expectations/measurability.ts'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { NumberAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useBoard } from '../../workshop/use-workshop.ts'
import type { Asked } from './MeasurabilityBox.tsx'
import { useMeasureWords } from './measure-words.ts'
import { useDerived } from '../../workshop/use-derived.ts'
import { useVagueNudge } from './use-vague.ts'

type Form = RecordView<'requirements'>

export interface MeasureQuestionProps {
  readonly expectationId: string
  readonly form: Form
  readonly part: Asked
  /** Goes on to another question, or ends the asking (null). */
  readonly onLeave: (next: Asked | null) => void
}

/** One of the six questions. Everything is written as it is given; "Weiter" only leads to the next one that is open. */
export function MeasureQuestion({ expectationId, form, part, onLeave }: MeasureQuestionProps) {
  const { measure: words } = useWords('expectations')
  const panel = useRef<HTMLDivElement>(null)
  const guide = useGuide(expectationId)
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('input, select, [tabindex="0"], .cm-content')?.focus()
  }, [])
  const number = part === 'baseline' ? null : MEASURABLE_PARTS.indexOf(part) + 1
  const next = nextAfter(form, part)
  return (
    <div ref={panel} className="exp-ask stack">
      {number !== null && <p className="label">{words.step(number)}</p>}
      {part === 'limit' ? (
        <LimitFields form={form} />
      ) : part === 'share' ? (
        <ShareField form={form} />
      ) : (
        <TextAnswer form={form} part={part} />
      )}
      {guide !== null && part === 'measure' && <p className="soft t-s">{words.guide[guide]}</p>}
      <div className="row wrap">
        <Button small onClick={() => onLeave(next)}>
          {next === null ? words.finish : words.goOn}
        </Button>
        {next !== null && (
          <Button kind="quiet" small onClick={() => onLeave(null)}>
            {words.close}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The next open question after this one, then those before it; the one just asked does not come again. */
function nextAfter(form: Form, part: Asked): Asked | null {
  if (part === 'baseline') return null
  const { missing } = deriveMeasurability(form)
  const at = MEASURABLE_PARTS.indexOf(part)
  const later = missing.find((other) => MEASURABLE_PARTS.indexOf(other) > at)
  return later ?? missing.find((other) => other !== part) ?? null
}

/** What the complaint behind it usually points at. */
function useGuide(expectationId: string) {
  const derive = useCallback(
    (voices: readonly RecordView<'voices'>[]) =>
      voices.find((voice) => voice.expectationIds[expectationId] && voice.complaintTag !== null)
        ?.complaintTag ?? null,
    [expectationId],
  )
  return useDerived('voices', derive)
}

const FIELDS = {
  measure: 'measure',
  start: 'startEvent',
  stop: 'stopEvent',
  source: 'dataSource',
  baseline: 'baseline',
} as const

function TextAnswer({ form, part }: { readonly form: Form; readonly part: keyof typeof FIELDS }): ReactNode {
  const { measure: words } = useWords('expectations')
  const { questionOf } = useMeasureWords()
  const nudgeOf = useVagueNudge()
  const field = FIELDS[part]
  return (
    <CoText
      place={{ collection: 'requirements', id: form.id, field }}
      label={part === 'baseline' ? words.baselineQuestion : questionOf(part, form.metricKind)}
      size="m"
      nudge={nudgeOf(form[field])}
      {...(part !== 'baseline' && { hint: words.hints[part] })}
    />
  )
}

const KINDS = [
  'time_within',
  'same_day',
  'within_working_days',
  'by_working_day',
  'quality_ratio',
  'availability',
  'value_limit',
] as const
const CLOCKS = ['working', 'elapsed'] as const
/** Whole days have no clock of their own. */
const isClocked = (unit: string | null): boolean => unit === 'minute' || unit === 'hour'

function LimitFields({ form }: { readonly form: Form }) {
  const board = useBoard()
  const { measure: words } = useWords('expectations')
  const write = (values: Partial<Form>) => setFields(board, 'requirements', form.id, values)
  const units = unitsOf(form.metricKind)
  const chooseKind = (metricKind: Form['metricKind']) => {
    const possible = unitsOf(metricKind)
    const unit: LimitUnit | null = possible.find((item) => item === form.unit) ?? possible[0] ?? null
    return write({
      metricKind,
      operator: operatorOf(metricKind),
      unit,
      ...(!needsLimit(metricKind) && { threshold: null }),
    })
  }
  return (
    <>
      <p className="strong">{words.questions.limit}</p>
      <SelectAtom
        label={words.kind}
        value={form.metricKind}
        emptyLabel={words.open}
        onWrite={chooseKind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        hint={words.hints.limit}
      />
      {needsLimit(form.metricKind) && (
        <div className="exp-limit">
          <NumberAtom
            label={words.threshold}
            value={form.threshold}
            min={0}
            decimals={2}
            // Whoever names a number means the unit that is shown beside it.
            onWrite={(threshold) =>
              write({
                threshold,
                ...(threshold !== null && form.unit === null && units[0] && { unit: units[0] }),
              })
            }
          />
          <SelectAtom
            label={words.unit}
            value={form.unit ?? units[0] ?? null}
            onWrite={(unit) => write({ unit })}
            options={units.map((value) => ({ value, label: words.units[value] }))}
          />
        </div>
      )}
      {needsLimit(form.metricKind) && isClocked(form.unit ?? units[0] ?? null) && (
        <SelectAtom
          label={words.clock}
          value={form.clock}
          onWrite={(clock) => write({ clock })}
          options={CLOCKS.map((value) => ({ value, label: words.clocks[value] }))}
        />
      )}
    </>
  )
}

function ShareField({ form }: { readonly form: Form }) {
  const board = useBoard()
  const { measure: words } = useWords('expectations')
  return (
    <NumberAtom
      label={words.questions.share}
      value={form.shareTargetBp === null ? null : form.shareTargetBp / 100}
      min={0}
      max={100}
      decimals={2}
      suffix={words.ofHundred}
      hint={words.hints.share}
      onWrite={(share) =>
        setFields(board, 'requirements', form.id, {
          shareTargetBp: share === null ? null : Math.round(share * 100),
        })
      }
    />
  )
}

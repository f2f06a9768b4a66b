import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { MEASURABLE_PARTS } from '@servicewerkstatt/shared/domain/expectations/measurability.ts'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from '../../ui/native/class-names.ts'
import type { Asked } from './MeasurabilityBox.tsx'
import { useMeasureWords } from './measure-words.ts'

export interface MeasureAnswersProps {
  readonly form: RecordView<'requirements'>
  readonly asked: Asked | null
  /** Absent: for reading only. */
  readonly onAsk?: (part: Asked) => void
}

/** The six answers as a small table; each one is a button that asks its question again. */
export function MeasureAnswers({ form, asked, onAsk }: MeasureAnswersProps) {
  const { measure: words } = useWords('expectations')
  const { nameOf, answerOf } = useMeasureWords()
  const rows: readonly { part: Asked; name: string; answer: string }[] = [
    ...MEASURABLE_PARTS.map((part) => ({
      part,
      name: nameOf(part, form.metricKind),
      answer: answerOf(form, part),
    })),
    ...(form.baseline.trim() !== '' || onAsk
      ? [{ part: 'baseline' as const, name: words.baseline, answer: form.baseline.trim() }]
      : []),
  ]
  return (
    <dl className="exp-answers">
      {rows.map(({ part, name, answer }) => (
        <div key={part} className={classNames('exp-answer', asked === part && 'exp-answer-asked')}>
          <dt>{name}</dt>
          <dd>
            {onAsk ? (
              <button
                type="button"
                className="exp-answer-button"
                aria-label={`${answer === '' ? words.answer(name) : words.change(name)}: ${answer === '' ? words.open : answer}`}
                onClick={() => onAsk(part)}
              >
                {answer === '' ? <span className="faint">{words.open}</span> : answer}
              </button>
            ) : (
              answer || <span className="faint">{words.open}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

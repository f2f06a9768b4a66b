import { settleStatus } from '@servicewerkstatt/shared/document/operations/expectation-facts.ts'
import { addRequirement } from '@servicewerkstatt/shared/document/operations/expectations.ts'
import {
  deleteRecord,
  moveRecord,
  restoreRecord,
  setText,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type {
  MeasurablePart,
  Measurability,
} from '@servicewerkstatt/shared/domain/expectations/measurability.ts'
import { useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { MeasurabilityRing } from '../../ui/native/Ring.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { MeasureAnswers } from './MeasureAnswers.tsx'
import { MeasureQuestion } from './MeasureQuestion.tsx'
import { sectionId } from './section-id.ts'
import { useMeasureWords } from './measure-words.ts'
import { useFormIds, useMaturity } from './use-expectation.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useUndoable } from './use-undoable.ts'

type Expectation = RecordView<'expectations'>
/** What is being asked: one of the six, or how things are today. */
export type Asked = MeasurablePart | 'baseline'

/** The six questions that make an expectation measurable, one at a time; or the reason why it stays without a number. */
export function MeasurabilityBox({ expectation }: { readonly expectation: Expectation }) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { measure: words } = useWords('expectations')
  const { measurability, facts } = useMaturity(expectation)
  const formIds = useFormIds(expectation.id)
  const form = useRecord('requirements', formIds[0] ?? null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isWithout, setWithout] = useState(false)
  const place = useRef<HTMLElement>(null)
  useFocusBack(place, asked !== null)
  const isWithoutNumber = facts.hasNoNumberReason || isWithout

  const ask = (part: Asked | null) => {
    if (part !== null && !form) addRequirement(board, expectation.id)
    setAsked(part)
  }
  const leave = (next: Asked | null) => {
    settleStatus(board, expectation.id)
    setAsked(next)
  }
  return (
    <section ref={place} className="exp-box" id={sectionId('measure')} aria-labelledby="exp-measure-title">
      <RingHead
        measurability={measurability}
        form={form}
        isWithoutNumber={isWithoutNumber && !measurability.isMeasurable}
      />
      {form && asked !== null && mayWrite && (
        <MeasureQuestion
          key={asked}
          expectationId={expectation.id}
          form={form}
          part={asked}
          onLeave={leave}
        />
      )}
      {form && (!isWithoutNumber || measurability.value > 0) && (
        <MeasureAnswers form={form} asked={asked} {...(mayWrite && { onAsk: ask })} />
      )}
      {isWithoutNumber && <WithoutNumber expectation={expectation} onEnd={() => setWithout(false)} />}
      {mayWrite && asked === null && !isWithoutNumber && !measurability.isMeasurable && (
        <div className="row wrap">
          <Button small onClick={() => ask(measurability.next)}>
            {measurability.value === 0 ? words.begin : words.goOn}
          </Button>
          <Button kind="quiet" small onClick={() => setWithout(true)}>
            {words.withoutNumber}
          </Button>
        </div>
      )}
      {formIds.length > 1 && <MoreForms ids={formIds} />}
    </section>
  )
}

function RingHead(props: {
  readonly measurability: Measurability
  readonly form: RecordView<'requirements'> | undefined
  readonly isWithoutNumber: boolean
}) {
  const { measurability, form, isWithoutNumber } = props
  const { measure: words } = useWords('expectations')
  const { questionOf } = useMeasureWords()
  const { value, next } = measurability
  const below = isWithoutNumber
    ? null
    : next === null
      ? words.complete
      : words.next(questionOf(next, form?.metricKind ?? null))
  return (
    <div className="exp-ring">
      <span aria-hidden>
        <MeasurabilityRing value={value} withoutNumber={isWithoutNumber} size={76} />
      </span>
      <div>
        <h2 className="strong" id="exp-measure-title">
          {isWithoutNumber ? words.withoutNumber : words.of(value)}
        </h2>
        {below !== null && <p className="soft t-s">{below}</p>}
      </div>
    </div>
  )
}

/** "Bewusst ohne Zahl" is a legal state as soon as its reason stands there. */
function WithoutNumber({
  expectation,
  onEnd,
}: {
  readonly expectation: Expectation
  readonly onEnd: () => void
}) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { measure: words } = useWords('expectations')
  const undoable = useUndoable()
  const reason = expectation.noNumberReason ?? ''
  const place = { collection: 'expectations', id: expectation.id, field: 'noNumberReason' } as const
  const end = () => {
    onEnd()
    if (reason !== '') undoable(() => setText(board, place, '').ok, words.reasonCleared)
  }
  return (
    <div className="stack exp-form">
      <CoText
        place={place}
        label={words.withoutNumberReason}
        size="m"
        hint={words.withoutNumberHint}
        startEditing={reason === ''}
        nudge={reason.trim() === '' ? words.withoutNumberMissing : null}
      />
      {mayWrite && (
        <p>
          <Button kind="quiet" small flush onClick={end}>
            {words.withNumber}
          </Button>
        </p>
      )}
    </div>
  )
}

/** After duplicates were joined there may be several; the first one counts. */
function MoreForms({ ids }: { readonly ids: readonly string[] }) {
  const { measure: words } = useWords('expectations')
  const [first, ...others] = ids
  return (
    <div className="stack exp-more-forms">
      <h3 className="label">{words.more(others.length)}</h3>
      {others.map((id) => (
        <OtherForm key={id} id={id} firstId={first ?? id} />
      ))}
    </div>
  )
}

function OtherForm({ id, firstId }: { readonly id: string; readonly firstId: string }) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { measure: words } = useWords('expectations')
  const toast = useToast()
  const form = useRecord('requirements', id)
  if (!form) return null
  const remove = () => {
    deleteRecord(board, 'requirements', id)
    toast({ text: words.removed, undo: () => restoreRecord(board, 'requirements', id) })
  }
  return (
    <div>
      <MeasureAnswers form={form} asked={null} />
      {mayWrite && (
        <div className="row wrap">
          <Button kind="quiet" small flush onClick={() => moveRecord(board, 'requirements', id, firstId)}>
            {words.useThis}
          </Button>
          <Button kind="quiet" small onClick={remove}>
            {words.removeForm}
          </Button>
        </div>
      )}
    </div>
  )
}

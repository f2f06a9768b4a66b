import { useRef } from 'react'
import { Link } from 'react-router'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { ArrowLeftIcon } from '../../ui/icons.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { FindingsBox } from './FindingsBox.tsx'
import { KindFields } from './KindFields.tsx'
import { MeasurabilityBox } from './MeasurabilityBox.tsx'
import { MissingBox } from './MissingBox.tsx'
import { PageMenu } from './PageMenu.tsx'
import { OriginOfDeadline, PracticeFields, WeightFields } from './PracticeFields.tsx'
import { ReasonLadder } from './ReasonLadder.tsx'
import { sectionId, type SectionName } from './section-id.ts'
import { Senders } from './Senders.tsx'
import { StepsConcerned } from './StepsConcerned.tsx'
import { TraceStrip } from './TraceStrip.tsx'
import { useVagueNudge } from './use-vague.ts'
import { useHeadingFocus, useWayBack } from './way-back.ts'
import { VerdictBox } from './VerdictBox.tsx'
import { VoicesOf } from './VoicesOf.tsx'

/** One expectation with everything around it: where it comes from, what it is for, how it is measured, what became of it. */
export function ExpectationPage({ id }: { readonly id: string }) {
  const words = useWords('expectations')
  const wayBack = useWayBack(id)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  const expectation = useRecord('expectations', id)
  const department = useRecord('departments', expectation?.departmentId ?? null)
  const back = (
    <Link className="exp-back" {...wayBack}>
      <ArrowLeftIcon className="icon" aria-hidden />
      {words.detail.back}
    </Link>
  )
  if (!expectation) {
    return (
      <div className="exp-part stack">
        <h1 ref={heading} tabIndex={-1} className="title t-xl">
          {words.gone}
        </h1>
        <Empty
          title={words.goneText}
          action={
            <Link className={buttonClass({ small: true })} {...wayBack}>
              {words.detail.back}
            </Link>
          }
        />
      </div>
    )
  }
  return (
    <div className="exp-part exp-page">
      <div className="exp-page-bar">
        {back}
        <h1 ref={heading} tabIndex={-1} className="label">
          {words.detail.heading(department?.name ?? words.area.none)}
        </h1>
        <PageMenu expectation={expectation} />
      </div>
      <TraceStrip expectation={expectation} />
      <div className="exp-cols">
        <div>
          <MainColumn expectation={expectation} />
        </div>
        <aside>
          <MissingBox expectation={expectation} />
          <VerdictBox expectation={expectation} />
          <MeasurabilityBox expectation={expectation} />
          <FindingsBox expectationId={id} />
        </aside>
      </div>
    </div>
  )
}

type Expectation = RecordView<'expectations'>

function MainColumn({ expectation }: { readonly expectation: Expectation }) {
  const { detail } = useWords('expectations')
  const { id } = expectation
  const nudgeOf = useVagueNudge()
  const section = (name: SectionName) => ({
    id: sectionId(name),
    label: detail.sections[name],
    className: 'exp-section',
  })
  const place = (field: string) => ({ collection: 'expectations' as const, id, field })
  return (
    <>
      <Section {...section('voice')} rule="open">
        <VoicesOf expectation={expectation} />
      </Section>
      <Section {...section('statement')}>
        <CoText
          place={place('statement')}
          label={detail.statementLabel}
          labelHidden
          size="2xl"
          className="exp-quiet"
          empty={detail.statementEmpty}
          nudge={nudgeOf(expectation.statement)}
        />
        <Senders expectation={expectation} />
      </Section>
      <Section {...section('why')}>
        <ReasonLadder expectation={expectation} />
      </Section>
      <Section {...section('rootNeed')}>
        <CoText
          place={place('rootNeed')}
          label={detail.sections.rootNeed}
          labelHidden
          size="l"
          className="exp-quiet exp-need"
          empty={detail.rootNeedEmpty}
          nudge={nudgeOf(expectation.rootNeed)}
          {...(expectation.rootNeed.trim() === '' && { hint: detail.rootNeedHint })}
        />
      </Section>
      <Section {...section('consequence')}>
        <div className="stack">
          <CoText
            place={place('consequence')}
            label={detail.sections.consequence}
            labelHidden
            size="m"
            className="exp-quiet exp-plain"
            empty={detail.consequenceEmpty}
          />
          <OriginOfDeadline expectation={expectation} />
        </div>
      </Section>
      <Section {...section('context')}>
        <PracticeFields expectation={expectation} />
      </Section>
      <Section {...section('weight')}>
        <WeightFields expectation={expectation} />
      </Section>
      <Section {...section('kind')}>
        <KindFields expectation={expectation} />
      </Section>
      <Section {...section('steps')}>
        <StepsConcerned expectation={expectation} />
      </Section>
    </>
  )
}

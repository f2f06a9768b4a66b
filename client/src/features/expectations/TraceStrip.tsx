import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { ExpectationTrace } from '@servicewerkstatt/shared/domain/expectations/trace.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { StateGlyph } from '../../ui/native/State.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useMeasureWords } from './measure-words.ts'
import { usePaths } from './part-path.ts'
import { goToSection, type SectionName } from './section-id.ts'
import { shortName } from './short-name.ts'
import { useTrace } from './use-trace.ts'

type Expectation = RecordView<'expectations'>

/** Where an expectation comes from and what it leads to: one line with stations, gaps where something is missing. */
export function TraceStrip({ expectation }: { readonly expectation: Expectation }) {
  const { trace: words } = useWords('expectations')
  const trace = useTrace(expectation.id)
  return (
    <nav className="exp-trace" aria-label={words.label}>
      <p className="label exp-trace-from" aria-hidden>
        {words.from}
      </p>
      <p className="label exp-trace-to" aria-hidden>
        {words.to}
      </p>
      <ol>
        <Origin trace={trace} />
        <Station kind="here" name={words.stations.here}>
          {words.here}
        </Station>
        <FormStation expectation={expectation} trace={trace} />
        <AgreementStation trace={trace} />
        <AttainmentStation trace={trace} />
        <MeasureStation trace={trace} />
      </ol>
    </nav>
  )
}

interface StationProps {
  readonly kind?: 'origin' | 'here' | 'missing'
  readonly name: string
  readonly children: ReactNode
  /** Address elsewhere, or a section of this page. */
  readonly to?: string
  readonly section?: SectionName
}

function Station({ kind, name, children, to, section }: StationProps) {
  const inner = (
    <>
      <b>{name}</b>
      <span>{children}</span>
    </>
  )
  return (
    <li
      className={classNames('exp-station', kind && `exp-station-${kind}`)}
      {...(kind === 'here' && { 'aria-current': 'page' as const })}
    >
      <i aria-hidden />
      {to !== undefined ? (
        <Link to={to}>{inner}</Link>
      ) : section !== undefined ? (
        <button type="button" onClick={() => goToSection(section)}>
          {inner}
        </button>
      ) : (
        <div>{inner}</div>
      )}
    </li>
  )
}

function Origin({ trace }: { readonly trace: ExpectationTrace }) {
  const words = useWords('expectations')
  const { date } = useFormats()
  const { view } = usePaths()
  const voice = useRecord('voices', trace.voiceIds[0] ?? null)
  const speaker = useRecord('departments', voice?.departmentId ?? null)
  const card = useRecord('cards', trace.cardIds[0] ?? null)
  const visit = useRecord('shadowings', trace.findings[0]?.shadowingId ?? null)
  const host = useRecord('departments', visit?.hostDepartmentId ?? null)
  const { stations } = words.trace
  if (voice) {
    const line = [speaker?.name ?? words.voice.unknownBy, voice.date && date(voice.date)]
      .filter(Boolean)
      .join(', ')
    const others = trace.voiceIds.length - 1
    return (
      <Station kind="origin" name={stations.voice} section="voice">
        {others > 0 ? words.trace.more(line, others) : line}
      </Station>
    )
  }
  if (card) {
    return (
      <Station kind="origin" name={stations.card} section="voice">
        {shortName(card.text, words.card.empty)}
      </Station>
    )
  }
  if (visit) {
    const line = [host?.name ?? words.visit.nowhere, visit.date && date(visit.date)]
      .filter(Boolean)
      .join(', ')
    return (
      <Station kind="origin" name={stations.finding} to={view('visits')}>
        {line}
      </Station>
    )
  }
  return (
    <Station kind="missing" name={stations.voice} section="voice">
      {words.trace.missing.voice}
    </Station>
  )
}

function FormStation({
  expectation,
  trace,
}: {
  readonly expectation: Expectation
  readonly trace: ExpectationTrace
}) {
  const { trace: words, measure } = useWords('expectations')
  const { answerOf } = useMeasureWords()
  const form = useRecord('requirements', trace.requirementIds[0] ?? null)
  const name = words.stations.form
  if (!form) {
    const hasReason = (expectation.noNumberReason ?? '').trim() !== ''
    return (
      <Station {...(!hasReason && { kind: 'missing' })} name={name} section="measure">
        {hasReason ? words.noNumber : words.missing.form}
      </Station>
    )
  }
  const limit = answerOf(form, 'limit')
  const subject = form.driver?.trim() || shortName(answerOf(form, 'measure'), measure.open)
  return (
    <Station name={name} section="measure">
      {limit === '' || limit === measure.noLimit ? subject : `${subject}, ${limit}`}
    </Station>
  )
}

function AgreementStation({ trace }: { readonly trace: ExpectationTrace }) {
  const { trace: words } = useWords('expectations')
  const { part } = usePaths()
  const agreement = useRecord('agreements', trace.agreementIds[0] ?? null)
  const service = useRecord('catalogue', agreement?.serviceId ?? trace.serviceIds[0] ?? null)
  const name = words.stations.agreement
  if (!agreement && !service) {
    return (
      <Station kind="missing" name={name} to={part(4)}>
        {words.missing.agreement}
      </Station>
    )
  }
  const title = agreement?.title?.trim() || service?.name.trim() || words.untitled
  const others = Math.max(0, trace.agreementIds.length - 1)
  return (
    <Station name={name} to={service ? `${part(4)}/${service.id}` : part(4)}>
      {others > 0 ? words.more(title, others) : title}
    </Station>
  )
}

function AttainmentStation({ trace }: { readonly trace: ExpectationTrace }) {
  const { trace: words } = useWords('expectations')
  const common = useWords('common')
  const { month, number } = useFormats()
  const { part } = usePaths()
  const first = trace.latest[0]
  const period = useRecord('periods', first?.periodId ?? null)
  const name = words.stations.attainment
  if (!first) {
    return (
      <Station kind="missing" name={name} to={part(5)}>
        {words.missing.attainment}
      </Station>
    )
  }
  const when = period ? periodWords(period, month, words.quarter) : first.periodId
  return (
    <Station name={name} to={part(5)}>
      <span className="exp-figures">
        {words.figures(when, number(first.met), number(first.total))}
        <StateGlyph state={first.verdict} />
        <span className="visually-hidden">{common.states[first.verdict]}</span>
      </span>
    </Station>
  )
}

function periodWords(
  period: RecordView<'periods'>,
  month: (date: string) => string,
  quarter: (quarter: string, year: string) => string,
): string {
  if (period.kind === 'calendar_month') return month(period.from)
  return quarter(String(Math.ceil(Number(period.from.slice(5, 7)) / 3)), period.from.slice(0, 4))
}

function MeasureStation({ trace }: { readonly trace: ExpectationTrace }) {
  const { trace: words } = useWords('expectations')
  const { part } = usePaths()
  const measure = useRecord('measures', trace.measureIds.at(-1) ?? null)
  const name = words.stations.measure
  if (!measure) {
    return (
      <Station kind="missing" name={name} to={part(5)}>
        {words.missing.measure}
      </Station>
    )
  }
  const title = measure.title?.trim() || words.untitled
  const others = trace.measureIds.length - 1
  return (
    <Station name={name} to={part(5)}>
      {others > 0 ? words.more(title, others) : title}
    </Station>
  )
}

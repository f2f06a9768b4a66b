import { shareWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { deriveEvidence } from '@servicewerkstatt/shared/domain/attainment/evidence.ts'
import { isMiss, isJudgedByValue } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { useMemo, useState } from 'react'
import { useFormats, useLanguage, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { Ruler } from '../../ui/native/Ruler.tsx'
import { State, StateGlyph } from '../../ui/native/State.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { FigureForm } from './FigureForm.tsx'
import { MissForm } from './MissForm.tsx'
import { OpenPeriod } from './OpenPeriod.tsx'
import {
  type FigureFacts,
  type Period,
  periodRows,
  type PromiseRow,
  useFigureFacts,
  usePeriods,
} from './period-figures.ts'
import { periodName } from './period-words.ts'

/** How many periods the course shows, the newest last. */
const COURSE_LENGTH = 6

/** How well the promises of a period were kept: k of n, the verdict in words, and the answer to every miss. */
export function AttainmentView() {
  const words = useWords('result').attainment
  const formats = useFormats()
  const periods = usePeriods()
  const facts = useFigureFacts()
  const { isFacilitator } = useMe()
  const [chosen, setChosen] = useState<string | null>(null)
  const period = periods.find(({ id }) => id === chosen) ?? periods[0]
  const rows = useMemo(() => (period ? periodRows(period, facts) : []), [period, facts])
  return (
    <>
      <p className="soft t-l">{words.lead}</p>
      <div className="period-bar">
        {periods.length > 0 && (
          <Select
            label={words.period}
            value={period?.id ?? ''}
            options={periods.map((item) => ({ value: item.id, label: periodName(item, formats) }))}
            onChange={setChosen}
          />
        )}
        {isFacilitator && <OpenPeriod onOpened={setChosen} />}
      </div>
      {period === undefined && <Empty title={words.emptyPeriods.title}>{words.emptyPeriods.text}</Empty>}
      {period !== undefined && rows.length === 0 && (
        <Empty title={words.noPromises.title}>{words.noPromises.text}</Empty>
      )}
      {period !== undefined &&
        rows.map((row) => (
          <PromiseOfPeriod
            key={`${period.id}:${row.target.id}`}
            row={row}
            period={period}
            periods={periods}
            facts={facts}
          />
        ))}
      {!isFacilitator && periods.length > 0 && <p className="t-s soft">{words.onlyFacilitator}</p>}
    </>
  )
}

interface PromiseProps {
  readonly row: PromiseRow
  readonly period: Period
  readonly periods: readonly Period[]
  readonly facts: FigureFacts
}

function PromiseOfPeriod({ row, period, periods, facts }: PromiseProps) {
  const words = useWords('result').attainment
  const { isFacilitator } = useMe()
  const [isEntering, setEntering] = useState(false)
  const { target, attainment, verdict } = row
  const isPublished = attainment?.status === 'published'
  const action = isPublished ? words.correct : attainment ? words.change : words.enter
  return (
    <article className={isMiss(verdict) ? 'promise-row promise-row-miss' : 'promise-row'}>
      <div className="promise-row-head">
        <div className="grow">
          <h2 className="t-l strong">{target.name}</h2>
          <p className="voice">{row.promise}</p>
        </div>
        <State state={verdict} />
      </div>
      <Figures row={row} />
      <Course row={row} periods={periods} facts={facts} />
      {isFacilitator && !isEntering && (
        <p>
          <Button small onClick={() => setEntering(true)}>
            {action}
          </Button>
        </p>
      )}
      {isEntering && <FigureForm row={row} period={period} onDone={() => setEntering(false)} />}
      {isMiss(verdict) && <MissForm key={row.attainment?.id} row={row} />}
    </article>
  )
}

/** "244 von 262, zugesagt 90 von 100" with the ruler; a percentage never stands alone. */
function Figures({ row }: { row: PromiseRow }) {
  const words = useWords('result').attainment
  const { language } = useLanguage()
  const { number, decimal } = useFormats()
  const { target, attainment } = row
  const promised = target.shareTargetBp
  if (!attainment) return promised === null ? null : <p>{words.promised(shareWords(promised, language))}</p>
  const reason = attainment.notMeasurableReason ?? ''
  if (reason.trim() !== '') return <p className="voice">{reason}</p>
  const isByValue = isJudgedByValue(target.metricKind)
  const evidence = isByValue ? null : deriveEvidence(attainment, promised, target.minN)
  const sentence = words.kOfN(number(attainment.met), number(attainment.total))
  return (
    <div className="stack">
      {!isByValue && attainment.total > 0 && promised !== null && (
        <Ruler
          share={attainment.met / attainment.total}
          kind="fact"
          promised={promised / 10_000}
          label={`${sentence}, ${words.promised(shareWords(promised, language))}`}
          maxWidth={420}
          compact
        />
      )}
      <p>
        <span className="strong">
          {isByValue && attainment.value !== null ? decimal(attainment.value) : sentence}
        </span>
        {promised !== null && `, ${words.promised(shareWords(promised, language))}`}
        {attainment.excluded > 0 && <span className="soft">, {words.excluded(attainment.excluded)}</span>}
      </p>
      {evidence !== null && <p className="t-s soft">{words.evidence[evidence]}</p>}
      {attainment.comment.trim() !== '' && <p className="voice">{attainment.comment}</p>}
      <p className="t-s soft">{attainment.status === 'published' ? words.published : words.draft}</p>
    </div>
  )
}

/** The last periods as glyphs, each with its name and verdict in words for those who do not see them. */
function Course({ row, periods, facts }: Omit<PromiseProps, 'period'>) {
  const words = useWords('result').attainment
  const states = useWords('common').states
  const formats = useFormats()
  const course = periods
    .slice(0, COURSE_LENGTH)
    .toReversed()
    .map((period) => ({
      period,
      verdict:
        periodRows(period, facts).find(({ target }) => target.id === row.target.id)?.verdict ??
        'not_in_force',
    }))
  if (course.length < 2) return null
  return (
    <ol className="course" aria-label={words.months}>
      {course.map(({ period, verdict }) => (
        <li key={period.id} className="course-month">
          <span className="t-xs soft" aria-hidden="true">
            {period.kind === 'calendar_month'
              ? new Intl.DateTimeFormat(formats.locale, { month: 'short', timeZone: 'UTC' }).format(
                  new Date(period.from),
                )
              : periodName(period, formats)}
          </span>
          <StateGlyph state={verdict} />
          <span className="visually-hidden">{`${periodName(period, formats)}: ${states[verdict]}`}</span>
        </li>
      ))}
    </ol>
  )
}

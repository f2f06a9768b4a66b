import { type CSSProperties, useRef, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { State, StateGlyph } from '../../ui/native/State.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { FigureForm } from './FigureForm.tsx'
import { Figures } from './Figures.tsx'
import { courseOf, type FigureFacts, type Period, type PromiseRow, rowLabel } from './period-figures.ts'
import { periodName, periodShort } from './period-words.ts'

/** How many periods the course shows, the newest last. */
const COURSE_LENGTH = 6

interface PromiseTableProps {
  readonly rows: readonly PromiseRow[]
  readonly period: Period
  /** Of the same kind as this one, the newest first. */
  readonly periods: readonly Period[]
  readonly facts: FigureFacts
  readonly mayEnter: boolean
}

/** Promise, figures on the ruler, verdict, and the course of the last periods; figures are typed below their row. */
export function PromiseTable({ rows, period, periods, facts, mayEnter }: PromiseTableProps) {
  const words = useWords('result').attainment
  const formats = useFormats()
  const months = periods.length > 1 ? Math.min(periods.length, COURSE_LENGTH) : 0
  return (
    <div className="promise-table" style={{ '--months': months } as CSSProperties}>
      <div className="promise-table-head" aria-hidden="true">
        <span>{words.promise}</span>
        <span>{periodName(period, formats)}</span>
        <span>{words.verdict}</span>
        {periods.length > 1 && (
          <span className="course">
            {periods
              .slice(0, COURSE_LENGTH)
              .toReversed()
              .map((item) => (
                <span key={item.id} className="t-xs">
                  {periodShort(item, formats)}
                </span>
              ))}
          </span>
        )}
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} period={period} periods={periods} facts={facts} mayEnter={mayEnter} />
        ))}
      </ul>
    </div>
  )
}

interface RowProps extends Omit<PromiseTableProps, 'rows'> {
  readonly row: PromiseRow
}

function Row({ row, period, periods, facts, mayEnter }: RowProps) {
  const words = useWords('result').attainment
  const common = useWords('common')
  const { locale } = useSingleton('workshop')
  const [isEntering, setEntering] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { attainment, target, verdict } = row
  const label = rowLabel(row, locale)
  const isFew = attainment !== undefined && attainment.total > 0 && attainment.total < target.minN
  const action = attainment?.status === 'published' ? words.correct : attainment ? words.change : words.enter
  const close = () => {
    setEntering(false)
    // The button is back one turn later.
    setTimeout(() => opener.current?.focus())
  }
  return (
    <li className="promise-row">
      <div className="promise-row-words">
        <h3 className="strong" lang={locale}>
          {label}
        </h3>
        <p className="voice" lang={locale}>
          {row.promise}
        </p>
      </div>
      <Figures row={row} />
      <div className="promise-row-verdict">
        <State state={verdict} />
        {isFew && <p className="t-s soft">{common.fewCases}</p>}
        {mayEnter && !isEntering && (
          <Button
            ref={opener}
            small
            kind={attainment ? 'quiet' : 'plain'}
            flush={attainment !== undefined}
            aria-label={`${action}: ${label}`}
            onClick={() => setEntering(true)}
          >
            {action}
          </Button>
        )}
      </div>
      {periods.length > 1 && <Course targetId={target.id} periods={periods} facts={facts} />}
      {isEntering && <FigureForm row={row} period={period} onDone={close} />}
    </li>
  )
}

interface CourseProps {
  readonly targetId: string
  readonly periods: readonly Period[]
  readonly facts: FigureFacts
}

/** The last periods as glyphs, each with its name and verdict in words for those who do not see them. */
function Course({ targetId, periods, facts }: CourseProps) {
  const words = useWords('result').attainment
  const { states } = useWords('common')
  const formats = useFormats()
  return (
    <ol className="course" aria-label={words.months}>
      {courseOf(targetId, periods, facts, COURSE_LENGTH).map(({ period, verdict, isNewVersion }) => (
        <li key={period.id} className={isNewVersion ? 'course-new' : undefined}>
          <span className="course-name t-xs soft" aria-hidden="true">
            {periodShort(period, formats)}
          </span>
          <StateGlyph state={verdict} />
          <span className="visually-hidden">
            {`${periodName(period, formats)}: ${states[verdict]}`}
            {isNewVersion && `, ${words.newVersion}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

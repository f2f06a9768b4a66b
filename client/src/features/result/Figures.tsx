import { limitWords, shareWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { isJudgedByValue } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { useFormats, useLanguage, useWords } from '../../locale/use-words.ts'
import { Ruler } from '../../ui/native/Ruler.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import type { Attainment, PromiseRow } from './period-figures.ts'

/** "244 von 262, zugesagt 90 von 100" with the ruler; a percentage never stands alone. */
export function Figures({ row }: { readonly row: PromiseRow }) {
  const words = useWords('result').attainment
  const { language } = useLanguage()
  const { locale } = useSingleton('workshop')
  const { target, attainment } = row
  const isByValue = isJudgedByValue(target.metricKind)
  const share = target.shareTargetBp
  const limit = isByValue
    ? limitWords({ threshold: target.threshold, unit: target.unit, clock: null }, language)
    : share === null
      ? ''
      : shareWords(share, language)
  const promised = limit === '' ? '' : words.promised(limit)
  const reason = attainment?.notMeasurableReason?.trim() ?? ''
  const isCounted = attainment !== undefined && reason === '' && !isByValue && attainment.total > 0
  return (
    <div className="figures">
      {isCounted && share !== null && (
        <Ruler
          share={attainment.met / attainment.total}
          kind="fact"
          promised={share / 10_000}
          label={`${words.kOfN(String(attainment.met), String(attainment.total))}, ${promised}`}
          maxWidth={300}
          compact
        />
      )}
      <p className="figures-line t-s">
        {attainment && reason === '' && <Counted attainment={attainment} isByValue={isByValue} />}
        {promised !== '' && <span className="soft">{promised}</span>}
      </p>
      {reason !== '' && (
        <p className="voice" lang={locale}>
          {reason}
        </p>
      )}
      {attainment && <BelowFigures attainment={attainment} />}
    </div>
  )
}

function Counted({
  attainment,
  isByValue,
}: {
  readonly attainment: Attainment
  readonly isByValue: boolean
}) {
  const words = useWords('result').attainment
  const { number, decimal } = useFormats()
  const { value, met, total } = attainment
  return <b>{isByValue ? (value === null ? '–' : decimal(value)) : words.kOfN(number(met), number(total))}</b>
}

/** What qualifies the figures: excluded cases, a remark, corrections, and that they are not out yet. */
function BelowFigures({ attainment }: { readonly attainment: Attainment }) {
  const words = useWords('result').attainment
  const { number } = useFormats()
  const { locale } = useSingleton('workshop')
  const { excluded, comment, status, revisions = [] } = attainment
  return (
    <>
      {excluded > 0 && <p className="t-s soft">{words.excluded(excluded, number(excluded))}</p>}
      {comment.trim() !== '' && (
        <p className="voice t-s" lang={locale}>
          {comment}
        </p>
      )}
      {revisions.map((revision) => (
        <Correction key={revision.at} revision={revision} />
      ))}
      {status === 'draft' && <p className="t-s soft">{words.draft}</p>}
    </>
  )
}

interface CorrectionProps {
  readonly revision: NonNullable<Attainment['revisions']>[number]
}

/** The old figure struck through, with the reason and the day (ATT-5). */
function Correction({ revision }: CorrectionProps) {
  const words = useWords('result').attainment
  const { locale } = useSingleton('workshop')
  const { number, decimal, date } = useFormats()
  const { value, met, total, reason, at } = revision
  const old = total === 0 && value !== null ? decimal(value) : words.kOfN(number(met), number(total))
  return (
    <p className="t-s">
      <s className="soft">
        <span className="visually-hidden">{words.before} </span>
        {old}
      </s>{' '}
      {words.correctedOn(date(at))} <span lang={locale}>{reason}</span>
    </p>
  )
}

import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type {
  PromiseCheck,
  PromiseFinding,
  SimulatedPromise,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { tightRange } from '@servicewerkstatt/shared/domain/agreements/feasibility-light.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Ruler } from '../../ui/native/Ruler.tsx'
import { State } from '../../ui/native/State.tsx'
import { DistributionChart } from '../../workshop/promise-check/DistributionChart.tsx'
import { useFindingWords, useSumsWords } from '../../workshop/promise-check/check-words.ts'
import { useLevers, usePromiseCheck } from '../../workshop/promise-check/use-promise-check.ts'
import { useTargetInputs } from '../../workshop/promise-check/use-target-inputs.ts'
import { useRecord } from '../../workshop/use-record.ts'

const WHOLE_BP = 10_000

interface RoomFeasibilityProps {
  readonly target: RecordView<'targets'>
  /** One of several: says which. */
  readonly isNamed: boolean
  /** Nothing stands beside it: then there is room for how long cases take. */
  readonly isAlone: boolean
}

/** The same number as on everybody's own screen; it follows while the team changes the process. */
export function RoomFeasibility({ target, isNamed, isAlone }: RoomFeasibilityProps) {
  const words = useWords('room').promise
  const { language } = useLanguage()
  const inputs = useTargetInputs(target)
  const { check, isOutdated } = usePromiseCheck(inputs)
  if (!inputs || !check || check.kind === 'open') return null
  return (
    <>
      <section className="room-check">
        <p className="t-s soft">
          {isNamed ? `${targetLabel(target, language)}: ${words.feasibility}` : words.feasibility}
        </p>
        <Verdict check={check} isOutdated={isOutdated} inputs={inputs} />
      </section>
      {isAlone && check.kind === 'simulated' && (
        <section className="room-check">
          <p className="t-s soft">{words.howLong}</p>
          <DistributionChart check={check} target={target} widest={700} textSize={26} />
        </section>
      )}
    </>
  )
}

interface VerdictProps {
  readonly check: Exclude<PromiseCheck, { kind: 'open' }>
  readonly isOutdated: boolean
  readonly inputs: PromiseInputs
}

function Verdict({ check, isOutdated, inputs }: VerdictProps) {
  const words = useWords('catalogue').feasibility
  const sumsWords = useSumsWords()
  if (check.kind === 'simulated') return <Share check={check} isOutdated={isOutdated} inputs={inputs} />
  const state = check.kind === 'findings' ? 'not_checkable' : check.verdict
  return (
    <>
      <p className="row room-check-share">
        <State state={isOutdated ? 'outdated' : state} className="t-xl" />
      </p>
      {check.kind === 'sums' && (
        <p>
          {words.sums} {sumsWords(check)}. {check.heldUp && words.heldUp[check.heldUp]}
        </p>
      )}
      <FirstFinding findings={check.findings} />
    </>
  )
}

/** The wall says what is in the way, one thing at a time; the list stands on everybody's own screen. */
function FirstFinding({ findings }: { readonly findings: readonly PromiseFinding[] }) {
  const words = useWords('catalogue').feasibility
  const wordsOf = useFindingWords()
  const [first] = findings
  const node = useRecord('nodes', first?.nodeIds[0] ?? null)
  if (!first) return null
  return (
    <p>
      {node && <b className="strong">{words.quoted([node.name.trim() || words.unnamedStep])}: </b>}
      {wordsOf(first)}
    </p>
  )
}

function Share({ check, isOutdated, inputs }: VerdictProps & { readonly check: SimulatedPromise }) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { probabilityBp, shareBp } = check
  const time = (minutes: number) => formatTotal(minutes, check.isElapsed ? 'elapsed' : 'working', language)
  const { fromBp, toBp } = tightRange(shareBp)
  const isWhole = shareBp >= WHOLE_BP
  return (
    <>
      <p className="row room-check-share">
        <b className="t-xl strong">{words.share(probabilityBp)}</b>
        <State state={isOutdated ? 'outdated' : check.verdict} className="t-xl" />
      </p>
      <Ruler
        kind="estimate"
        share={probabilityBp / WHOLE_BP}
        promised={shareBp / WHOLE_BP}
        promisedLabel={words.promisedShare(shareBp)}
        {...(!isWhole && { tight: { from: fromBp / WHOLE_BP, to: Math.min(1, toBp / WHOLE_BP) } })}
        label={words.rulerLabel(probabilityBp, shareBp)}
      />
      <p className="t-s soft">
        {isWhole ? words.wholeDecides : words.tightRange(fromBp, toBp)} {words.sums}{' '}
        {words.usual(time(check.sums.usualMin))}, {words.worst(time(check.sums.cautiousMin))}.{' '}
        {check.heldUp && words.heldUp[check.heldUp]} <Lever inputs={inputs} nowBp={probabilityBp} />
      </p>
    </>
  )
}

/** What would help most, as the first thing to talk about. */
function Lever({ inputs, nowBp }: { readonly inputs: PromiseInputs; readonly nowBp: number }) {
  const words = useWords('catalogue').feasibility
  const [best] = useLevers(inputs, nowBp) ?? []
  const node = useRecord('nodes', best?.nodeId ?? null)
  if (!best) return null
  return words.whatIf.roomLever(words.whatIf.parts[best.part](node?.name.trim() || words.unnamedStep))
}

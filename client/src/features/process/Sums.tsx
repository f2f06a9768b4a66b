/** What the estimates add up to. */
import { derivePathSums, type PathSums } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { FlowFigures } from './FlowFigures.tsx'
import { useProcessTools } from './process-context.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export function Sums({ picture }: { readonly picture: ProcessPicture }) {
  const words = useWords('process').sums
  const sums = useMemo(() => derivePathSums(picture.graph), [picture.graph])
  const steps = picture.layout.steps.length
  if (steps === 0) return null
  return (
    <div className="stack">
      <section className="process-sums">
        <h2 className="label">{words.title}</h2>
        {sums === null ? (
          <p>{words.noWay}</p>
        ) : sums.stepsWithoutTime.length === sums.steps.length ? (
          <p>{words.noTimes}</p>
        ) : (
          <SumFigures sums={sums} picture={picture} />
        )}
      </section>
      <FlowFigures picture={picture} />
    </div>
  )
}

/** FEAS-9 */
const DAY_MIN = 480

function SumFigures({ sums, picture }: { readonly sums: PathSums; readonly picture: ProcessPicture }) {
  const words = useWords('process').sums
  const { actions } = useProcessTools()
  const total = (minutes: number) => picture.words.total(minutes, 'working')
  const isBound = sums.stepsWithoutTime.length > 0
  // From two working days on nobody counts hours any more.
  const rough = (minutes: number) =>
    minutes < 2 * DAY_MIN
      ? total(minutes)
      : words.about(picture.words.duration(Math.round(minutes / (DAY_MIN / 2)) * (DAY_MIN / 2), 'working'))
  const time = (minutes: number) => (isBound ? words.atLeast(rough(minutes)) : rough(minutes))
  const notes = [
    words.longest,
    sums.loops.length > 0 && words.loops(sums.loops.length),
    ...sums.conversions.map(({ id, elapsedMin, workingMin }) =>
      words.converted(actions.nameOf(id), picture.words.total(elapsedMin, 'elapsed'), total(workingMin)),
    ),
    sums.ofOthers.steps.length > 0 && words.others(sums.ofOthers.steps.length, total(sums.ofOthers.usualMin)),
    words.cautiousNote,
  ].filter((note) => note !== false)
  return (
    <>
      <dl className="process-figures">
        <div>
          <dt>{words.usual}</dt>
          <dd>{time(sums.usualMin)}</dd>
          {sums.usualWaitingMin > 0 && <dd>{words.waiting(total(sums.usualWaitingMin))}</dd>}
        </div>
        <div>
          <dt>{words.cautious}</dt>
          <dd>{time(sums.cautiousMin)}</dd>
        </div>
      </dl>
      <p className="process-notes">{notes.join(' ')}</p>
    </>
  )
}

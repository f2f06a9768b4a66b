import { reportFlow } from '@servicewerkstatt/shared/domain/process/flow-report.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { flowFigureWords } from '@servicewerkstatt/shared/locale/flow-figure-words.ts'
import { useMemo } from 'react'
import { useSingleton } from '../../workshop/use-record.ts'

/** What fits beside the legend. */
const MOST_FIGURES = 4

/** What a case takes on average, to be read from the last row; nothing while it cannot be said. */
export function RoomFlow({ graph }: { readonly graph: ProcessGraph }) {
  const { locale } = useSingleton('workshop')
  const report = useMemo(() => reportFlow(graph), [graph])
  if (report?.kind !== 'numbers') return null
  const { figures } = flowFigureWords(report, locale.startsWith('en') ? 'en' : 'de')
  return (
    <dl className="room-figures">
      {figures.slice(0, MOST_FIGURES).map(({ label, value }) => (
        <div key={label}>
          <dt className="t-m soft">{label}</dt>
          <dd className="t-m strong">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

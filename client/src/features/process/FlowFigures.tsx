import { reportFlow } from '@servicewerkstatt/shared/domain/process/flow-report.ts'
import { flowFigureWords } from '@servicewerkstatt/shared/locale/flow-figure-words.ts'
import { useMemo } from 'react'
import { useLanguage } from '../../locale/use-words.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/** Longest value that fits into a column of its own, in letters. */
const MOST_IN_COLUMN = 13

/** Work, waiting, lead time, flow efficiency: what a case takes on average; the reason instead where a number would be wrong. */
export function FlowFigures({ picture }: { readonly picture: ProcessPicture }) {
  const { language } = useLanguage()
  const report = useMemo(() => reportFlow(picture.graph), [picture.graph])
  if (!report) return null
  const { title, figures, notes } = flowFigureWords(report, language)
  return (
    <section className="process-sums">
      <h2 className="label">{title}</h2>
      {figures.length > 0 && (
        <dl className="process-figures flow-figures">
          {figures.map(({ label, value }) => (
            <div key={label} className={value.length > MOST_IN_COLUMN ? 'flow-figure-wide' : ''}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {notes.length > 0 && <p className="process-notes">{notes.join(' ')}</p>}
    </section>
  )
}

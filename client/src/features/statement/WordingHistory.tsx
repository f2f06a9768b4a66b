import { useMemo } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'

/** Every wording that was decided, the latest first; none is ever lost (STMT-3). */
export function WordingHistory() {
  const words = useWords('statement')
  const { date } = useFormats()
  const { locale } = useSingleton('workshop')
  const wordings = useAll('wordings')
  const decisions = useAll('decisions')
  const latestFirst = useMemo(
    () => wordings.toSorted((a, b) => Date.parse(b.decidedAt ?? '') - Date.parse(a.decidedAt ?? '')),
    [wordings],
  )
  if (latestFirst.length === 0) return null
  return (
    <Section label={words.history.title} rule="open">
      <details className="history">
        <summary>{words.history.show(latestFirst.length)}</summary>
        <ol className="history-list">
          {latestFirst.map((wording) => {
            const way = decisions.find(({ id }) => id === wording.decisionId)?.how
            return (
              <li key={wording.id}>
                <p className="soft t-s">
                  <b className="strong">{words.history.subject[wording.subjectType]}</b>{' '}
                  {wording.decidedAt &&
                    words.history
                      .decided(date(wording.decidedAt), way ? words.adopt.ways[way] : '')
                      .replace(/, $/, '')}
                </p>
                <p className="voice history-text" lang={locale}>
                  {wording.text}
                </p>
              </li>
            )
          })}
        </ol>
      </details>
    </Section>
  )
}

import { useMemo } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { Decisions } from './Decisions.tsx'
import { Measures } from './Measures.tsx'
import { Parking } from './Parking.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { isUntouched, type OverviewFacts, type OverviewPart, overviewParts } from './overview-parts.ts'
import { periodRows, useFigureFacts } from './period-figures.ts'

/** Everything at a glance: what each part has, what it still lacks, what was decided, and the ways out. */
export function Overview() {
  const words = useWords('result')
  const facts = useOverviewFacts()
  const parts = useMemo(() => overviewParts(facts), [facts])
  return (
    <>
      <p className="soft t-l">{words.overview.lead}</p>
      <div className="overview-parts">
        {parts.map((part) => (
          <PartRow key={part.name} part={part} facts={facts} />
        ))}
      </div>
      <TakeAlong />
      <Measures />
      <Decisions />
      <Parking />
    </>
  )
}

function PartRow({ part, facts }: { part: OverviewPart; facts: OverviewFacts }) {
  const words = useWords('result').overview
  const { access } = useWorkshop()
  const title = words[part.name]
  return (
    <Section label={title} note={words.part(part.part)} rule="open">
      {isUntouched(part, facts) ? (
        <p className="voice t-l">{words.untouched}</p>
      ) : (
        <p className="t-l">{part.counts.map(({ name, n }) => words.counts[name](n)).join(' · ')}</p>
      )}
      <p>
        {part.gaps.length === 0 ? (
          <span className="soft">{words.complete}</span>
        ) : (
          <>
            <span className="strong">{words.missing}</span>{' '}
            {part.gaps
              .map(({ name, n }) => {
                const word = words.gaps[name]
                return typeof word === 'string' ? word : word(n)
              })
              .join(', ')}
          </>
        )}
      </p>
      {part.part !== 5 && (
        <p>
          <Link to={`/w/${access.workshopId}/${String(part.part)}`}>{words.open(title)}</Link>
        </p>
      )}
    </Section>
  )
}

function useOverviewFacts(): OverviewFacts {
  const statement = useSingleton('statement')
  const goals = useAll('goals')
  const processes = useAll('processes')
  const nodes = useAll('nodes')
  const expectations = useAll('expectations')
  const services = useAll('catalogue')
  const agreements = useAll('agreements')
  const periods = useAll('periods')
  const measures = useAll('measures')
  const publications = useAll('publications')
  const figures = useFigureFacts()
  return useMemo(() => {
    const rows = periods.flatMap((period) => periodRows(period, figures))
    const unansweredMisses = rows.filter(({ needsAnswer }) => needsAnswer).length
    const { versions } = figures
    return {
      statement,
      goals,
      processes,
      nodes,
      expectations,
      services,
      agreements,
      versions,
      periods,
      measures,
      publications,
      unansweredMisses,
    }
  }, [
    statement,
    goals,
    processes,
    nodes,
    expectations,
    services,
    agreements,
    periods,
    measures,
    publications,
    figures,
  ])
}

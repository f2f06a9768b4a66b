import { findOrphans } from '@servicewerkstatt/shared/domain/trace/orphans.ts'
import { useMemo } from 'react'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import type { OverviewFacts } from './overview-parts.ts'
import { periodRows, useFigureFacts } from './period-figures.ts'

/** Everything the overview counts. It renders with every change, and only while it is looked at. */
export function useOverviewFacts(): OverviewFacts {
  const statement = useSingleton('statement')
  const goals = useAll('goals')
  const processes = useAll('processes')
  const nodes = useAll('nodes')
  const expectations = useAll('expectations')
  const services = useAll('catalogue')
  const agreements = useAll('agreements')
  const targets = useAll('targets')
  const requirements = useAll('requirements')
  const periods = useAll('periods')
  const measures = useAll('measures')
  const misses = useAll('misses')
  const parkingItems = useAll('parkingItems')
  const publications = useAll('publications')
  const figures = useFigureFacts()

  const orphans = useMemo(
    () =>
      findOrphans({
        expectations,
        catalogue: services,
        agreements,
        targets,
        requirements,
        measures,
        misses,
        parkingItems,
      }),
    [expectations, services, agreements, targets, requirements, measures, misses, parkingItems],
  )
  const unansweredMisses = useMemo(
    () =>
      periods.flatMap((period) => periodRows(period, figures)).filter(({ needsAnswer }) => needsAnswer)
        .length,
    [periods, figures],
  )
  const { versions } = figures
  return useMemo(
    () => ({
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
      orphans,
    }),
    [
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
      orphans,
    ],
  )
}

import type { MissingItem } from '@servicewerkstatt/shared/commands/refusals.ts'
import {
  promisedTargets,
  promisedTitle,
} from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { missingForPeriod } from '@servicewerkstatt/shared/domain/agreements/publish-gates.ts'
import { useCallback, useMemo } from 'react'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { type Period, useFigureFacts } from './period-figures.ts'

/** What keeps a period from being published; the same rules that the server applies. */
export function useMissingForPeriod(period: Period | null): readonly MissingItem[] {
  const facts = useFigureFacts()
  const measures = useAll('measures')
  return useMemo(
    () => (period ? missingForPeriod({ period, measures, ...facts }) : []),
    [period, measures, facts],
  )
}

/** What a missing thing belongs to: the promise by its name, or the measure by its title. */
export function useNameOfMissing(): (item: MissingItem) => string | null {
  const { locale } = useSingleton('workshop')
  const versions = useAll('agreementVersions')
  const measures = useAll('measures')
  return useCallback(
    ({ type, id }) => {
      if (type === 'measures') return measures.find((measure) => measure.id === id)?.title ?? null
      if (type !== 'targets' && type !== 'attainments') return null
      // The key of figures begins with the target's id.
      const target = versions
        .toSorted((a, b) => b.n - a.n)
        .flatMap(promisedTargets)
        .find((item) => item.id === id || id.startsWith(`${item.id}:`))
      return target ? promisedTitle(target, locale) || null : null
    },
    [versions, measures, locale],
  )
}

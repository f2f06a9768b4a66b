import {
  type ExpectationTrace,
  traceExpectation,
} from '@servicewerkstatt/shared/domain/expectations/trace.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

/** The chain of one expectation. It watches everything the chain is made of, so it belongs on one page and not into a list. */
export function useTrace(expectationId: string): ExpectationTrace {
  const voices = useAll('voices')
  const cards = useAll('cards')
  const shadowings = useAll('shadowings')
  const requirements = useAll('requirements')
  const targets = useAll('targets')
  const catalogue = useAll('catalogue')
  const agreements = useAll('agreements')
  const agreementVersions = useAll('agreementVersions')
  const periods = useAll('periods')
  const attainments = useAll('attainments')
  const misses = useAll('misses')
  const measures = useAll('measures')
  return useMemo(
    () =>
      traceExpectation(expectationId, {
        voices,
        cards,
        shadowings,
        requirements,
        targets,
        catalogue,
        agreements,
        agreementVersions,
        periods,
        attainments,
        misses,
        measures,
      }),
    [
      expectationId,
      voices,
      cards,
      shadowings,
      requirements,
      targets,
      catalogue,
      agreements,
      agreementVersions,
      periods,
      attainments,
      misses,
      measures,
    ],
  )
}

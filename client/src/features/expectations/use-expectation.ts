/** What an expectation has around it: its measurable form, its answer, what was seen. Each reads no more than it needs. */
import { expectationFacts } from '@servicewerkstatt/shared/document/operations/expectation-facts.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { deriveStatus, findGaps, isSettled } from '@servicewerkstatt/shared/domain/expectations/maturity.ts'
import { findingsAbout } from '@servicewerkstatt/shared/domain/expectations/trace.ts'
import { useCallback, useMemo } from 'react'
import { useRecord } from '../../workshop/use-record.ts'
import { sameList, useDerived, useIdsOf } from '../../workshop/use-derived.ts'

/** Ids of the measurable forms of an expectation; the first one counts. */
export const useFormIds = (expectationId: string): readonly string[] =>
  useIdsOf('requirements', 'expectationId', expectationId)

/** The measurable form that counts. */
export function useForm(expectationId: string): RecordView<'requirements'> | undefined {
  return useRecord('requirements', useFormIds(expectationId)[0] ?? null)
}

export function useIsAnswered(expectationId: string): boolean {
  const derive = useCallback(
    (services: readonly RecordView<'catalogue'>[]) =>
      services.some((service) => service.expectationIds[expectationId]),
    [expectationId],
  )
  return useDerived('catalogue', derive)
}

/** What was seen about an expectation, as `<visit>/<finding>`. */
export function useFindingKeys(expectationId: string): readonly string[] {
  const derive = useCallback(
    (visits: readonly RecordView<'shadowings'>[]) =>
      findingsAbout(expectationId, visits).map(({ shadowingId, findingId }) => `${shadowingId}/${findingId}`),
    [expectationId],
  )
  return useDerived('shadowings', derive, sameList)
}

/** Where an expectation stands and what it lacks. */
export function useMaturity(expectation: RecordView<'expectations'>) {
  const form = useForm(expectation.id)
  const isAnswered = useIsAnswered(expectation.id)
  return useMemo(() => {
    const facts = expectationFacts(expectation, form, isAnswered)
    return {
      facts,
      status: deriveStatus(facts),
      isSettled: isSettled(facts.status),
      gaps: findGaps(facts),
      measurability: facts.measurability,
    }
  }, [expectation, form, isAnswered])
}

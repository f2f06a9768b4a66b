/**
 * What has no counterpart, in both directions (TRACE-2): an expectation that nobody answers, a promise nobody asked for, a promise that no step
 * delivers, a figure without a promise, a measure without a cause. The chain of the five parts is only as good as its links.
 */
type IdSet = Readonly<Record<string, true>>

export interface OrphanSources {
  readonly expectations: readonly {
    readonly id: string
    readonly status: string | null
    readonly verdict?: unknown
  }[]
  readonly catalogue: readonly {
    readonly id: string
    readonly processId: string | null
    readonly expectationIds: IdSet
  }[]
  readonly agreements: readonly { readonly id: string; readonly serviceId: string | null }[]
  readonly targets: readonly {
    readonly id: string
    readonly agreementId: string
    readonly fromNodeId: string | null
    readonly toNodeId: string | null
    readonly requirementIds: IdSet
  }[]
  readonly requirements: readonly { readonly id: string; readonly expectationId: string }[]
  readonly measures: readonly {
    readonly id: string
    readonly triggers: readonly unknown[]
    readonly nodeIds: IdSet
    readonly targetIds: IdSet
  }[]
  readonly misses: readonly { readonly measureIds: IdSet }[]
  readonly parkingItems: readonly { readonly measureId: string | null }[]
}

/** Ids of the records without a counterpart, in the order of their collections. */
export interface Orphans {
  readonly expectationsWithoutAnswer: readonly string[]
  readonly agreementsWithoutExpectation: readonly string[]
  readonly agreementsWithoutStep: readonly string[]
  readonly targetsWithoutAgreement: readonly string[]
  readonly measuresWithoutCause: readonly string[]
}

const SETTLED = new Set(['agreed', 'declined', 'parked'])
const hasAny = (set: IdSet): boolean => Object.keys(set).length > 0

export function findOrphans(sources: OrphanSources): Orphans {
  const { expectations, catalogue, agreements, targets, requirements, measures, misses, parkingItems } =
    sources
  const serviceOf = new Map(catalogue.map((service) => [service.id, service]))
  const expectationIds = new Set(expectations.map(({ id }) => id))
  const promised = new Set(agreements.map(({ id }) => id))
  const formOf = new Map(requirements.map(({ id, expectationId }) => [id, expectationId]))

  const answeredByService = catalogue.flatMap((service) => Object.keys(service.expectationIds))
  const answeredByTarget = targets
    .filter(({ agreementId }) => promised.has(agreementId))
    .flatMap((target) => Object.keys(target.requirementIds).map((id) => formOf.get(id)))
  const answered = new Set([...answeredByService, ...answeredByTarget])

  const targetsOf = (agreementId: string) => targets.filter((target) => target.agreementId === agreementId)
  const isAskedFor = ({ id, serviceId }: OrphanSources['agreements'][number]): boolean => {
    const ofService = Object.keys(serviceOf.get(serviceId ?? '')?.expectationIds ?? {})
    const ofTargets = targetsOf(id).flatMap((target) =>
      Object.keys(target.requirementIds).map((formId) => formOf.get(formId) ?? ''),
    )
    return [...ofService, ...ofTargets].some((expectationId) => expectationIds.has(expectationId))
  }
  const hasStep = ({ id, serviceId }: OrphanSources['agreements'][number]): boolean =>
    (serviceOf.get(serviceId ?? '')?.processId ?? null) !== null ||
    targetsOf(id).some(({ fromNodeId, toNodeId }) => fromNodeId !== null || toNodeId !== null)

  const named = new Set([
    ...misses.flatMap(({ measureIds }) => Object.keys(measureIds)),
    ...parkingItems.map(({ measureId }) => measureId ?? ''),
  ])
  return {
    expectationsWithoutAnswer: idsOf(
      expectations.filter(
        ({ id, status, verdict }) => verdict == null && !SETTLED.has(status ?? '') && !answered.has(id),
      ),
    ),
    agreementsWithoutExpectation: idsOf(agreements.filter((agreement) => !isAskedFor(agreement))),
    agreementsWithoutStep: idsOf(agreements.filter((agreement) => !hasStep(agreement))),
    targetsWithoutAgreement: idsOf(targets.filter(({ agreementId }) => !promised.has(agreementId))),
    measuresWithoutCause: idsOf(
      measures.filter(
        ({ id, triggers, nodeIds, targetIds }) =>
          triggers.length === 0 && !hasAny(nodeIds) && !hasAny(targetIds) && !named.has(id),
      ),
    ),
  }
}

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)

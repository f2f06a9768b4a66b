import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { isCheckable } from '@servicewerkstatt/shared/domain/agreements/feasibility-rule.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

export interface RoomPromiseData {
  readonly id: string
  readonly title: string
  /** The promise sentence; may be empty. */
  readonly text: string
  readonly service: string
  readonly kind: 'sla' | 'ola' | 'self_commitment' | null
  readonly reason: { readonly department: string; readonly text: string } | null
  /** Targets that the process can be held against. */
  readonly targets: readonly RecordView<'targets'>[]
}

/** The agreements in the order of their services, each with what the room may see of it: no costs. */
export function useRoomPromises(): readonly RoomPromiseData[] {
  const [catalogue, agreements, targets] = [useAll('catalogue'), useAll('agreements'), useAll('targets')]
  const [expectations, requirements, departments] = [
    useAll('expectations'),
    useAll('requirements'),
    useAll('departments'),
  ]
  return useMemo(() => {
    const placeOf = (serviceId: string | null) => {
      const place = catalogue.findIndex(({ id }) => id === serviceId)
      return place < 0 ? catalogue.length : place
    }
    const reasonOf = (
      targetIds: ReadonlySet<string>,
      serviceId: string | null,
    ): RoomPromiseData['reason'] => {
      const asked = targets
        .filter(({ id }) => targetIds.has(id))
        .flatMap(({ requirementIds }) => Object.keys(requirementIds))
        .flatMap((id) => requirements.find((requirement) => requirement.id === id)?.expectationId ?? [])
      const fromService = Object.keys(catalogue.find(({ id }) => id === serviceId)?.expectationIds ?? {})
      const found = [...asked, ...fromService].flatMap(
        (id) => expectations.find((expectation) => expectation.id === id) ?? [],
      )[0]
      const text = found?.rootNeed || found?.statement
      if (!found || !text) return null
      return { department: departments.find(({ id }) => id === found.departmentId)?.name ?? '', text }
    }
    return agreements
      .toSorted((a, b) => placeOf(a.serviceId) - placeOf(b.serviceId))
      .map((agreement): RoomPromiseData => {
        const own = targets.filter(({ agreementId }) => agreementId === agreement.id)
        const targetIds = new Set(own.map(({ id }) => id))
        return {
          id: agreement.id,
          title: agreement.title ?? '',
          text: agreement.promise.trim(),
          service: catalogue.find(({ id }) => id === agreement.serviceId)?.name ?? '',
          kind: agreement.kind,
          reason: reasonOf(targetIds, agreement.serviceId),
          targets: own.filter((target) => target.fromNodeId !== null && isCheckable(target)),
        }
      })
  }, [catalogue, agreements, targets, expectations, requirements, departments])
}

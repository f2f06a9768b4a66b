/**
 * Where an expectation comes from and what it leads to, put together from the links that the records hold anyway. Ids may lead nowhere
 * (something was deleted meanwhile); such a link is left out.
 */
import { deriveVerdict, isMiss, type Verdict } from '../attainment/verdict.ts'
import { targetsDuring, type VersionRecord } from '../agreements/promises-in-force.ts'

type IdSet = Readonly<Record<string, true>>

export interface TraceSources {
  readonly voices: readonly { readonly id: string; readonly expectationIds: IdSet }[]
  readonly cards: readonly {
    readonly id: string
    readonly becameType: string | null
    readonly becameId: string | null
  }[]
  readonly shadowings: readonly {
    readonly id: string
    readonly findings: Readonly<
      Record<string, { readonly id: string; readonly ord: string; readonly expectationIds: IdSet }>
    >
  }[]
  readonly requirements: readonly { readonly id: string; readonly expectationId: string }[]
  readonly targets: readonly {
    readonly id: string
    readonly agreementId: string
    readonly requirementIds: IdSet
  }[]
  readonly catalogue: readonly { readonly id: string; readonly expectationIds: IdSet }[]
  readonly agreements: readonly { readonly id: string; readonly serviceId: string | null }[]
  readonly agreementVersions: readonly VersionRecord[]
  readonly periods: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  readonly attainments: readonly {
    readonly id: string
    readonly targetId: string
    readonly periodId: string
    readonly total: number
    readonly met: number
    readonly value: number | null
    readonly notMeasurableReason?: string
  }[]
  readonly misses: readonly { readonly id: string; readonly measureIds: IdSet }[]
  readonly measures: readonly {
    readonly id: string
    readonly triggers: readonly { readonly type: string; readonly id: string }[]
    readonly targetIds: IdSet
  }[]
}

export interface TraceAttainment {
  readonly id: string
  readonly targetId: string
  readonly periodId: string
  readonly total: number
  readonly met: number
  readonly verdict: Verdict
}

export interface ExpectationTrace {
  readonly voiceIds: readonly string[]
  readonly cardIds: readonly string[]
  readonly findings: readonly { readonly shadowingId: string; readonly findingId: string }[]
  readonly requirementIds: readonly string[]
  readonly serviceIds: readonly string[]
  readonly agreementIds: readonly string[]
  /** Figures of the newest period that has any, misses first. */
  readonly latest: readonly TraceAttainment[]
  readonly measureIds: readonly string[]
}

const byOrder = (a: { ord: string; id: string }, b: { ord: string; id: string }): number =>
  a.ord < b.ord ? -1 : a.ord > b.ord ? 1 : a.id < b.id ? -1 : 1

/** Findings that concern an expectation, visit by visit. */
export function findingsAbout(
  expectationId: string,
  shadowings: TraceSources['shadowings'],
): ExpectationTrace['findings'] {
  return shadowings.flatMap((visit) =>
    Object.values(visit.findings)
      .filter((finding) => finding.expectationIds[expectationId])
      .toSorted(byOrder)
      .map((finding) => ({ shadowingId: visit.id, findingId: finding.id })),
  )
}

/** Ids of the services that answer an expectation. */
export const servicesFor = (expectationId: string, catalogue: TraceSources['catalogue']): readonly string[] =>
  catalogue.filter((service) => service.expectationIds[expectationId]).map((service) => service.id)

/**
 * The whole chain of one expectation.
 * An agreement belongs to it when one of its targets carries out a measurable form of the expectation; where no target says so, every
 * agreement of a service that answers the expectation.
 */
export function traceExpectation(expectationId: string, sources: TraceSources): ExpectationTrace {
  const requirementIds = sources.requirements
    .filter((form) => form.expectationId === expectationId)
    .map(({ id }) => id)
  const serviceIds = servicesFor(expectationId, sources.catalogue)
  const carried = sources.targets.filter((target) => requirementIds.some((id) => target.requirementIds[id]))
  const direct = new Set(carried.map((target) => target.agreementId))
  const agreements = sources.agreements.filter(({ id, serviceId }) =>
    direct.size > 0 ? direct.has(id) : serviceId !== null && serviceIds.includes(serviceId),
  )
  const agreementIds = agreements.map(({ id }) => id)
  const targets =
    direct.size > 0 ? carried : sources.targets.filter((target) => agreementIds.includes(target.agreementId))
  const targetIds = new Set(targets.map(({ id }) => id))
  const voiceIds = sources.voices.filter((voice) => voice.expectationIds[expectationId]).map(({ id }) => id)
  const findings = findingsAbout(expectationId, sources.shadowings)
  return {
    voiceIds,
    cardIds: sources.cards
      .filter((card) => card.becameType === 'expectation' && card.becameId === expectationId)
      .map(({ id }) => id),
    findings,
    requirementIds,
    serviceIds,
    agreementIds,
    latest: latestFigures(targetIds, sources),
    measureIds: measuresFor(targetIds, voiceIds, sources),
  }
}

function latestFigures(targetIds: ReadonlySet<string>, sources: TraceSources): readonly TraceAttainment[] {
  const newestFirst = sources.periods.toSorted((a, b) => (a.to < b.to ? 1 : -1))
  for (const period of newestFirst) {
    const promised = new Map(
      targetsDuring(sources.agreementVersions, period).map((target) => [target.id, target]),
    )
    const rows = sources.attainments
      .filter((row) => row.periodId === period.id && targetIds.has(row.targetId))
      .map((row) => {
        const target = promised.get(row.targetId)
        const verdict: Verdict = target ? deriveVerdict(target, row, period, target.span) : 'not_in_force'
        return { ...pick(row), verdict }
      })
    if (rows.length > 0) return rows.toSorted((a, b) => Number(isMiss(b.verdict)) - Number(isMiss(a.verdict)))
  }
  return []
}

const pick = ({ id, targetId, periodId, total, met }: TraceSources['attainments'][number]) => ({
  id,
  targetId,
  periodId,
  total,
  met,
})

/** Measures that answer a miss of these targets, work on one of them, or answer a voice. */
function measuresFor(
  targetIds: ReadonlySet<string>,
  voiceIds: readonly string[],
  { attainments, misses, measures }: TraceSources,
): readonly string[] {
  const rows = new Set(attainments.filter((row) => targetIds.has(row.targetId)).map(({ id }) => id))
  const named = new Set(
    misses.filter((miss) => rows.has(miss.id)).flatMap((miss) => Object.keys(miss.measureIds)),
  )
  return measures
    .filter(
      (measure) =>
        named.has(measure.id) ||
        Object.keys(measure.targetIds).some((id) => targetIds.has(id)) ||
        measure.triggers.some(
          ({ type, id }) => (type === 'miss' && rows.has(id)) || (type === 'voice' && voiceIds.includes(id)),
        ),
    )
    .map(({ id }) => id)
}

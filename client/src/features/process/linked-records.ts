/** What else in the workshop points to a step, so that nobody removes it unawares (CANV-8). The links stay and read as open afterwards. */

export interface LinkSources {
  readonly targets: readonly {
    readonly agreementId: string | null
    readonly fromNodeId: string | null
    readonly toNodeId: string | null
  }[]
  readonly agreements: readonly { readonly id: string }[]
  readonly expectations: readonly { readonly nodeIds: Readonly<Record<string, true>> }[]
  readonly measures: readonly {
    readonly nodeIds: Readonly<Record<string, true>>
    readonly triggers?: readonly { readonly type: string; readonly id: string }[] | null
  }[]
  readonly shadowings: readonly {
    readonly findings: Readonly<Record<string, { readonly nodeIds: Readonly<Record<string, true>> }>>
  }[]
}

export interface LinkCounts {
  readonly agreements: number
  readonly expectations: number
  readonly measures: number
  readonly observations: number
}

export function countLinks(sources: LinkSources, nodeIds: ReadonlySet<string>): LinkCounts {
  const isIn = (id: string | null): boolean => id !== null && nodeIds.has(id)
  const touches = (set: Readonly<Record<string, true>>): boolean => Object.keys(set).some(isIn)
  const live = new Set(sources.agreements.map((agreement) => agreement.id))
  const agreements = sources.targets.flatMap(({ agreementId, fromNodeId, toNodeId }) =>
    agreementId !== null && live.has(agreementId) && (isIn(fromNodeId) || isIn(toNodeId))
      ? [agreementId]
      : [],
  )
  return {
    agreements: new Set(agreements).size,
    expectations: sources.expectations.filter(({ nodeIds: own }) => touches(own)).length,
    measures: sources.measures.filter(
      ({ nodeIds: own, triggers }) =>
        touches(own) || (triggers ?? []).some(({ type, id }) => type === 'node' && isIn(id)),
    ).length,
    observations: sources.shadowings
      .flatMap(({ findings }) => Object.values(findings))
      .filter(({ nodeIds: own }) => touches(own)).length,
  }
}

export const hasLinks = (counts: LinkCounts): boolean =>
  Object.values(counts).some((count: number) => count > 0)

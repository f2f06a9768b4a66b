/** What else in the workshop points to a step, so that nobody removes it unawares (CANV-8). The links stay and read as open afterwards. */
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'

export interface LinkSources {
  readonly targets: readonly {
    readonly agreementId: string | null
    readonly fromNodeId: string | null
    readonly toNodeId: string | null
  }[]
  readonly agreements: readonly {
    readonly id: string
    readonly title?: string | null
    readonly promise?: string
  }[]
  readonly expectations: readonly {
    readonly nodeIds: Readonly<Record<string, true>>
    readonly statement?: string
  }[]
  readonly measures: readonly {
    readonly title?: string | null
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
  /** What points there, in its own words, as far as it has any. */
  readonly names: readonly string[]
}

export function countLinks(sources: LinkSources, nodeIds: ReadonlySet<string>): LinkCounts {
  const isIn = (id: string | null): boolean => id !== null && nodeIds.has(id)
  const touches = (set: Readonly<Record<string, true>>): boolean => Object.keys(set).some(isIn)
  const pointing = new Set(
    sources.targets.flatMap(({ agreementId, fromNodeId, toNodeId }) =>
      isIn(fromNodeId) || isIn(toNodeId) ? [agreementId] : [],
    ),
  )
  const agreements = sources.agreements.filter(({ id }) => pointing.has(id))
  const expectations = sources.expectations.filter(({ nodeIds: own }) => touches(own))
  const measures = sources.measures.filter(
    ({ nodeIds: own, triggers }) =>
      touches(own) || (triggers ?? []).some(({ type, id }) => type === 'node' && isIn(id)),
  )
  const names = [
    ...agreements.map(({ title, promise }) => title?.trim() || promise),
    ...expectations.map(({ statement }) => statement),
    ...measures.map(({ title }) => title),
  ]
  return {
    names: names.flatMap((name) => name?.trim() || []),
    agreements: agreements.length,
    expectations: expectations.length,
    measures: measures.length,
    observations: sources.shadowings
      .flatMap(({ findings }) => Object.values(findings))
      .filter(({ nodeIds: own }) => touches(own)).length,
  }
}

/** What points to some steps, as the board says it at this moment. */
export const readLinks = (board: RecordIndex, nodeIds: ReadonlySet<string>): LinkCounts =>
  countLinks(
    {
      targets: board.all('targets'),
      agreements: board.all('agreements'),
      expectations: board.all('expectations'),
      measures: board.all('measures'),
      shadowings: board.all('shadowings'),
    },
    nodeIds,
  )

export const hasLinks = ({ agreements, expectations, measures, observations }: LinkCounts): boolean =>
  agreements + expectations + measures + observations > 0

/** What is compared between the levels: what each target promises, whether that can be kept, and what it costs. */
import { isCheckable } from '@servicewerkstatt/shared/domain/agreements/feasibility-rule.ts'
import { needs } from './metric-fields.ts'
import type { Target } from './use-promise-text.ts'

export type LevelRow =
  | { readonly key: string; readonly kind: 'share' | 'threshold'; readonly target: Target }
  | { readonly key: string; readonly kind: 'feasibility'; readonly targets: readonly Target[] }
  | { readonly key: string; readonly kind: 'description' | 'oneOff' | 'perYear' | 'fte' }

const COSTS = ['description', 'oneOff', 'perYear', 'fte'] as const

const canBeChecked = (target: Target): boolean =>
  isCheckable(target) && target.fromNodeId !== null && target.toNodeId !== null

/** Rows in the order of the table; one light for all targets that the process can be held against. */
export function levelRows(targets: readonly Target[]): readonly LevelRow[] {
  const promised = targets.flatMap((target): LevelRow[] =>
    (['share', 'threshold'] as const)
      .filter((kind) => needs(target.metricKind, kind))
      .map((kind) => ({ key: `${kind}-${target.id}`, kind, target })),
  )
  const checked = targets.filter(canBeChecked)
  return [
    ...promised,
    ...(checked.length > 0 ? [{ key: 'feasibility', kind: 'feasibility', targets: checked } as const] : []),
    ...COSTS.map((kind) => ({ key: kind, kind })),
  ]
}

/** Where a person can be inside a workshop, and which address that is. */
import type { Whereabouts } from '@servicewerkstatt/shared/presence/presence-state.ts'

export const PARTS = [1, 2, 3, 4, 5] as const
export type PartNumber = (typeof PARTS)[number]

/** `overview` is the place before the first stage, and of stages that belong to no part. */
export type Place = 'overview' | 'console' | PartNumber

/** Words in addresses stay the same in every language. */
const ADDRESS_OF = { overview: 'overview', console: 'console' } as const

export const isPart = (value: unknown): value is PartNumber => (PARTS as readonly unknown[]).includes(value)

/** The place in `/w/<id>/<rest>`; null for `/w/<id>` itself and for anything unknown, which lead to where the group is. */
export function placeOf(rest: string): Place | null {
  const first = rest.split('/')[0] ?? ''
  if (first === ADDRESS_OF.console) return 'console'
  if (first === ADDRESS_OF.overview) return 'overview'
  const part = Number(first)
  return isPart(part) ? part : null
}

export const addressOf = (workshopId: string, place: Place): string =>
  `/w/${workshopId}/${place === 'overview' || place === 'console' ? ADDRESS_OF[place] : place}`

/** Where a stage brings everybody. */
export const placeOfStage = (stage: { readonly part: number | null } | undefined): Place =>
  stage !== undefined && isPart(stage.part) ? stage.part : 'overview'

export const whereaboutsOf = (place: Place): Whereabouts | null => (place === 'overview' ? null : place)

/** Where a person can be inside a workshop, and which address that is. */
import type { Whereabouts } from '@servicewerkstatt/shared/presence/presence-state.ts'

export const PARTS = [1, 2, 3, 4, 5] as const
export type PartNumber = (typeof PARTS)[number]

/** `overview` is the place before the first stage, and of stages that belong to no part. */
export type Place = 'overview' | 'console' | PartNumber

export const isPart = (value: unknown): value is PartNumber => (PARTS as readonly unknown[]).includes(value)

/** The place in `/w/<id>/<rest>`. Unknown addresses lead to the overview. */
export function placeOf(rest: string): Place {
  const first = rest.split('/')[0] ?? ''
  if (first === 'moderation') return 'console'
  const part = Number(first)
  return isPart(part) ? part : 'overview'
}

export function addressOf(workshopId: string, place: Place): string {
  if (place === 'overview') return `/w/${workshopId}`
  return `/w/${workshopId}/${place === 'console' ? 'moderation' : place}`
}

/** Where a stage brings everybody. */
export const placeOfStage = (stage: { readonly part: number | null } | undefined): Place =>
  stage !== undefined && isPart(stage.part) ? stage.part : 'overview'

export const whereaboutsOf = (place: Place): Whereabouts | null => (place === 'overview' ? null : place)

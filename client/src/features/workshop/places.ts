/** Where a person can be inside a workshop, and which address that is. */
import { type ActiveStage } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import type { Whereabouts } from '@servicewerkstatt/shared/presence/presence-state.ts'
import { hasStageScreen } from '../../app/stage-screens.ts'

export const PARTS = [1, 2, 3, 4, 5] as const
export type PartNumber = (typeof PARTS)[number]

/**
 * `now` is the one task of the current stage, where it has a screen of its own. `overview` is the place before the first stage, and of stages that belong to
 * no part, `past` a finished stage that somebody looks back at (`past/<stage>`).
 */
export type Place = 'now' | 'past' | 'overview' | 'console' | 'safety' | 'sheet' | PartNumber

/** Words in addresses stay the same in every language. */
const ADDRESS_OF = {
  now: 'now',
  past: 'past',
  overview: 'overview',
  console: 'console',
  safety: 'safety',
  sheet: 'sheet',
} as const

export const isPart = (value: unknown): value is PartNumber => (PARTS as readonly unknown[]).includes(value)

/** The place in `/w/<id>/<rest>`; null for `/w/<id>` itself and for anything unknown, which lead to where the group is. */
export function placeOf(rest: string): Place | null {
  const first = rest.split('/')[0] ?? ''
  if (first === ADDRESS_OF.console) return 'console'
  if (first === ADDRESS_OF.overview) return 'overview'
  if (first === ADDRESS_OF.now) return 'now'
  if (first === ADDRESS_OF.past) return 'past'
  if (first === ADDRESS_OF.safety) return 'safety'
  if (first === ADDRESS_OF.sheet) return 'sheet'
  const part = Number(first)
  return isPart(part) ? part : null
}

/** A finished stage to look back at. */
export const pastAddress = (workshopId: string, stageId: string): string =>
  `${addressOf(workshopId, 'past')}/${stageId}`

export const addressOf = (workshopId: string, place: Place): string =>
  `/w/${workshopId}/${typeof place === 'string' ? ADDRESS_OF[place] : place}`

/** Where a stage brings everybody. */
export function placeOfStage(stage: (ActiveStage & { readonly part: number | null }) | undefined): Place {
  if (stage === undefined) return 'overview'
  if (hasStageScreen(stage)) return 'now'
  return isPart(stage.part) ? stage.part : 'overview'
}

/** What the others are told; at the task of the stage everybody is where the group is. */
export const whereaboutsOf = (place: Place): Whereabouts | null =>
  typeof place === 'number' || place === 'console' ? place : null

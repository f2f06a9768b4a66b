/** What still stands in the way of a step that the server checks. One set for agreements, the catalogue and publications. */

export const MISSING_RULES = [
  'AGR-a',
  'AGR-b',
  'AGR-c',
  'AGR-d',
  'CAT',
  'PUB',
  'GATE-1',
  'GATE-2',
  'GATE-3',
] as const
export type MissingRule = (typeof MISSING_RULES)[number]

export const MISSING_THINGS = [
  'service',
  'target',
  'management-approval',
  'team-approval',
  'management-informed',
  'owner',
  'review-date',
  'customers',
  'measurement-mode',
  'measurement-reason',
  'published-service',
  'promise-in-force',
  'cause',
  'measure-or-reason',
  'figures',
  'measure-owner',
] as const
export type MissingThing = (typeof MISSING_THINGS)[number]

export interface MissingItem {
  readonly rule: MissingRule
  readonly what: MissingThing
  /** Root key of the export, for example `agreements`, and the record there. */
  readonly type: string
  readonly id: string
}

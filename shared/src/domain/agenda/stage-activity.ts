/** What a stage asks people to do, from its mode and layout. The interface has one screen per activity. Pure. */
export const STAGE_ACTIVITIES = [
  'collect',
  'sealed',
  'read',
  'group',
  'smallGroups',
  'vote',
  'consent',
  'break',
] as const
export type StageActivity = (typeof STAGE_ACTIVITIES)[number]

export interface ActiveStage {
  readonly mode: 'collect' | 'read' | 'group' | 'vote' | 'discuss' | 'decide' | 'break'
  readonly layout: string | null
}

/**
 * `sealed`: the five statements about oneself (a collecting stage with the layout `gap`). `consent`: the blind 0–5 (a vote or decision with the layout
 * `consent`). `smallGroups`: a talk with the layout `small_groups`. @returns null where people work on the part itself (discuss, decide)
 */
export function activityOf({ mode, layout }: ActiveStage): StageActivity | null {
  if (mode === 'collect') return layout === 'gap' ? 'sealed' : 'collect'
  if ((mode === 'vote' || mode === 'decide') && layout === 'consent') return 'consent'
  if (mode === 'discuss' && layout === 'small_groups') return 'smallGroups'
  return mode === 'discuss' || mode === 'decide' ? null : mode
}

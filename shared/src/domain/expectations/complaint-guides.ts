/**
 * What a complaint usually points at: which of the perceived qualities, and which kinds of figure. A start for the questions, never a rule.
 * Names of complaints as in `voices`, of dimensions as the ids of the five perception items.
 */

export type ComplaintTag = 'too_slow' | 'unreliable' | 'cumbersome' | 'not_goal_oriented' | 'other'

export interface ComplaintGuide {
  readonly dimension: string | null
  /** Likeliest kind first; empty where a visit helps more than a figure. */
  readonly metricKinds: readonly string[]
}

export const COMPLAINT_GUIDES: Readonly<Record<ComplaintTag, ComplaintGuide>> = {
  too_slow: { dimension: 'speed', metricKinds: ['time_within', 'same_day', 'within_working_days'] },
  unreliable: { dimension: 'reliability', metricKinds: ['by_working_day', 'quality_ratio'] },
  cumbersome: { dimension: 'simplicity', metricKinds: ['value_limit', 'quality_ratio'] },
  not_goal_oriented: { dimension: 'business_fit', metricKinds: [] },
  other: { dimension: null, metricKinds: [] },
}

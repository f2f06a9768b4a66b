import * as z from 'zod'

/** How a decision came about; `consent` = by the blind scale 0–5. */
export const DECISION_WAYS = ['unanimous', 'majority', 'consent'] as const
export const decisionWay = z.enum(DECISION_WAYS)

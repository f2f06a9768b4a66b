/** "Rückblick": promises, figures and measures of the last period in 30 minutes (PRODUCT 5, workshop R). */
import { frame } from '../template.ts'

export const REVIEW = {
  whatBecame: frame({ minutes: 3, part: 5, layout: 'closing' }),
  figures: frame({ minutes: 5, part: 5, layout: 'task' }),
  pulse: frame({ minutes: 4, part: 5, layout: 'task', cut: 'first' }),
  causes: frame({ minutes: 2, part: 5, mode: 'collect', level: 'anonymous', yields: 'card' }),
  causesRead: frame({ minutes: 3, part: 5, mode: 'read', level: 'anonymous' }),
  measure: frame({ minutes: 5, part: 5, mode: 'decide', layout: 'decision', cut: 'never' }),
  stillRight: frame({
    minutes: 3,
    part: 4,
    mode: 'vote',
    layout: 'consent',
    level: 'anonymous',
    cut: 'second',
  }),
  release: frame({ minutes: 3, part: 5, layout: 'closing' }),
  next: frame({ minutes: 2, part: 5, layout: 'closing' }),
} as const
export type ReviewKey = keyof typeof REVIEW

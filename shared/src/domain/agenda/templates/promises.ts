/** "Zusagen": expectations, gap, catalogue in 150 minutes; guests from other departments for the first 72 (PRODUCT 5, workshop B). */
import { frame } from '../template.ts'

const withGuests = { guestsMayWrite: true } as const

export const PROMISES = {
  arrive: frame({ minutes: 5, part: 1, layout: 'statement' }),
  checkIn: frame({
    ...withGuests,
    minutes: 5,
    mode: 'collect',
    reveal: 'at_once',
    layout: 'read',
    yields: 'card',
  }),
  gapExample: frame({ minutes: 4, part: 3, layout: 'gap' }),
  gap: frame({ minutes: 10, part: 3, layout: 'gap', cut: 'never' }),
  reading: frame({ minutes: 10, part: 3, layout: 'expectations' }),
  whyTalks: frame({ ...withGuests, minutes: 20, part: 3, layout: 'expectations', cut: 'second' }),
  verdicts: frame({ minutes: 6, part: 3, mode: 'decide', layout: 'decision' }),
  vote: frame({ ...withGuests, minutes: 6, part: 3, mode: 'vote' }),
  thanks: frame({ minutes: 6, layout: 'closing' }),
  pause: frame({ minutes: 10, mode: 'break' }),
  choose: frame({ minutes: 4, part: 3, layout: 'expectations' }),
  draft: frame({ minutes: 18, part: 4, layout: 'promise', cut: 'first' }),
  feasible: frame({ minutes: 14, part: 4, layout: 'promise' }),
  consent: frame({ minutes: 6, part: 4, mode: 'vote', layout: 'consent', level: 'anonymous', cut: 'never' }),
  kind: frame({ minutes: 8, part: 4, mode: 'decide', layout: 'decision' }),
  measuring: frame({ minutes: 8, part: 4, layout: 'promise' }),
  measures: frame({ minutes: 6, part: 5, layout: 'closing' }),
  preview: frame({ minutes: 3, part: 5, layout: 'closing' }),
  checkOut: frame({ minutes: 1, part: 5, layout: 'closing' }),
} as const
export type PromisesKey = keyof typeof PROMISES

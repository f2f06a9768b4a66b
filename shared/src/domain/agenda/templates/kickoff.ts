/** "Auftakt": service, goal and process with the whole team in 120 minutes (PRODUCT 5, workshop A). */
import { frame } from '../template.ts'

const silent = { mode: 'collect', level: 'anonymous' } as const

export const KICKOFF = {
  arrive: frame({ minutes: 5, layout: 'arrival' }),
  checkIn: frame({ minutes: 5, mode: 'collect', reveal: 'at_once', layout: 'read', yields: 'card' }),
  frame: frame({ minutes: 2, layout: 'task' }),
  serviceWrite: frame({ ...silent, minutes: 4, part: 1, yields: 'statementProposal' }),
  serviceRead: frame({ minutes: 4, part: 1, mode: 'read', level: 'anonymous' }),
  smallGroups: frame({ minutes: 7, part: 1, layout: 'small_groups', cut: 'first' }),
  wording: frame({ minutes: 8, part: 1, layout: 'statement' }),
  goalVote: frame({ minutes: 5, part: 1, mode: 'vote' }),
  consent: frame({ minutes: 2, part: 1, mode: 'vote', layout: 'consent', level: 'anonymous' }),
  adopt: frame({ minutes: 2, part: 1, mode: 'decide', layout: 'decision' }),
  selfView: frame({ ...silent, minutes: 6, part: 3, layout: 'gap', cut: 'never' }),
  pause: frame({ minutes: 10, mode: 'break' }),
  processFrame: frame({ minutes: 6, part: 2, layout: 'process' }),
  stepsWrite: frame({ minutes: 4, part: 2, mode: 'collect', yields: 'node', caretsShown: false }),
  stepsOrder: frame({ minutes: 12, part: 2, layout: 'process' }),
  stepTimes: frame({ minutes: 12, part: 2, layout: 'steps' }),
  playBack: frame({ minutes: 8, part: 2, layout: 'process' }),
  guess: frame({ ...silent, minutes: 4, part: 3, yields: 'expectation', cut: 'second' }),
  guessRead: frame({ minutes: 3, part: 3, mode: 'read', level: 'anonymous', cut: 'second' }),
  whoAsks: frame({ minutes: 6, part: 3, layout: 'closing' }),
  closing: frame({ minutes: 4, part: 5, layout: 'closing' }),
  checkOut: frame({ minutes: 1, part: 5, layout: 'closing' }),
} as const
export type KickoffKey = keyof typeof KICKOFF

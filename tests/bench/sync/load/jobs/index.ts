/** Every kind of load by name. */
import { runFilling } from './filling.ts'
import { runFirstJoin } from './first-join.ts'
import { runJoining } from './joining.ts'
import { runMeeting } from './meeting.ts'
import { runMemory } from './memory.ts'
import { runSaturation } from './saturation.ts'

export const JOBS = {
  filling: runFilling,
  firstJoin: runFirstJoin,
  joining: runJoining,
  meeting: runMeeting,
  memory: runMemory,
  saturation: runSaturation,
} as const

export type JobName = keyof typeof JOBS
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[0]
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>

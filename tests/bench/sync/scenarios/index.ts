/** Everything that is measured, by name. */
import type { Run } from '../run.ts'
import type { SubjectName } from '../subjects.ts'
import { joining } from './joining.ts'
import { meeting } from './meeting.ts'
import { memory } from './memory.ts'
import { saturation } from './saturation.ts'
import { coldJoin, restart } from './starts.ts'

/** Typing at a good pace and a pointer that moves all the time. */
const active = { updatesPerSecond: 3, movesPerSecond: 10 }

export const SCENARIOS = {
  'meeting-30': meeting({ rooms: 1, peoplePerRoom: 30, ...active }),
  'meeting-100': meeting({ rooms: 1, peoplePerRoom: 100, ...active }),
  'meeting-100-busy': meeting({ rooms: 1, peoplePerRoom: 100, ...active, isBusy: true }),
  saturation,
  'rooms-200': meeting({ rooms: 200, peoplePerRoom: 5, updatesPerSecond: 2, movesPerSecond: 0 }),
  memory,
  joining,
  'cold-join': coldJoin,
  restart,
} as const satisfies Record<string, (run: Run) => Promise<object>>

export type ScenarioName = keyof typeof SCENARIOS
export type Outcome<N extends ScenarioName> = Awaited<ReturnType<(typeof SCENARIOS)[N]>>

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[]

/** What a server without a disk cannot do. */
export const NEEDS_DISK: ReadonlySet<ScenarioName> = new Set(['cold-join', 'restart'])

/** What came out of every run of a scenario. */
export type Outcomes = {
  [N in ScenarioName]?: Partial<Record<SubjectName, Outcome<N>[]>>
}

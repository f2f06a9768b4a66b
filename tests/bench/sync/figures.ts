/** The figures that matter to people and to whoever pays for the machine, each with its goal. */
import { Latencies } from './load/latencies.ts'
import type { Outcome, Outcomes, ScenarioName } from './scenarios/index.ts'
import { SUBJECT_NAMES, type SubjectName } from './subjects.ts'

/** `ratio`: to the best peer of the same run. `atMost`: in the unit of the figure. */
export type Goal = { ratio: number } | { atMost: number } | { is: true }

type Value = number | boolean | null

export interface Figure {
  work: string
  figure: string
  unit: string
  goal: Goal
  /** Null: there is no such thing with this server. */
  read(outcomes: Outcomes, subject: SubjectName): Value
}

/** @param read of all runs of one server */
function figure<N extends ScenarioName>(
  scenario: N,
  words: Pick<Figure, 'work' | 'figure' | 'unit' | 'goal'>,
  read: (runs: Outcome<N>[]) => Value,
): Figure {
  return {
    ...words,
    read: (outcomes, subject) => {
      const runs = (outcomes[scenario] as Partial<Record<SubjectName, Outcome<N>[]>> | undefined)?.[subject]
      return runs && runs.length > 0 ? read(runs) : null
    },
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

type Meeting = Outcome<'meeting-30'>
const percentile =
  (kind: 'updates' | 'cursors' | 'barriers', share: number) =>
  (runs: Meeting[]): Value => {
    const all = Latencies.from(runs.map((run) => run[kind]))
    return all.total === 0 ? null : all.percentile(share)
  }
const cpuPer1000 =
  <R extends { serverCpuMs: number }>(count: (run: R) => number) =>
  (runs: R[]): Value =>
    (sum(runs.map(({ serverCpuMs }) => serverCpuMs)) / sum(runs.map(count))) * 1000

const perDelivery = cpuPer1000<Meeting>(({ deliveries }) => deliveries)
const perSentUpdate = cpuPer1000<Meeting>(({ sentUpdates }) => sentUpdates)

const completeMs = (runs: Outcome<'restart'>[]): Value => {
  const times = runs.flatMap((run) => run.completeMs)
  return times.every((time) => time !== null) ? median(times) : null
}

/** Frames of 33 ms in a second. */
const TICKS_PER_SECOND = 1000 / 33

const thirty = '30 people, 3 updates/s and 10 cursor moves/s each'
const hundred = '100 people, the same'
const busy = 'the same, a busy process at half duty pinned to each core'
const cursors = 'cursors, 30 people'
const cursorsOfHundred = 'cursors, 100 people'

export const FIGURES: readonly Figure[] = [
  figure(
    'meeting-30',
    { work: thirty, figure: 'update p99', unit: 'ms', goal: { ratio: 1 } },
    percentile('updates', 0.99),
  ),
  figure(
    'meeting-30',
    { work: thirty, figure: 'server CPU per 1,000 deliveries', unit: 'ms', goal: { ratio: 0.5 } },
    perDelivery,
  ),
  figure(
    'meeting-100',
    { work: hundred, figure: 'update p99', unit: 'ms', goal: { ratio: 1 } },
    percentile('updates', 0.99),
  ),
  figure(
    'meeting-100',
    { work: hundred, figure: 'server CPU per 1,000 deliveries', unit: 'ms', goal: { ratio: 0.5 } },
    perDelivery,
  ),
  figure(
    'meeting-100-busy',
    { work: busy, figure: 'update p99', unit: 'ms', goal: { atMost: 250 } },
    percentile('updates', 0.99),
  ),
  figure(
    'meeting-30',
    { work: cursors, figure: 'p95', unit: 'ms', goal: { atMost: 40 } },
    percentile('cursors', 0.95),
  ),
  figure(
    'meeting-30',
    { work: cursors, figure: 'frames per connection in 33 ms', unit: '', goal: { atMost: 1 } },
    (runs) => Math.max(...runs.map((run) => run.cursorFramesPerSecond)) / TICKS_PER_SECOND,
  ),
  figure(
    'meeting-100',
    { work: cursorsOfHundred, figure: 'p95', unit: 'ms', goal: { atMost: 40 } },
    percentile('cursors', 0.95),
  ),
  figure(
    'meeting-100',
    { work: cursorsOfHundred, figure: 'frames per connection in 33 ms', unit: '', goal: { atMost: 1 } },
    (runs) => Math.max(...runs.map((run) => run.cursorFramesPerSecond)) / TICKS_PER_SECOND,
  ),
  figure(
    'saturation',
    {
      work: 'one room of 50, saturated',
      figure: 'server CPU per 1,000 updates',
      unit: 'ms',
      goal: { ratio: 0.7 },
    },
    cpuPer1000(({ updates }) => updates),
  ),
  figure(
    'rooms-200',
    {
      work: '200 rooms of 5, 2 updates/s each',
      figure: 'server CPU per 1,000 updates',
      unit: 'ms',
      goal: { ratio: 0.8 },
    },
    perSentUpdate,
  ),
  figure('memory', { work: 'memory', figure: 'per socket', unit: 'KB', goal: { atMost: 16 } }, (runs) =>
    mean(runs.map((run) => run.perSocket)),
  ),
  figure(
    'memory',
    { work: 'memory', figure: 'per open small room with one person', unit: 'KB', goal: { atMost: 30 } },
    (runs) => mean(runs.map((run) => run.perRoom)),
  ),
  figure(
    'memory',
    { work: 'memory', figure: 'per room of a second wave', unit: 'KB', goal: { atMost: 5 } },
    (runs) => mean(runs.map((run) => run.perRoomOfSecondWave)),
  ),
  figure(
    'joining',
    { work: 'joining a workshop of 1.2 MB', figure: 'server CPU per join', unit: 'ms', goal: { ratio: 0.2 } },
    (runs) => mean(runs.map((run) => run.cpuMsPerJoin)),
  ),
  figure(
    'joining',
    {
      work: 'joining a workshop of 1.2 MB',
      figure: '30 at once, last synced',
      unit: 'ms',
      goal: { ratio: 0.5 },
    },
    (runs) => mean(runs.map((run) => run.lastSyncedMs)),
  ),
  figure(
    'cold-join',
    { work: 'cold join, 1.2 MB', figure: 'everything there', unit: 'ms', goal: { ratio: 1 } },
    completeMs,
  ),
  figure(
    'cold-join',
    { work: 'cold join, 1.2 MB', figure: 'first answer complete', unit: '', goal: { is: true } },
    (runs) => runs.every((run) => run.isFirstAnswerComplete),
  ),
  figure(
    'meeting-30',
    { work: 'barrier echo (durable), 30 people', figure: 'p50', unit: 'ms', goal: { atMost: 5 } },
    percentile('barriers', 0.5),
  ),
  figure(
    'meeting-30',
    { work: 'barrier echo (durable), 30 people', figure: 'p99', unit: 'ms', goal: { atMost: 40 } },
    percentile('barriers', 0.99),
  ),
  figure(
    'meeting-30',
    { work: 'disk', figure: 'bytes per typed update', unit: 'B', goal: { atMost: 95 } },
    (runs) =>
      runs.every(({ diskBytes }) => diskBytes !== null)
        ? sum(runs.map(({ diskBytes }) => diskBytes ?? 0)) / sum(runs.map(({ typedInAll }) => typedInAll))
        : null,
  ),
  figure(
    'restart',
    { work: 'restart after kill -9', figure: 'first join complete', unit: 'ms', goal: { atMost: 300 } },
    completeMs,
  ),
]

export interface ReadFigure {
  work: string
  figure: string
  unit: string
  goal: Goal
  values: Record<SubjectName, Value>
  /** Ours to the best peer's; null where there is none. */
  ratio: number | null
  isMet: boolean | null
}

const PEERS = SUBJECT_NAMES.filter((name) => name !== 'ours')

function isMet(goal: Goal, ours: Value, ratio: number | null): boolean | null {
  if (ours === null) return null
  if ('is' in goal) return ours === goal.is
  if ('atMost' in goal) return Number(ours) <= goal.atMost
  return ratio === null ? null : ratio <= goal.ratio
}

export function readFigures(outcomes: Outcomes): ReadFigure[] {
  return FIGURES.map(({ work, figure: name, unit, goal, read }) => {
    const values = Object.fromEntries(
      SUBJECT_NAMES.map((subject) => [subject, read(outcomes, subject)]),
    ) as Record<SubjectName, Value>
    const ofPeers = PEERS.map((peer) => values[peer]).filter((value) => typeof value === 'number')
    const ratio =
      typeof values.ours === 'number' && ofPeers.length > 0 ? values.ours / Math.min(...ofPeers) : null
    return { work, figure: name, unit, goal, values, ratio, isMet: isMet(goal, values.ours, ratio) }
  })
}

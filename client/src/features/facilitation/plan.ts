/** Plan and reality of the agenda: where the workshop stands, when it will end. Pure; times in milliseconds since 1970. */
export interface PlannedStage {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly startedAt: string | null
  readonly endedAt: string | null
}

export interface StageSegment {
  readonly id: string
  readonly title: string
  /** From the beginning of the workshop, in minutes, as planned. */
  readonly from: number
  readonly to: number
  readonly state: 'done' | 'now' | 'open'
}

export interface AgendaPlan {
  readonly segments: readonly StageSegment[]
  readonly totalMinutes: number
  /** When the first stage started; what is assumed while none has. */
  readonly startMs: number
  readonly hasBegun: boolean
  /** Where the plan is now, in minutes from the beginning; 0 before the first stage. */
  readonly planAt: number
  /** Whole minutes behind the plan; negative = ahead. */
  readonly behindMinutes: number
  readonly plannedEndMs: number
  readonly expectedEndMs: number
}

const MINUTE_MS = 60_000
const timeOf = (text: string | null): number | null => (text === null ? null : Date.parse(text))

/**
 * The workshop starts when its first stage does. It is expected to end after what is left of the current stage and all that has not been done
 * yet; a stage that takes longer than planned has nothing left, and what was skipped is time won.
 */
export function derivePlan(
  stages: readonly PlannedStage[],
  currentId: string | null,
  nowMs: number,
): AgendaPlan {
  const starts = stages.flatMap((stage) => timeOf(stage.startedAt) ?? [])
  const startMs = starts.length > 0 ? Math.min(...starts) : nowMs
  const currentIndex = stages.findIndex(({ id }) => id === currentId)
  let from = 0
  const segments = stages.map((stage, index): StageSegment => {
    const segment = {
      id: stage.id,
      title: stage.title,
      from,
      to: from + stage.minutes,
      state: stateOf(stage, index, currentIndex),
    }
    from = segment.to
    return segment
  })
  const totalMinutes = from
  const leftMinutes = stages.reduce(
    (sum, stage, index) => sum + minutesLeft(stage, index, currentIndex, nowMs),
    0,
  )
  const hasBegun = starts.length > 0
  const plannedEndMs = startMs + totalMinutes * MINUTE_MS
  const expectedEndMs = nowMs + leftMinutes * MINUTE_MS
  return {
    segments,
    totalMinutes,
    startMs,
    hasBegun,
    planAt: hasBegun ? Math.min(totalMinutes, (nowMs - startMs) / MINUTE_MS) : 0,
    behindMinutes: hasBegun ? Math.round((expectedEndMs - plannedEndMs) / MINUTE_MS) : 0,
    plannedEndMs,
    expectedEndMs,
  }
}

function stateOf(stage: PlannedStage, index: number, currentIndex: number): StageSegment['state'] {
  if (index === currentIndex) return 'now'
  return stage.endedAt !== null || index < currentIndex ? 'done' : 'open'
}

function minutesLeft(stage: PlannedStage, index: number, currentIndex: number, nowMs: number): number {
  const state = stateOf(stage, index, currentIndex)
  if (state === 'done') return 0
  const startedMs = state === 'now' ? timeOf(stage.startedAt) : null
  return startedMs === null ? stage.minutes : Math.max(0, stage.minutes - (nowMs - startedMs) / MINUTE_MS)
}

/** Distance of the clock times below the ruler, in minutes: as fine as the words have room. */
export function clockStep(totalMinutes: number): number {
  return [5, 10, 15, 30, 60, 120, 240].find((step) => totalMinutes / step <= 13) ?? 480
}

/** Where it goes on while no stage is running. Pure. */
interface Held {
  readonly endedAt: string | null
}

/**
 * @param stages in the order of the agenda
 * @returns the first stage before anything was held, else the one behind the last that was held; undefined: the meeting is over. What was skipped on the
 * way does not come back by itself.
 */
export const nextStage = <T extends Held>(stages: readonly T[]): T | undefined =>
  stages[stages.findLastIndex(({ endedAt }) => endedAt !== null) + 1]

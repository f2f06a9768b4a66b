/** Promises as pages of the room: one promise at a time, and as many of its targets as can be read from the last row. Pure. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { RoomPromiseData } from './use-room-promises.ts'

/** Side by side; more could not be read from the last row. */
const MOST_CHECKS = 2

export type Votes = NonNullable<RecordView<'consentRounds'>['votes']>

export interface PromisePage {
  readonly promise: RoomPromiseData
  readonly targets: RoomPromiseData['targets']
  readonly votes: Votes
  /** From 1: several pages for a promise with many targets. A light that nobody sees could be the red one. */
  readonly at: number
  readonly all: number
}

/** @param votesOf those of the last closed round; they stand beside the first target */
export function toPages(
  promises: readonly RoomPromiseData[],
  votesOf: (agreementId: string) => Votes,
): readonly PromisePage[] {
  return promises.flatMap((promise) => {
    const votes = votesOf(promise.id)
    const first = votes.length > 0 ? 1 : MOST_CHECKS
    const rest = promise.targets.slice(first)
    const groups = [
      promise.targets.slice(0, first),
      ...Array.from({ length: Math.ceil(rest.length / MOST_CHECKS) }, (_, index) =>
        rest.slice(index * MOST_CHECKS, (index + 1) * MOST_CHECKS),
      ),
    ]
    return groups.map((targets, index) => ({
      promise,
      targets,
      votes: index === 0 ? votes : [],
      at: index + 1,
      all: groups.length,
    }))
  })
}

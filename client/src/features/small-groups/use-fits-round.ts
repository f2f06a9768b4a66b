/** The round that asks which texts get it right: the latest one of the stage. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { expectedVoters } from '@servicewerkstatt/shared/domain/voting/turnout.ts'
import { totalOf } from '@servicewerkstatt/shared/domain/voting/tally.ts'
import { useMemo } from 'react'
import { useAll, useSingleton } from '../../workshop/use-record.ts'

export type FitsRound = RecordView<'voteRounds'>

export function useFitsRound(stageId: string | null): FitsRound | undefined {
  const rounds = useAll('voteRounds')
  return useMemo(
    () =>
      rounds
        .filter((round) => round.stageId === stageId && stageId !== null)
        .toSorted((a, b) => a.no - b.no)
        .at(-1),
    [rounds, stageId],
  )
}

/** How often a text gets it right, once the round is closed; null before, and for a text that was not asked about. */
export function fitsOf(round: FitsRound | undefined, textId: string | null): number | null {
  if (round?.status !== 'closed' || textId === null) return null
  const split = round.tally[textId]
  return split ? totalOf(split) : null
}

/** The highest count of a closed round, if anybody marked anything. */
export function mostFits(round: FitsRound | undefined): number | null {
  const counts = round?.options.map(({ id }) => fitsOf(round, id) ?? 0) ?? []
  const most = Math.max(0, ...counts)
  return most > 0 ? most : null
}

/** How many have marked something, of how many. */
export function useFitsTurnout(round: FitsRound | undefined): { voted: number; expected: number } {
  const { counts } = useSingleton('run')
  const people = useAll('participants')
  const voted = counts.voted
  const facilitators = round?.facilitators ?? 0
  return useMemo(
    () => ({ voted, expected: expectedVoters(people, 'everybody', { voted, facilitators }) }),
    [people, voted, facilitators],
  )
}

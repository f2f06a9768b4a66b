/** Which round a screen is about. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type Electorate, expectedVoters } from '@servicewerkstatt/shared/domain/voting/turnout.ts'
import { useMemo } from 'react'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'

export type VoteRound = RecordView<'voteRounds'>
export type ConsentRound = RecordView<'consentRounds'>
export type PerceptionRound = RecordView<'perceptionRounds'>

const byNumber = <R extends { readonly no: number }>(a: R, b: R): number => b.no - a.no

/** Rounds of dots in the stage that this screen is about, the latest first. */
export function useVoteRounds(): readonly VoteRound[] {
  const stageId = useShownStage()?.stage.id ?? null
  const rounds = useAll('voteRounds')
  return useMemo(
    () => rounds.filter((round) => round.stageId === stageId).toSorted(byNumber),
    [rounds, stageId],
  )
}

const time = (round: ConsentRound): number => Date.parse(round.openedAt ?? round.closedAt ?? '') || 0

/** Rounds of consent in this stage, the latest first, whatever they are about. */
export function useConsentRounds(): readonly ConsentRound[] {
  const stageId = useShownStage()?.stage.id ?? null
  const rounds = useAll('consentRounds')
  return useMemo(
    () => rounds.filter((round) => round.stageId === stageId).toSorted((a, b) => time(b) - time(a)),
    [rounds, stageId],
  )
}

/** The round of perception that is open; there is at most one. */
export const useOpenPerception = (): PerceptionRound | undefined =>
  useAll('perceptionRounds').find(({ status }) => status === 'open')

export interface Turnout {
  readonly voted: number
  readonly expected: number
}

/** How many have handed in, of how many. @param voted `run.counts.voted` when not given */
export function useTurnout(electorate: Electorate, facilitators: number, voted?: number): Turnout {
  const { counts } = useSingleton('run')
  const people = useAll('participants')
  const has = voted ?? counts.voted
  return useMemo(
    () => ({ voted: has, expected: expectedVoters(people, electorate, { voted: has, facilitators }) }),
    [people, electorate, facilitators, has],
  )
}

const LETTERS = 26
/** A, B, … Z, A2, B2, …: a name for an option that can be said aloud. */
export const letterOf = (index: number): string =>
  String.fromCharCode(65 + (index % LETTERS)) +
  (index < LETTERS ? '' : String(Math.floor(index / LETTERS) + 1))

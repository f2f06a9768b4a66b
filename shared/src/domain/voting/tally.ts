/** From ballots to a result that names nobody: totals, per side only where a side is large enough, concerns in random order. Pure. */
import { shuffle } from '../shuffle.ts'
import type { Ballot } from './ballot.ts'

export type Side = 'team' | 'guests'

/** From so many voters on each side on the sides are told apart (VOTE-5). */
export const LEAST_VOTERS_PER_SIDE = 3

export interface CastBallot {
  readonly side: Side
  readonly ballot: Ballot
}

/** `team` and `guests` are null where they would tell what few people voted. */
export interface Split {
  readonly team: number | null
  readonly guests: number | null
  readonly total?: number | undefined
}

export interface VoteResult {
  readonly voters: { team: number | null; guests: number | null; total: number }
  readonly tally: Record<
    string,
    { team: number | null; guests: number | null; total: number; concerns: number }
  >
  readonly concernTexts: Record<string, string[]>
}

/** Files of others may hold the sides only. */
export const totalOf = ({ team, guests, total }: Split): number => total ?? (team ?? 0) + (guests ?? 0)

/**
 * Both sides are hidden together, everywhere: one hidden side would follow from the total and the other.
 * @param options ids in their order
 * @param randomBelow as in `shuffle`
 */
export function tallyBallots(
  options: readonly string[],
  ballots: readonly CastBallot[],
  randomBelow: (n: number) => number,
): VoteResult {
  const votersOf = (side: Side): number => ballots.filter((cast) => cast.side === side).length
  const isSplit = votersOf('team') >= LEAST_VOTERS_PER_SIDE && votersOf('guests') >= LEAST_VOTERS_PER_SIDE
  const split = (countOf: (side: Side) => number) => {
    const [team, guests] = [countOf('team'), countOf('guests')]
    return { ...(isSplit ? { team, guests } : { team: null, guests: null }), total: team + guests }
  }
  const concernsOf = (id: string): string[] =>
    ballots.flatMap(({ ballot }) => {
      const text = ballot.concerns[id]
      return text === undefined ? [] : [text]
    })
  return {
    voters: split(votersOf),
    tally: Object.fromEntries(
      options.map((id) => [
        id,
        {
          ...split((side) =>
            ballots.reduce((sum, cast) => sum + (cast.side === side ? (cast.ballot.dots[id] ?? 0) : 0), 0),
          ),
          concerns: concernsOf(id).length,
        },
      ]),
    ),
    concernTexts: Object.fromEntries(
      options.flatMap((id) => {
        const texts = concernsOf(id).filter((text) => text.trim() !== '')
        return texts.length === 0 ? [] : [[id, shuffle(texts, randomBelow)]]
      }),
    ),
  }
}

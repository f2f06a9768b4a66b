/** What the state of the workshop suggests to the facilitators (NOTE-3). Suggestions only, and nothing about single people. Pure. */
import type { StageCut } from './template.ts'

export type Hint =
  /** The time is nearly up and people are not done. */
  | { readonly kind: 'extend'; readonly notReady: number }
  /** Nobody has handed in anything for a while. */
  | { readonly kind: 'nothing-yet' }

export interface HintState {
  readonly takesCards: boolean
  /** Seconds since the stage began. */
  readonly runningSeconds: number
  /** Null without a running timer. */
  readonly secondsLeft: number | null
  /** People who take part, without facilitators. */
  readonly people: number
  /** Null where so few take part that a count would point at somebody. */
  readonly ready: number | null
  readonly handedIn: number
}

/** Time left below which more time is suggested, in seconds. */
const NEARLY_UP = 60
/** A stage that nobody has written in for this long wants an example, in seconds. */
const QUIET = 90

export function deriveHints(state: HintState): readonly Hint[] {
  if (!state.takesCards || state.people === 0) return []
  const notReady = state.ready === null ? 0 : state.people - state.ready
  if (state.secondsLeft !== null && state.secondsLeft <= NEARLY_UP && notReady > 0)
    return [{ kind: 'extend', notReady }]
  if (state.handedIn === 0 && state.runningSeconds >= QUIET) return [{ kind: 'nothing-yet' }]
  return []
}

export interface CutStage {
  readonly title: string
  readonly minutes: number
  readonly cut: StageCut | null
}
export interface CutAdvice {
  readonly first: readonly CutStage[]
  readonly second: readonly CutStage[]
  readonly never: readonly CutStage[]
}

/** From this many minutes behind the plan on, something is suggested. */
export const CUT_FROM_MINUTES = 3

/** @param ahead stages that have not begun   @returns null while there is nothing to cut, or no need to */
export function adviseCuts(ahead: readonly CutStage[], behindMinutes: number): CutAdvice | null {
  const of = (cut: StageCut) => ahead.filter((stage) => stage.cut === cut)
  const advice = { first: of('first'), second: of('second'), never: of('never') }
  if (behindMinutes < CUT_FROM_MINUTES || advice.first.length + advice.second.length === 0) return null
  return advice
}

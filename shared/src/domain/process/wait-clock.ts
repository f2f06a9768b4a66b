/** Which clock a wait runs on, and what waiting around the clock costs in working time. */
import type { Clock, ProcessNode } from './process-model.ts'

/** What nobody has said: a wait of its own runs around the clock, waiting before a step in working time. */
export const waitClockOf = ({ type, waitClock }: Pick<ProcessNode, 'type' | 'waitClock'>): Clock =>
  waitClock ?? (type === 'wait' ? 'elapsed' : 'working')

const WORKING_DAY_MIN = 480
const DAY_MIN = 1440

/**
 * The most working time that fits into a span around the clock, without a calendar (FEAS-9): eight hours of each whole day, and what is left over up to
 * eight hours. Two days hold 16 hours, but five hours in the middle of a day are five hours.
 */
export const workingMinutesWithin = (elapsedMin: number): number =>
  Math.floor(elapsedMin / DAY_MIN) * WORKING_DAY_MIN + Math.min(elapsedMin % DAY_MIN, WORKING_DAY_MIN)

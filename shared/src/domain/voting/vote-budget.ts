/** How many dots each person gets. Pure. */

export const LEAST_BUDGET = 3
export const MOST_SUGGESTED = 7
/** More dots than this nobody places with care. */
export const MAX_BUDGET = 20
/** A vote needs something to choose between. */
export const LEAST_OPTIONS = 2
/** More options than this nobody compares; they are to be grouped first. */
export const MAX_OPTIONS = 60

/** The rounded square root of the number of options, from 3 to 7 (VOTE-1): enough to weigh, few enough to have to choose. */
export const suggestBudget = (options: number): number =>
  Math.min(MOST_SUGGESTED, Math.max(LEAST_BUDGET, Math.round(Math.sqrt(options))))

/** The three questions that a process begins with (CANV-1): the texts that answer them. */
export const ANSWERED_FIELDS = ['trigger', 'outcome', 'customers'] as const
export type AnsweredField = (typeof ANSWERED_FIELDS)[number]

/** Longest answer: a sentence. */
export const MAX_ANSWER_LENGTH = 300

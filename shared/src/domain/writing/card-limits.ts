/** How much one person writes in one stage. */

/** Letters of a card, in UTF-16 code units: a long sentence is 200; what is longer cannot be read from a wall. */
export const MAX_CARD_LENGTH = 600
/** Cards of one person in one stage, drafts included: three times what anybody writes in ten minutes. */
export const MAX_CARDS_PER_PERSON = 30
/** How long authors may mend typos in a revealed card, in milliseconds (PRIV-5). */
export const TYPO_MS = 120_000

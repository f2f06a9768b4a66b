/** A sign per kind of note, different in shape and not only in colour. */
export type StickyKind = 'problem' | 'idea' | 'question' | 'fact'

export const stickySign: Readonly<Record<StickyKind, string>> = {
  problem: '!',
  idea: '✱',
  question: '?',
  fact: 'i',
}

/** The wording of the statement as one text, in the way in which it is decided. Pure. */
export interface StatementTexts {
  readonly serviceText: string
  readonly forWhom: string
  readonly benefit: string
  readonly notIncluded: string
}

/** The filled fields, one paragraph each. */
export const statementWording = ({ serviceText, forWhom, benefit, notIncluded }: StatementTexts): string =>
  [serviceText, forWhom, benefit, notIncluded]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')

interface Wording {
  readonly subjectType: 'statement' | 'goal'
  readonly subjectId: string
  readonly text: string
  readonly decidedAt: string | null
}

/** The wording that was decided last, or undefined. Times of one workshop are written in one zone, so their order is that of their texts. */
export const latestWording = <T extends Wording>(
  wordings: readonly T[],
  subjectType: T['subjectType'],
  subjectId: string,
): T | undefined =>
  wordings
    .filter((wording) => wording.subjectType === subjectType && wording.subjectId === subjectId)
    .toSorted((a, b) => Date.parse(a.decidedAt ?? '') - Date.parse(b.decidedAt ?? ''))
    .at(-1)

/** The text has changed since it was decided. Without a recorded wording (an imported file) nothing can be said, so it has not. */
export const isChangedSince = (wording: Wording | undefined, text: string): boolean =>
  wording !== undefined && wording.text.trim() !== text.trim()

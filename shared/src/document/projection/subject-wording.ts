/** The words of what the team consents to, as they stand on the board. */
import type { ConsentSubject } from '../records/consent-round.ts'
import type { RecordIndex } from './record-index.ts'

/** The one id of the statement, which is a singleton. */
export const STATEMENT_ID = 'statement'

/** @returns null when the subject is not there; '' while it has no words yet */
export function subjectWording(
  board: RecordIndex,
  subjectType: ConsentSubject,
  subjectId: string,
): string | null {
  switch (subjectType) {
    case 'statement': {
      if (subjectId !== STATEMENT_ID) return null
      const { serviceText, forWhom, benefit, notIncluded } = board.singleton('statement')
      return [serviceText, forWhom, benefit, notIncluded]
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n\n')
    }
    case 'goal':
      return board.record('goals', subjectId)?.text.trim() ?? null
    case 'process':
      return board.record('processes', subjectId)?.name.trim() ?? null
    case 'agreement': {
      const agreement = board.record('agreements', subjectId)
      return agreement ? agreement.promise.trim() || (agreement.title ?? '').trim() : null
    }
  }
}

import * as z from 'zod'
import { command, recordId } from './command-shape.ts'
import { decisionWay } from './decision-fields.ts'

/**
 * Settles the wording of the statement or of a goal as it stands on the board: the wording and its decision go into the proceedings, the board shows
 * it as agreed. `subjectId` of the statement is `statement`.
 */
export const adoptWording = command('adopt-wording', {
  subjectType: z.enum(['statement', 'goal']),
  subjectId: recordId,
  how: decisionWay,
})

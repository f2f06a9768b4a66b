import * as z from 'zod'
import { command, filledLine, prose, recordId } from './command-shape.ts'

/** Changes what a stage says and how long it takes. What is left out stays. */
export const changeStage = command('change-stage', {
  stageId: recordId,
  title: filledLine.optional(),
  task: prose.max(1000).optional(),
  minutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .optional(),
})

import * as z from 'zod'
import { command, recordId } from './command-shape.ts'
import { MAX_STAGE_MINUTES } from './stage-fields.ts'

/** Divides a stage in two: it keeps `minutes`, a new one behind it takes the rest. What was collected stays with the first. */
export const splitStage = command('split-stage', {
  stageId: recordId,
  minutes: z.int().min(0).max(MAX_STAGE_MINUTES),
})

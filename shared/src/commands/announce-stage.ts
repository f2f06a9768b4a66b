import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** How long people are told beforehand that it goes on, in seconds (STAGE-4). */
export const NOTICE_SECONDS = 10

/**
 * Tells everybody that it goes on to a stage (null: the end) in a few seconds, and moves then by itself. `go-to-stage` moves at once, `call-off-stage`
 * stays. A second announcement takes the place of the first.
 */
export const announceStage = command('announce-stage', {
  stageId: recordId.nullable(),
  seconds: z.int().min(1).max(60).default(NOTICE_SECONDS),
})

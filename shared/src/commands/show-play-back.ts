import * as z from 'zod'
import { MAX_PLAY_BACK } from '../domain/process/play-back.ts'
import { command, recordId } from './command-shape.ts'

/** A case that is played back for all: how far it has come, as the nodes it has passed; null: no longer. It ends with the stage. */
export const showPlayBack = command('show-play-back', {
  playBack: z
    .strictObject({ processId: recordId, path: z.array(recordId).min(1).max(MAX_PLAY_BACK) })
    .nullable(),
})

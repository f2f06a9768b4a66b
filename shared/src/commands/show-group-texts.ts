import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/**
 * Lays the texts of the small groups side by side for everybody and asks which of them get it right (a blind round, one dot per text); or lets the
 * groups write on.
 */
export const showGroupTexts = command('show-group-texts', { stageId: recordId, shown: z.boolean() })

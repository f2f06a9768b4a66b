import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Lets somebody in who waits at the door, or turns them away. */
export const answerKnock = command('answer-knock', { knockId: recordId, admit: z.boolean() })

import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** A facilitator takes a late card in, or leaves it out. */
export const answerLateCard = command('answer-late-card', { lateId: recordId, takeIn: z.boolean() })

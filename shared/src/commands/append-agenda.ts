import * as z from 'zod'
import { AGENDA_TEMPLATES } from '../domain/agenda/agenda-template-names.ts'
import { command } from './command-shape.ts'

/** One more meeting of the series behind all stages: the same document goes on (D18). */
export const appendAgenda = command('append-agenda', { template: z.enum(AGENDA_TEMPLATES) })

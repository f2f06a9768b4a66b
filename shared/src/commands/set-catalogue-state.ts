import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Settles, publishes or retires an entry of the catalogue, or takes it back. Publishing answers with all that is missing. */
export const setCatalogueState = command('set-catalogue-state', {
  serviceId: recordId,
  status: z.enum(['draft', 'agreed', 'published', 'retired']),
})

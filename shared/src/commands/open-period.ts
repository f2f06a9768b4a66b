import * as z from 'zod'
import { dateSchema } from '../document/fields.ts'
import { command } from './command-shape.ts'

/** Adds a month or a quarter for which figures are kept; `from` is its first day. Opening one that is there answers with it. */
export const openPeriod = command('open-period', {
  kind: z.enum(['calendar_month', 'calendar_quarter']),
  from: dateSchema,
})

import * as z from 'zod'
import { command } from './command-shape.ts'

/** Longest name of a version. */
export const MAX_VERSION_LABEL = 120

/** Keeps the workshop as it stands now. `bulk` before more than five things change at once (LOCK-4), `manual` when somebody wants to. */
export const saveVersion = command('save-version', {
  reason: z.enum(['manual', 'bulk']),
  label: z.string().trim().max(MAX_VERSION_LABEL),
})

import * as z from 'zod'
import { command, departmentName, personName } from './command-shape.ts'

/** The next person on a laptop that several share. The device makes the token and sends its hash, so that repeating the command loses nothing. */
export const nextPerson = command('next-person', {
  name: personName,
  departmentName: departmentName.optional(),
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in hex'),
})

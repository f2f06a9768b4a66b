/** What all commands have in common: an id of the client's making, a type, and a strict body. */
import * as z from 'zod'
import { MAX_LABEL_LENGTH, MAX_TEXT_LENGTH } from '../document/fields.ts'
import { isId } from '../domain/ids.ts'
import type { CommandType } from './access.ts'

/** Made by the client, so that repeating a command after a bad connection does it once. */
export const commandIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, '8 to 64 characters of A-Z, a-z, 0-9, _ and -')
  .meta({ description: 'made by the client; repeating it gives the stored answer and does nothing twice' })

/** The whole request of one command; keys that it does not know are refused. */
export const command = <const T extends CommandType, const S extends z.ZodRawShape>(type: T, body: S) =>
  z.strictObject({ id: commandIdSchema, type: z.literal(type), ...body })

export const recordId = z.string().refine(isId, { message: 'an id of [a-z0-9_-], parts joined with ":"' })
/** Prose; empty is allowed and means "nothing written". */
export const prose = z.string().max(MAX_TEXT_LENGTH)
/** One line that is always there. */
export const filledLine = z.string().trim().min(1).max(MAX_LABEL_LENGTH)
export const wholeNumber = z.int().min(0).max(1_000_000_000)

/** How a person may call themselves; longer ones do not fit on the room view. */
export const MAX_NAME_LENGTH = 80
export const personName = z.string().trim().max(MAX_NAME_LENGTH)
export const departmentName = z.string().trim().min(1).max(MAX_NAME_LENGTH)

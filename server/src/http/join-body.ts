/** What people send at the door. */
import * as z from 'zod'

const MAX_LINK_LENGTH = 2000

export const joinBodySchema = z
  .strictObject({
    link: z
      .string()
      .max(MAX_LINK_LENGTH)
      .optional()
      .meta({ description: 'a whole address, or its part after #' }),
    code: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'six characters; case, spaces and dashes do not count' }),
    recovery: z.string().max(200).optional().meta({ description: 'the four words of a person' }),
    passcode: z.string().max(200).optional(),
    name: z.string().max(80).optional(),
    department: z.string().max(120).optional().meta({ description: 'id or name' }),
  })
  .refine(
    ({ link, code, recovery }) => [link, code, recovery].filter((entry) => entry !== undefined).length === 1,
    { message: 'exactly one of link, code and recovery' },
  )
export type JoinBody = z.infer<typeof joinBodySchema>

export const invitationBodySchema = z.strictObject({ link: z.string().max(MAX_LINK_LENGTH) })

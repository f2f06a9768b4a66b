/** What the API answers, for its own description; tests hold the real answers against these. */
import { ROLES } from '@servicewerkstatt/shared/commands/access.ts'
import { REFUSAL_REASONS } from '@servicewerkstatt/shared/commands/refusals.ts'
import { MISSING_RULES, MISSING_THINGS } from '@servicewerkstatt/shared/domain/agreements/missing-item.ts'
import * as z from 'zod'

const reason = z.enum(REFUSAL_REASONS)
const role = z.enum(ROLES)
const address = z.string().meta({ description: 'a whole address; the secret stands after #' })

export const errorAnswer = z.looseObject({
  reason,
  message: z.string().meta({ description: 'for people, in the language of Accept-Language or ?lang=' }),
  path: z
    .string()
    .optional()
    .meta({ description: 'where in the request or file, as in targets.tgt-1.shareTargetBp' }),
  detail: z.string().optional().meta({ description: 'what is wrong there, in English' }),
})

export const createAnswer = z.strictObject({
  id: z.string(),
  code: z.string().length(6),
  links: z.strictObject({
    facilitator: address,
    team: address,
    guest: address,
    room: address,
    observer: address,
  }),
})

export const joinAnswer = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('in'),
    workshopId: z.string(),
    token: z.string(),
    role,
    participantId: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal('knocking'), workshopId: z.string(), token: z.string() }),
  z.strictObject({ state: z.literal('passcode') }),
])

export const invitationAnswer = z.strictObject({
  role,
  workshopId: z.string(),
  title: z.string(),
  facilitator: z.string(),
  isRemote: z.boolean().meta({ description: 'makes the device a remote of a facilitator, once' }),
})

const state = z.string().meta({ description: 'a Yjs update, version 1, in base64' })
export const versionAnswer = z.strictObject({
  id: z.string(),
  at: z.string(),
  documents: z.strictObject({ board: state, proceedings: state }),
})

export const meAnswer = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('in'),
    workshopId: z.string(),
    role,
    participantId: z.string().nullable(),
    name: z.string().nullable(),
    suffix: z.string().nullable(),
    departmentId: z.string().nullable(),
    recoveryCode: z.string().nullable().meta({ description: 'four words to come back by on another device' }),
    ballots: z
      .record(
        z.string(),
        z.strictObject({
          dots: z.record(z.string(), z.int()),
          concerns: z.record(z.string(), z.string()),
        }),
      )
      .meta({ description: 'own ballots in votes that are open, by round' }),
    consents: z
      .record(z.string(), z.strictObject({ value: z.int(), comment: z.string().nullable() }))
      .meta({ description: 'own answers in rounds of consent that are open, by round' }),
    sealed: z
      .array(z.string())
      .meta({ description: 'rounds of perception in which the own envelope is sealed' }),
    drafts: z
      .array(z.strictObject({ stageId: z.string(), id: z.string(), text: z.string(), handedIn: z.boolean() }))
      .meta({ description: 'own cards that are not revealed' }),
    readyStageIds: z.array(z.string()).meta({ description: 'stages in which one has said to be done' }),
  }),
  z.strictObject({ state: z.literal('knocking'), workshopId: z.string() }),
])

export const linksAnswer = z.strictObject({
  links: z.partialRecord(z.enum(['team', 'guest', 'room', 'observer']), address),
  limits: z.partialRecord(
    z.enum(['team', 'guest', 'room', 'observer']),
    z.strictObject({ expiresAt: z.string().nullable(), hasPasscode: z.boolean() }),
  ),
  code: z.string().nullable(),
  network: z.array(z.string()).meta({ description: 'addresses of this server in the local network' }),
})

const missingItem = z.strictObject({
  rule: z.enum(MISSING_RULES),
  what: z.enum(MISSING_THINGS),
  type: z.string().meta({ description: 'a root key of the export' }),
  id: z.string(),
})

export const commandAnswer = z.looseObject({ ok: z.literal(true) })
export const commandRefusal = z.looseObject({
  ok: z.literal(false),
  reason,
  message: z.string(),
  missing: z.array(missingItem).optional(),
})

export const timeAnswer = z.strictObject({ now: z.string().meta({ format: 'date-time' }) })

/** `POST /api/join` and `POST /api/invitation`: how somebody comes in, and what a link opens before anybody comes in by it. */
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { doorOfCode, doorOfLink, type Door } from '../access/entry.ts'
import { isPasscode } from '../access/passcode.ts'
import { hashSecret, newSecret } from '../access/tokens.ts'
import { withRun } from '../commands/command-call.ts'
import { comeIn, type CameIn } from '../commands/people/come-in.ts'
import type { ServerContext } from '../server-context.ts'
import { clientAddress } from './client-address.ts'
import { parseBody } from './parse-body.ts'
import { refuse } from './refusal.ts'
import { MinuteCounter } from './request-limits.ts'

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
    recovery: z.string().max(200).optional().meta({ description: 'the recovery code of a person' }),
    passcode: z.string().max(200).optional(),
    name: z.string().max(80).optional(),
    department: z.string().max(120).optional().meta({ description: 'id or name' }),
  })
  .refine(
    ({ link, code, recovery }) => [link, code, recovery].filter((entry) => entry !== undefined).length === 1,
    {
      message: 'exactly one of link, code and recovery',
    },
  )
type JoinBody = z.infer<typeof joinBodySchema>

export const invitationBodySchema = z.strictObject({ link: z.string().max(MAX_LINK_LENGTH) })

export function registerDoors(app: FastifyInstance, context: ServerContext): void {
  const { config, storage } = context
  const wrong = new MinuteCounter(config.limits.WRONG_ATTEMPTS)

  /** True when the request has been answered: this address has to wait. */
  const mustWait = (request: FastifyRequest, reply: FastifyReply): boolean => {
    const seconds = wrong.waitSeconds(clientAddress(request, config))
    if (seconds > 0) refuse(request, reply.header('retry-after', seconds), 'too-many-attempts')
    return seconds > 0
  }
  const refuseWrong = (request: FastifyRequest, reply: FastifyReply, reason: WrongReason): FastifyReply => {
    wrong.add(clientAddress(request, config))
    return refuse(request, reply, reason)
  }

  app.post('/api/invitation', async (request, reply) => {
    if (mustWait(request, reply)) return reply
    const body = parseBody(invitationBodySchema, request.body)
    if (!body.ok) return refuse(request, reply, 'malformed', { path: body.path, detail: body.detail })
    const door = await doorOfLink(storage, body.value.link, context.now())
    if (!door) return refuseWrong(request, reply, 'unknown-link')
    return reply.header('cache-control', 'no-store').send(await invitation(context, door))
  })

  app.post('/api/join', async (request, reply) => {
    if (mustWait(request, reply)) return reply
    const body = parseBody(joinBodySchema, request.body)
    if (!body.ok) return refuse(request, reply, 'malformed', { path: body.path, detail: body.detail })
    const door = await findDoor(context, body.value)
    if (!door)
      return refuseWrong(request, reply, body.value.link === undefined ? 'wrong-code' : 'unknown-link')
    const passcodeHash = door.link?.passcodeHash ?? null
    if (passcodeHash !== null) {
      if (body.value.passcode === undefined) return reply.send({ state: 'passcode' })
      if (!(await isPasscode(body.value.passcode, passcodeHash)))
        return refuseWrong(request, reply, 'wrong-passcode')
    }
    const token = newSecret()
    const result = await enter(context, door, body.value, token)
    if (!result.ok) {
      const looksWrong = result.reason === 'wrong-code'
      return looksWrong ? refuseWrong(request, reply, 'wrong-code') : refuse(request, reply, result.reason)
    }
    const { workshopId } = door
    const seat =
      result.state === 'in'
        ? { state: result.state, workshopId, token, role: result.role, participantId: result.participantId }
        : { state: result.state, workshopId, token }
    return reply.header('cache-control', 'no-store').send(seat)
  })
}

type WrongReason = 'wrong-code' | 'unknown-link' | 'wrong-passcode'

async function findDoor({ storage, now }: ServerContext, { link, code }: JoinBody): Promise<Door | null> {
  if (link !== undefined) return doorOfLink(storage, link, now())
  return code === undefined ? null : doorOfCode(storage, code)
}

function enter(context: ServerContext, door: Door, body: JoinBody, token: string): Promise<CameIn> {
  const { hub, config } = context
  const { workshopId } = door
  const person = { name: body.name ?? '', department: body.department ?? '', tokenHash: hashSecret(token) }
  return hub.mutate(workshopId, (documents, work) =>
    withRun(
      documents,
      { newId: newRandomId, workshopId, now: context.now(), write: (write) => work.write(write) },
      (run) => comeIn(run, door, person, config.limits.PEOPLE_PER_WORKSHOP),
    ),
  )
}

/** Who invites to what; whoever holds the link may know. */
function invitation({ hub, now }: ServerContext, { workshopId, role }: Door) {
  return hub.read(workshopId, (documents) =>
    withRun(
      documents,
      { newId: newRandomId, workshopId, now: now(), write: () => {} },
      ({ board, proceedings }) => {
        const facilitator = proceedings
          .all('participants')
          .find((person) => person.role === 'facilitator' && person.presence === 'here')
        return {
          role,
          workshopId,
          title: board.singleton('workshop').title,
          facilitator: facilitator?.displayName ?? '',
        }
      },
    ),
  )
}

/** `POST /api/join` and `POST /api/invitation`: how somebody comes in, and what a link opens before anybody comes in by it. */
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { doorOfLink, type Door } from '../access/entry.ts'
import { newSecret } from '../access/tokens.ts'
import { withRun } from '../commands/command-call.ts'
import { remoteFor } from '../commands/meeting/remote-link.ts'
import type { CameIn } from '../commands/people/come-in.ts'
import type { ServerContext } from '../server-context.ts'
import { clientAddress } from './client-address.ts'
import { bearerToken } from './bearer.ts'
import { comeBackByCode, comeInByDoor, findEntry, reclaimByDoor } from './entering.ts'
import { invitationBodySchema, joinBodySchema } from './join-body.ts'
import { parseBody } from './parse-body.ts'
import { refuse } from './refusal.ts'
import { MinuteCounter } from './request-limits.ts'

/** Answers that count as a wrong attempt of the asking address. */
const WRONG = ['wrong-code', 'unknown-link', 'wrong-passcode'] as const
type WrongReason = (typeof WRONG)[number]

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
    const entry = await findEntry(context, body.value)
    if (entry.by === 'nothing') return refuseWrong(request, reply, entry.reason)
    if (entry.by === 'passcode') return reply.send({ state: 'passcode' })
    const held = bearerToken(request)
    const reclaimed = entry.by === 'door' ? await reclaimByDoor(context, entry.door, held) : null
    if (reclaimed?.ok && held !== null)
      return reply.header('cache-control', 'no-store').send(seat(reclaimed, entry.workshopId, held))
    const token = newSecret()
    const cameIn =
      entry.by === 'recovery'
        ? await comeBackByCode(context, entry.recovery, token)
        : await comeInByDoor(context, entry.door, body.value, token)
    if (!cameIn.ok) {
      const reason = WRONG.find((known) => known === cameIn.reason)
      return reason ? refuseWrong(request, reply, reason) : refuse(request, reply, cameIn.reason)
    }
    return reply.header('cache-control', 'no-store').send(seat(cameIn, entry.workshopId, token))
  })
}

/** What the device keeps. */
const seat = (cameIn: Extract<CameIn, { ok: true }>, workshopId: string, token: string) =>
  cameIn.state === 'in'
    ? { state: cameIn.state, workshopId, token, role: cameIn.role, participantId: cameIn.participantId }
    : { state: cameIn.state, workshopId, token }

/** Who invites to what; whoever holds the link may know. */
function invitation({ hub, now }: ServerContext, { workshopId, role, link }: Door) {
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
          isRemote: link !== null && remoteFor(link) !== null,
        }
      },
    ),
  )
}

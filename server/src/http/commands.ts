/** `POST /api/workshops/:id/commands`: checked against the schema, the role table and the state, carried out once per id. */
import { isCommandType, mayCommand } from '@servicewerkstatt/shared/commands/access.ts'
import { type CommandOf, commandSchema } from '@servicewerkstatt/shared/commands/index.ts'
import { missingWord, refusalSentence, type Language } from '@servicewerkstatt/shared/commands/refusals.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { registerRobots } from '../commands/rehearsal/robots.ts'
import { PromiseChecker } from '../commands/agreements/promise-checker.ts'
import { carryOut } from '../commands/carry-out.ts'
import type { CommandServices, OnceOnly, Refused, Sender } from '../commands/command-call.ts'
import { createStageClock } from '../commands/meeting/stage-clock.ts'
import type { ServerContext } from '../server-context.ts'
import { identify, type WorkshopParams } from './bearer.ts'
import { languageOf } from './language.ts'
import { originOf } from './origin.ts'
import { parseBody } from './parse-body.ts'
import { statusOf } from './refusal.ts'
import { MinuteCounter } from './request-limits.ts'

/** One sentence that names what is missing, too, because a message alone has to be enough for people. */
function messageOf({ reason, missing = [] }: Refused, language: Language): string {
  const sentence = refusalSentence(reason, language)
  const words = [...new Set(missing.map(({ what }) => missingWord(what, language)))]
  if (words.length === 0) return sentence
  return `${sentence.replace(/\.$/u, ':')} ${words.join('; ')}.`
}

export function registerCommands(app: FastifyInstance, context: ServerContext): void {
  const { hub, storage, sealer, now, config, log } = context
  const checker = new PromiseChecker(log)
  app.addHook('onClose', () => checker.stop())
  const services = { hub, storage, sealer, now, newId: newRandomId, checker }
  registerRobots(app, services, context)
  const sent = new MinuteCounter(config.limits.COMMANDS)

  const clock = createStageClock()
  app.addHook('onClose', (_app, done) => {
    clock.stop()
    done()
  })

  app.post<WorkshopParams>('/api/workshops/:id/commands', async (request, reply) => {
    const identity = await identify(context, request, reply)
    if (!identity) return reply
    const wait = sent.waitSeconds(identity.tokenHash)
    if (wait > 0) {
      return refuseCommand(request, reply.header('retry-after', wait), {
        ok: false,
        reason: 'too-many-requests',
      })
    }
    sent.add(identity.tokenHash)
    // The role is looked at before the body, so that nobody learns the shape of what they may not send.
    const { type } = (request.body ?? {}) as { type?: unknown }
    if (typeof type === 'string' && isCommandType(type) && !mayCommand(identity.role, type)) {
      return refuseCommand(request, reply, { ok: false, reason: 'not-allowed' })
    }
    const command = parseBody(commandSchema, request.body)
    if (!command.ok) {
      const { path, detail } = command
      return refuseCommand(request, reply, { ok: false, reason: 'malformed' }, { path, detail })
    }
    const once: OnceOnly = {}
    const sender = { identity, origin: originOf(request, context) }
    const outcome = await carryOut(command.value, services, sender, once)
    if (outcome.ok && command.value.type === 'announce-stage') {
      const { value } = command
      const at = await announcedFor(hub, identity.workshopId, value.stageId)
      // Said twice, it still happens when it was first said for.
      if (at !== null) {
        const waitMs = Math.max(0, Date.parse(at) - now().getTime())
        clock.plan(identity.workshopId, waitMs, () => moveAnnounced(value, context, services, sender))
      }
    }
    return outcome.ok ? { ...outcome, ...once } : refuseCommand(request, reply, outcome)
  })
}

/** When the group goes on to this stage (RFC 3339); null when that is not announced any more. */
const announcedFor = (
  hub: ServerContext['hub'],
  workshopId: string,
  stageId: string | null,
): Promise<string | null> =>
  hub.read(workshopId, ({ proceedings }) => {
    const index = new RecordIndex(proceedings)
    const { upcoming } = index.singleton('run')
    index.destroy()
    return upcoming?.stageId === stageId ? upcoming.at : null
  })

/** Moves as announced, unless it was called off or something else was announced meanwhile. */
async function moveAnnounced(
  { stageId }: CommandOf<'announce-stage'>,
  { hub, log }: ServerContext,
  services: CommandServices,
  sender: Sender,
): Promise<void> {
  const { workshopId } = sender.identity
  try {
    if ((await announcedFor(hub, workshopId, stageId)) === null) return
    await carryOut({ id: newRandomId('cmd'), type: 'go-to-stage', stageId }, services, sender, {})
  } catch (error) {
    log.warn({ workshopId, err: error }, 'an announced move could not be carried out; a console will')
  }
}

function refuseCommand(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Refused,
  extra: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const message = messageOf(outcome, languageOf(request))
  return reply.code(statusOf(outcome.reason)).send({ ...outcome, message, ...extra })
}

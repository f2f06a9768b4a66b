/** The public API in one place, with one shape of errors and one limit for all of it. */
import type { FastifyInstance } from 'fastify'
import { backUpDaily } from '../backup/daily-backup.ts'
import { forgetOldOutcomes } from '../commands/forget-outcomes.ts'
import { keepPresence } from '../commands/people/keep-presence.ts'
import { forgetCardSecrets } from '../commands/writing/forget-card-secrets.ts'
import { keepVersions } from '../commands/versions/keep-versions.ts'
import { keepRetention } from '../retention/keep-retention.ts'
import type { ServerContext } from '../server-context.ts'
import { clientAddress } from './client-address.ts'
import { registerCommands } from './commands.ts'
import { registerCreateWorkshop } from './create-workshop.ts'
import { registerDescriptions } from './descriptions.ts'
import { registerDoors } from './doors.ts'
import { answerError } from './error-handler.ts'
import { registerExports } from './exports.ts'
import { registerLinks } from './links.ts'
import { registerMe } from './me.ts'
import { registerPublishedPages } from './published-page.ts'
import { refuse } from './refusal.ts'
import { MinuteCounter } from './request-limits.ts'
import { registerTime } from './time.ts'
import { registerVersions } from './versions.ts'

export async function registerApi(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { config } = context
  const asked = new MinuteCounter(config.limits.REQUESTS)
  const stops = [
    keepPresence(context),
    forgetOldOutcomes(context),
    keepVersions(context),
    forgetCardSecrets(context),
    backUpDaily(context),
    keepRetention(context),
  ]
  app.addHook('onClose', async () => stops.forEach((stop) => stop()))
  await app.register(async (api) => {
    api.setErrorHandler(answerError)
    api.addHook('onRequest', async (request, reply) => {
      const address = clientAddress(request, config)
      const wait = asked.waitSeconds(address)
      if (wait > 0) return refuse(request, reply.header('retry-after', wait), 'too-many-requests')
      asked.add(address)
    })
    api.addHook('onRoute', (route) => {
      route.bodyLimit ??= config.limits.BODY_BYTES
    })
    for (const register of [
      registerCreateWorkshop,
      registerDoors,
      registerCommands,
      registerMe,
      registerLinks,
      registerExports,
      registerVersions,
      registerTime,
      registerDescriptions,
      registerPublishedPages,
    ]) {
      register(api, context)
    }
  })
}

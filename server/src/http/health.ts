/** For whoever runs the server: is it alive, does it take work, how is it doing. Without content and without names. */
import type { FastifyInstance } from 'fastify'
import { exposeMetrics } from '../observability/expose-metrics.ts'
import type { ServerContext } from '../server-context.ts'

export function registerHealth(app: FastifyInstance, { storage, hub, metrics }: ServerContext): void {
  app.get('/healthz', async () => ({ ok: true }))

  app.get('/readyz', async (_request, reply) => {
    try {
      await storage.check()
    } catch {
      return reply.code(503).send({ reason: 'storage-down', message: 'The database does not answer.' })
    }
    if (hub.isDraining)
      return reply.code(503).send({ reason: 'draining', message: 'The server is stopping.' })
    if (hub.isStorageRefusing) {
      return reply.code(503).send({ reason: 'storage-refusing', message: 'The database takes no writes.' })
    }
    return { ok: true }
  })

  const registry = exposeMetrics(metrics)
  app.get('/metrics', async (_request, reply) => {
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** `GET /api/time`: the server's clock, so that every display counts towards the same moment (rule R10). */
import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../server-context.ts'

export function registerTime(app: FastifyInstance, { now }: ServerContext): void {
  app.get('/api/time', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ now: now().toISOString() }),
  )
}

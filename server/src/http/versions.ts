/** `GET /api/workshops/:id/versions/:v`: a named version as it stood, for facilitators who look before they restore. */
import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../server-context.ts'
import { identify } from './bearer.ts'
import { refuse } from './refusal.ts'

interface VersionParams {
  Params: { id: string; v: string }
}

/** Whole states as Yjs updates in base64; they hold what everybody in the workshop could read then, and nothing else. */
export function registerVersions(app: FastifyInstance, context: ServerContext): void {
  app.get<VersionParams>('/api/workshops/:id/versions/:v', async (request, reply) => {
    const identity = await identify(context, request, reply)
    if (!identity) return reply
    if (identity.role !== 'facilitator') return refuse(request, reply, 'not-allowed')
    const version = await context.storage.version(identity.workshopId, request.params.v)
    const { board, proceedings } = version?.documents ?? {}
    if (!version || !board || !proceedings) return refuse(request, reply, 'not-found')
    return reply.header('cache-control', 'no-store').send({
      id: version.id,
      at: version.at,
      documents: {
        board: Buffer.from(board).toString('base64'),
        proceedings: Buffer.from(proceedings).toString('base64'),
      },
    })
  })
}

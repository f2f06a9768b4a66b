/** Who is asking: the device token of the `Authorization` header. Tokens stand in no address and in no log. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '../access/authenticate.ts'
import type { ServerContext } from '../server-context.ts'
import { refuse } from './refusal.ts'

const BEARER = /^Bearer +([A-Za-z0-9_-]+)$/i

/** The token as it was sent, or null. */
export const bearerToken = (request: FastifyRequest): string | null =>
  BEARER.exec(request.headers.authorization ?? '')?.[1] ?? null

/** Parameters of every address below a workshop. */
export interface WorkshopParams {
  Params: { id: string }
}

/**
 * The identity behind a request for one workshop; when there is none, the request is answered and null comes back. A token of another workshop says
 * the same as an unknown one.
 */
export async function identify(
  { authenticate }: Pick<ServerContext, 'authenticate'>,
  request: FastifyRequest<WorkshopParams>,
  reply: FastifyReply,
): Promise<Identity | null> {
  const token = bearerToken(request)
  const identity = token === null ? null : await authenticate(token)
  if (identity?.workshopId === request.params.id) return identity
  void reply.header('www-authenticate', 'Bearer')
  refuse(request, reply, 'not-signed-in')
  return null
}

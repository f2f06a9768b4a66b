/** What is thrown below a route becomes one of our reasons. Nothing of a request's content reaches the log. */
import type { RefusalReason } from '@servicewerkstatt/shared/commands/refusals.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { StorageError } from '../storage/workshop-storage.ts'
import { ServerFullError, UnknownWorkshopError } from '../sync/hub-errors.ts'
import { refuse } from './refusal.ts'

const TOO_LARGE = 413
const RETRY_SECONDS = 2

function reasonOf(error: FastifyError): RefusalReason {
  if (error instanceof UnknownWorkshopError) return 'not-found'
  if (error instanceof ServerFullError) return 'server-full'
  if (error instanceof StorageError) return 'storage-unavailable'
  const { statusCode = 500 } = error
  if (statusCode === TOO_LARGE) return 'too-large'
  return statusCode >= 400 && statusCode < 500 ? 'malformed' : 'server-fault'
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reason = reasonOf(error)
  const route = request.routeOptions.url ?? ''
  if (reason === 'server-fault' || reason === 'storage-unavailable') {
    request.log.error({ err: error, route }, 'a request failed')
  }
  if (reason === 'storage-unavailable' || reason === 'server-full')
    void reply.header('retry-after', RETRY_SECONDS)
  return refuse(request, reply, reason)
}

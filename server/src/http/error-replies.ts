/** Every error of the API as `{reason, message}`: the reason for programs, the message for people. */
import type { FastifyError, FastifyInstance } from 'fastify'
import { StorageError } from '../storage/workshop-storage.ts'
import { ServerFullError, UnknownWorkshopError } from '../sync/hub-errors.ts'

interface ErrorReply {
  status: number
  reason: string
  message: string
}

/** What may be said about an error to whoever caused it; anything unforeseen says nothing of the inside. */
function toReply(error: FastifyError | Error): ErrorReply {
  if (error instanceof UnknownWorkshopError) {
    return { status: 404, reason: 'unknown-workshop', message: 'There is no such workshop here.' }
  }
  if (error instanceof ServerFullError) {
    return { status: 503, reason: 'server-full', message: 'The server is full. Try again shortly.' }
  }
  if (error instanceof StorageError) {
    return {
      status: 503,
      reason: 'storage-refusing',
      message: 'Nothing can be stored right now. Try again shortly.',
    }
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  switch (status) {
    case 400:
      return { status, reason: 'malformed', message: error.message }
    case 413:
      return { status, reason: 'too-large', message: 'That is more than this server takes at once.' }
    case 415:
      return {
        status,
        reason: 'unsupported-type',
        message: 'Send JSON with the content type application/json.',
      }
    case 429:
      return {
        status,
        reason: 'too-many-requests',
        message: 'Too many requests. Wait a minute and try again.',
      }
    default:
      if (status >= 400 && status < 500) return { status, reason: 'refused', message: error.message }
      return {
        status: 500,
        reason: 'internal',
        message: 'Something went wrong on the server. It has been logged.',
      }
  }
}

export function registerErrorReplies(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, reason, message } = toReply(error)
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return reply.code(status).send({ reason, message })
  })
}

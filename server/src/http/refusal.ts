/** The one shape of every error: `{reason, message}` with a fitting status. A reason for programs, a message for people. */
import { refusalSentence, type RefusalReason } from '@servicewerkstatt/shared/commands/refusals.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './language.ts'

/** Reasons that are no conflict with the state of a workshop. */
const STATUS: Readonly<Partial<Record<RefusalReason, number>>> = {
  malformed: 400,
  'reason-needed': 422,
  'counts-do-not-fit': 422,
  'value-needed': 422,
  'over-budget': 422,
  'unknown-option': 422,
  'option-without-words': 422,
  'not-answered': 422,
  'period-needed': 422,
  'not-a-period-start': 422,
  'invalid-import': 422,
  'not-signed-in': 401,
  'wrong-create-passcode': 403,
  'wrong-passcode': 403,
  'not-admitted': 403,
  'doors-closed': 403,
  'not-allowed': 403,
  'wrong-code': 404,
  'unknown-link': 404,
  'not-found': 404,
  'too-large': 413,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  'workshop-full': 503,
  'pdf-failed': 500,
  'map-failed': 500,
  'server-full': 503,
  'server-fault': 500,
  'storage-unavailable': 503,
}
const CONFLICT = 409

export const statusOf = (reason: RefusalReason): number => STATUS[reason] ?? CONFLICT

/** Answers with a reason and its sentence. @param extra further keys for programs, for example the place in a file */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  reason: RefusalReason,
  extra: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const message = refusalSentence(reason, languageOf(request))
  return reply.code(statusOf(reason)).send({ reason, message, ...extra })
}

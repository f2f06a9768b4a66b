/**
 * Requests of the pages outside a workshop. Answers are values; a failed request has a reason from a closed set.
 * What the server sends is checked for its shape here, at the edge.
 */
import { isRole, type Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { RefusalReason } from '@servicewerkstatt/shared/commands/refusals.ts'
import type { Language } from '../locale/language.ts'

/** Reasons that pages answer in their own words; every other one of the server's becomes `other`, with its sentence. */
const reasons = [
  'unknown-link',
  'wrong-code',
  'doors-closed',
  'too-many-attempts',
  'too-many-requests',
  'wrong-passcode',
  'wrong-create-passcode',
  'invalid-import',
  'too-large',
  'workshop-full',
  'not-admitted',
  'not-signed-in',
  'storage-unavailable',
  'server-fault',
] as const satisfies readonly RefusalReason[]

/** `unreachable`: no answer; `unexpected-answer`: one that is not the API's. */
export type FailureReason = (typeof reasons)[number] | 'unreachable' | 'unexpected-answer' | 'other'

export type Failure = {
  reason: FailureReason
  /** The server's sentence in the language of the interface; may be empty. */
  message: string
  /** About an imported file: what kind of problem, where, and what is wrong there (in English). */
  problem?: string
  path?: string
  detail?: string
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export type NewWorkshop = {
  title?: string
  /** Language of the content. */
  locale?: Language
  /** IANA name; of an empty workshop. */
  timeZone?: string
  template?: 'default' | 'kickoff' | 'promises' | 'review' | 'it-servicedesk' | 'finance-month-end'
  /** A whole export. */
  import?: unknown
  passcode?: string
}

export type CreatedWorkshop = {
  id: string
  /** Whole addresses with the secret after `#`. */
  links: { facilitator: string; team: string; room: string; observer: string }
}

export type JoinRequest = ({ link: string } | { code: string } | { recovery: string }) & {
  passcode?: string
  name?: string
  department?: string
}

export type JoinAnswer =
  | { state: 'in'; workshopId: string; token: string; role: Role; participantId: string | null }
  | { state: 'knocking'; workshopId: string; token: string }
  | { state: 'passcode' }

/** What a link opens, for whoever holds it. */
export type Invitation = {
  role: Role
  workshopId: string
  title: string
  /** Somebody facilitates it right now under this name; empty when nobody is there. */
  facilitator: string
  /** Makes this device the remote of a facilitator, once. */
  isRemote: boolean
}

/** Where somebody stands who has knocked. */
export type Membership =
  | { state: 'in'; role: Role; participantId: string | null }
  | { state: 'knocking' }
  | { state: 'refused' }

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'

type Failed = { ok: false; failure: Failure }

const failed = (
  reason: FailureReason,
  message = '',
  file: Omit<Failure, 'reason' | 'message'> = {},
): Failed => ({
  ok: false,
  failure: { reason, message, ...file },
})

type Request =
  | { body: unknown; signal?: AbortSignal | undefined; as?: string | undefined }
  | { token: string; signal?: AbortSignal | undefined }

/** POST with a body (perhaps as somebody), GET with a token. An answer that is not JSON counts as null. */
async function request(path: string, asked: Request): Promise<Answer<unknown>> {
  // The server's sentences come in the language of the interface, not of the browser.
  const language = { 'accept-language': document.documentElement.lang || 'de' }
  let response: Response
  try {
    response = await fetch(path, {
      ...('body' in asked
        ? {
            method: 'POST',
            headers: {
              ...language,
              'content-type': 'application/json',
              ...(asked.as !== undefined && { authorization: `Bearer ${asked.as}` }),
            },
            body: JSON.stringify(asked.body),
          }
        : { headers: { ...language, authorization: `Bearer ${asked.token}` } }),
      // No cookies, no referrer: the token is all there is to know.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(asked.signal && { signal: asked.signal }),
    })
  } catch {
    return failed('unreachable')
  }
  const answer: unknown = await response.json().catch(() => null)
  return response.ok ? { ok: true, value: answer } : readFailure(response.status, answer)
}

/** `{reason, message}` of the server, or what the status alone says (a proxy in between answers without JSON). */
export function readFailure(status: number, answer: unknown): Failed {
  const fields = isFields(answer) ? answer : {}
  const text = (key: string): string => (isText(fields[key]) ? fields[key] : '')
  const message = text('message')
  const reason = reasons.find((known) => known === fields.reason)
  if (reason) {
    const [problem, path, detail] = [text('problem'), text('path'), text('detail')]
    return failed(reason, message, {
      ...(problem !== '' && { problem }),
      ...(path !== '' && { path }),
      ...(detail !== '' && { detail }),
    })
  }
  if (status === 413) return failed('too-large', message)
  if (status === 429) return failed('too-many-attempts', message)
  if (status === 502 || status === 503 || status === 504) return failed('unreachable', message)
  return failed(status >= 500 ? 'server-fault' : 'other', message)
}

/** Opens a workshop, empty or from an import. */
export async function createWorkshop(
  workshop: NewWorkshop,
  signal?: AbortSignal,
): Promise<Answer<CreatedWorkshop>> {
  const answer = await request('/api/workshops', { body: workshop, signal })
  if (!answer.ok) return answer
  const { value } = answer
  if (!isFields(value) || !isText(value.id) || !isFields(value.links)) return failed('unexpected-answer')
  const { facilitator, team, room, observer } = value.links
  if (!isText(facilitator) || !isText(team) || !isText(room) || !isText(observer)) {
    return failed('unexpected-answer')
  }
  return { ok: true, value: { id: value.id, links: { facilitator, team, room, observer } } }
}

/**
 * Exchanges a link, a code or a recovery code for a token of this device.
 * @param as token of somebody who is in already: the facilitators' link makes them facilitate again
 */
export async function joinWorkshop(
  entry: JoinRequest,
  signal?: AbortSignal,
  as?: string,
): Promise<Answer<JoinAnswer>> {
  const answer = await request('/api/join', { body: entry, signal, as })
  if (!answer.ok) return answer
  const { value } = answer
  if (!isFields(value)) return failed('unexpected-answer')
  if (value.state === 'passcode') return { ok: true, value: { state: 'passcode' } }
  const { state, workshopId, token, role, participantId } = value
  if (!isText(workshopId) || !isText(token)) return failed('unexpected-answer')
  if (state === 'knocking') return { ok: true, value: { state, workshopId, token } }
  if (state !== 'in' || !isRole(role)) return failed('unexpected-answer')
  return {
    ok: true,
    value: { state, workshopId, token, role, participantId: isText(participantId) ? participantId : null },
  }
}

/** What a link opens, before anybody joins by it: a room view and observers are not asked for a name. */
export async function readInvitation(link: string, signal?: AbortSignal): Promise<Answer<Invitation>> {
  const answer = await request('/api/invitation', { body: { link }, signal })
  if (!answer.ok) return answer
  const { value } = answer
  if (!isFields(value) || !isRole(value.role) || !isText(value.workshopId)) return failed('unexpected-answer')
  const { role, workshopId, title, facilitator, isRemote } = value
  return {
    ok: true,
    value: {
      role,
      workshopId,
      title: isText(title) ? title : '',
      facilitator: isText(facilitator) ? facilitator : '',
      isRemote: isRemote === true,
    },
  }
}

/** Whether somebody who knocked has been let in. */
export async function readMembership(
  workshopId: string,
  token: string,
  signal?: AbortSignal,
): Promise<Answer<Membership>> {
  const answer = await request(`/api/workshops/${encodeURIComponent(workshopId)}/me`, { token, signal })
  if (!answer.ok) {
    const { reason } = answer.failure
    return reason === 'not-admitted' || reason === 'not-signed-in'
      ? { ok: true, value: { state: 'refused' } }
      : answer
  }
  const { value } = answer
  if (!isFields(value)) return failed('unexpected-answer')
  if (value.state === 'knocking') return { ok: true, value: { state: 'knocking' } }
  if (!isRole(value.role)) return failed('unexpected-answer')
  const { role, participantId } = value
  return {
    ok: true,
    value: { state: 'in', role, participantId: isText(participantId) ? participantId : null },
  }
}

/**
 * Commands over HTTP. The id is made here, once per wish of a person: after a broken connection the same id is sent again, and the server
 * carries it out once (docs/protocol.md).
 */
import type { CommandType } from '@servicewerkstatt/shared/commands/access.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'

/** `ok: false` says why: a reason of the server, or `unreachable` after all tries. `message` is the server's own sentence, may be empty. */
export type CommandOutcome =
  | { readonly ok: true; readonly [key: string]: unknown }
  | { readonly ok: false; readonly reason: string; readonly message: string }

export type SendCommand = (type: CommandType, values?: Readonly<Record<string, unknown>>) => Promise<CommandOutcome>

interface Options {
  readonly workshopId: string
  readonly token: string
  readonly fetch?: typeof fetch
  readonly wait?: (ms: number) => Promise<void>
  readonly newId?: () => string
}

/** Pauses before further tries, in milliseconds: together about what a server restart takes. */
const PAUSES_MS = [250, 500, 1000, 2000, 4000, 4000]

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The server, or what stands before it, is away for the moment. */
const isPassing = (status: number): boolean => status === 502 || status === 503 || status === 504

export function createSendCommand(options: Options): SendCommand {
  const { workshopId, token, wait = pause, newId = () => newRandomId('cmd') } = options
  const path = `/api/workshops/${encodeURIComponent(workshopId)}/commands`

  const attempt = async (body: string): Promise<CommandOutcome | 'again'> => {
    try {
      const response = await (options.fetch ?? fetch)(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      })
      if (isPassing(response.status)) return 'again'
      return readOutcome(response.ok, await response.json().catch(() => null))
    } catch {
      // The connection broke; whether the server got it does not matter, because the id is the same next time.
      return 'again'
    }
  }

  return async (type, values = {}) => {
    const body = JSON.stringify({ ...values, id: newId(), type })
    for (const pauseMs of [...PAUSES_MS, null]) {
      const outcome = await attempt(body)
      if (outcome !== 'again') return outcome
      if (pauseMs !== null) await wait(pauseMs)
    }
    return { ok: false, reason: 'unreachable', message: '' }
  }
}

function readOutcome(isOk: boolean, answer: unknown): CommandOutcome {
  if (!isRecord(answer)) return { ok: false, reason: 'unexpected-answer', message: '' }
  if (isOk && answer.ok !== false) return { ...answer, ok: true }
  return { ok: false, reason: textOf(answer.reason) || 'unexpected-answer', message: textOf(answer.message) }
}

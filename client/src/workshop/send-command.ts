/**
 * Commands over HTTP. The id is made here, once per wish of a person: after a broken connection the same id is sent again, and the server
 * carries it out once (docs/protocol.md).
 */
import type { CommandType } from '@servicewerkstatt/shared/commands/access.ts'
import type { CommandBody, CommandResult } from '@servicewerkstatt/shared/commands/index.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'

/** The server could not be asked, or did not answer as agreed. */
export interface NoAnswer {
  readonly ok: false
  readonly reason: 'unreachable' | 'unexpected-answer'
  readonly message: string
}

/** `ok: true` with what the command gives, or `ok: false` with the reason and the server's own sentence (may be empty). */
export type CommandOutcome<T extends CommandType = CommandType> = CommandResult<T> | NoAnswer

type NoBody = Record<never, never>
/** The body may be left out where the command has none. */
type BodyOf<T extends CommandType> =
  NoBody extends CommandBody<T>
    ? [body?: CommandBody<T>, options?: SendOptions]
    : [body: CommandBody<T>, options?: SendOptions]

interface SendOptions {
  /** The same wish of the person across reloads: the server carries it out once. Made here by default. */
  readonly id?: string
}

export type SendCommand = <T extends CommandType>(type: T, ...body: BodyOf<T>) => Promise<CommandOutcome<T>>

interface Options {
  readonly workshopId: string
  readonly token: string
  readonly fetch?: (path: string, init: RequestInit) => Promise<Response>
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

  const attempt = async (body: string): Promise<Outer | 'again'> => {
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

  return async <T extends CommandType>(
    type: T,
    ...[values, asked]: BodyOf<T>
  ): Promise<CommandOutcome<T>> => {
    const body = JSON.stringify({ ...values, id: asked?.id ?? newId(), type })
    for (const pauseMs of [...PAUSES_MS, null]) {
      const outcome = await attempt(body)
      // The server's answers follow the table of commands; their outer form was checked when they were read.
      if (outcome !== 'again') return outcome as CommandOutcome<T>
      if (pauseMs !== null) await wait(pauseMs)
    }
    return { ok: false, reason: 'unreachable', message: '' }
  }
}

type Outer = { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly message: string }

function readOutcome(isOk: boolean, answer: unknown): Outer {
  if (!isRecord(answer)) return { ok: false, reason: 'unexpected-answer', message: '' }
  if (isOk && answer.ok !== false) return { ...answer, ok: true }
  const { missing } = answer
  return {
    ok: false,
    reason: textOf(answer.reason) || 'unexpected-answer',
    message: textOf(answer.message),
    ...(Array.isArray(missing) && { missing }),
  }
}

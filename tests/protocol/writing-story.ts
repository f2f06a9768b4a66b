/** A workshop with a collecting stage over HTTP, and people who write in it. */
import { createHash, randomBytes } from 'node:crypto'
import { documentRules } from '@servicewerkstatt/server/src/document-rules.ts'
import { startTestServer, type TestServer } from './running-server.ts'

export interface Seat {
  readonly token: string
  readonly participantId: string
}

export interface WritingStory {
  readonly server: TestServer
  readonly id: string
  readonly links: Readonly<Record<string, string>>
  readonly facilitator: Seat
  readonly join: (link: string, name: string) => Promise<Seat>
  readonly command: (seat: Seat, type: string, values: object) => Promise<Record<string, unknown>>
  readonly get: (path: string, token: string) => Promise<string>
}

export const STAGE_ID = 'stage-collect'

const hash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** What somebody's device sends for one card. */
export function newCard(text: string, level: string) {
  const draftId = `draft-${randomBytes(6).toString('hex')}`
  const tokenHash = hash(randomBytes(32).toString('hex'))
  return { stageId: STAGE_ID, draftId, text, level, tokenHash }
}

/**
 * @param level of the stage, which is on when this resolves
 * @param now the server's clock
 */
export async function openWriting(level: string, now = () => new Date()): Promise<WritingStory> {
  const server = await startTestServer({ dependencies: { rules: documentRules, now } })
  return { server, ...(await openWritingAt(server.url, level)) }
}

/** The same on a server that runs already. */
export async function openWritingAt(url: string, level: string): Promise<Omit<WritingStory, 'server'>> {
  const send = async (path: string, body: object, token?: string): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Record<string, unknown>
  }
  const stage = (id: string, ord: string, values: object) => ({
    id,
    ord,
    title: id,
    task: 'Ein Satz genügt.',
    minutes: 4,
    sessionId: null,
    part: 1,
    level,
    reveal: 'together',
    ...values,
  })
  const opened = (await send('/api/workshops', {
    import: {
      format: 'servicewerkstatt',
      formatVersion: 1,
      workshop: { id: 'writing', title: 'IT-Servicedesk', locale: 'de' },
      stages: {
        [STAGE_ID]: stage(STAGE_ID, 'a1', { mode: 'collect' }),
        'stage-read': stage('stage-read', 'a2', { mode: 'read' }),
      },
    },
  })) as unknown as { id: string; links: Record<string, string> }
  const join = async (link: string, name: string): Promise<Seat> =>
    (await send('/api/join', { link, name })) as unknown as Seat
  const facilitator = await join(opened.links['facilitator'] ?? '', 'Mira')
  let commands = 0
  const command: WritingStory['command'] = (seat, type, values) => {
    commands += 1
    const body = { id: `test-command-${String(commands)}`, ...values, type }
    return send(`/api/workshops/${opened.id}/commands`, body, seat.token)
  }
  // Chosen on purpose, the doors stay open when the first stage starts.
  await command(facilitator, 'set-doors', { doors: 'open' })
  await command(facilitator, 'go-to-stage', { stageId: STAGE_ID })
  const get = async (path: string, token: string): Promise<string> => {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
    return response.text()
  }
  return { ...opened, facilitator, join, command, get }
}

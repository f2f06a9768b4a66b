/** A real server on a port of its own with a database in a folder of its own, and people who send requests to it. For tests only. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { CommandBody, CommandType } from '@servicewerkstatt/shared/commands/index.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { expect } from 'vitest'
import { readConfig } from '../config.ts'
import { documentRules } from '../document-rules.ts'
import { startServer } from '../start-server.ts'

type Json = Record<string, unknown>

export interface Answer<T = Json> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

export interface Seat {
  readonly workshopId: string
  readonly token: string
  readonly role: Role
  readonly participantId: string
}

export interface TestApi {
  readonly url: string
  readonly server: Awaited<ReturnType<typeof startServer>>
  /** The clock of the server; it stands until it is moved. */
  readonly clock: { now: Date }
  get(path: string, token?: string, headers?: Record<string, string>): Promise<Answer>
  text(path: string, token?: string): Promise<Answer<string>>
  post(path: string, body: unknown, token?: string, headers?: Record<string, string>): Promise<Answer>
  /** A new workshop with a facilitator in it. */
  open(body?: Json): Promise<{ id: string; code: string; links: Record<string, string>; facilitator: Seat }>
  join(body: Json): Promise<Seat>
  /** Sends a command; the answer's `ok` is expected to be as given. */
  command<T extends CommandType>(seat: Seat, type: T, body: CommandBody<T>, id?: string): Promise<Answer>
  /** What the documents say now. */
  read<T>(
    workshopId: string,
    run: (documents: { board: RecordIndex; proceedings: RecordIndex }) => T,
  ): Promise<T>
  /** Writes on the board as the team does. */
  write<T>(workshopId: string, run: (board: BoardDocument) => T): Promise<T>
  stop(): Promise<void>
}

/** @param env settings beyond the defaults, such as CREATE_PASSCODE */
export async function startTestApi(env: Record<string, string> = {}): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'servicewerkstatt-api-'))
  const clock = { now: new Date('2026-11-23T09:00:00Z') }
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent', ...env })
  const server = await startServer(config, { rules: documentRules, now: () => clock.now })
  const url = server.url.replace('localhost', '127.0.0.1')

  async function send(path: string, init: RequestInit, token?: string): Promise<Response> {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    return fetch(new URL(path, url), { ...init, headers })
  }
  const answerOf = async (response: Response): Promise<Answer> => ({
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Json,
  })
  let commands = 0

  const api: TestApi = {
    url,
    server,
    clock,
    get: async (path, token, headers = {}) => answerOf(await send(path, { headers }, token)),
    text: async (path, token) => {
      const response = await send(path, {}, token)
      return { status: response.status, headers: response.headers, body: await response.text() }
    },
    post: async (path, body, token, headers = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const init = { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }
      return answerOf(await send(path, init, token))
    },
    async open(body = { title: 'IT-Servicedesk' }) {
      const created = await api.post('/api/workshops', body)
      expect(created.status, JSON.stringify(created.body)).toBe(201)
      const { id, code, links } = created.body as { id: string; code: string; links: Record<string, string> }
      return { id, code, links, facilitator: await api.join({ link: links['facilitator'], name: 'Mira' }) }
    },
    async join(body) {
      const joined = await api.post('/api/join', body)
      expect(joined.body).toMatchObject({ state: 'in' })
      return joined.body as unknown as Seat
    },
    command: (seat, type, body, id) => {
      commands += 1
      const request = { ...body, id: id ?? `command-${String(commands)}`, type }
      return api.post(`/api/workshops/${seat.workshopId}/commands`, request, seat.token)
    },
    read: (workshopId, run) =>
      server.context.hub.read(workshopId, (documents) => {
        const board = new RecordIndex(documents.board)
        const proceedings = new RecordIndex(documents.proceedings)
        const result = run({ board, proceedings })
        board.destroy()
        proceedings.destroy()
        return result
      }),
    write: (workshopId, run) =>
      server.context.hub.mutate(workshopId, ({ board }) => run(new BoardDocument(board))),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return api
}

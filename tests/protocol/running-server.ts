/** A server under test on a free port with its own data folder, and the people who connect to it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashSecret, newSecret } from '@servicewerkstatt/server/src/access/tokens.ts'
import { type Config, readConfig } from '@servicewerkstatt/server/src/config.ts'
import {
  type RunningServer,
  type ServerDependencies,
  startServer,
} from '@servicewerkstatt/server/src/start-server.ts'
import type { WorkshopStorage } from '@servicewerkstatt/server/src/storage/workshop-storage.ts'
import type { DocumentRules } from '@servicewerkstatt/server/src/sync/document-rules.ts'
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { LimitName } from '@servicewerkstatt/shared/protocol/limits.ts'
import { onTestFinished } from 'vitest'

/** Documents as plain as the tests need them: a map `run` in the proceedings says what is frozen. */
export const TEST_RULES: DocumentRules = {
  schemaVersion: 1,
  prepare: () => {},
  restore: () => {},
  isIntact: () => true,
  readAccessState: (proceedings) => ({
    frozen: proceedings.getMap('run').get('frozen') === true,
    guestsMayWrite: proceedings.getMap('run').get('guestsMayWrite') === true,
  }),
}

export interface TestServer extends RunningServer {
  dataDir: string
  /** Makes a workshop with empty documents. */
  workshop(id?: string): Promise<string>
  /** A device token for a person of this role. */
  token(workshopId: string, role: Role, participantId?: string): Promise<string>
}

export type TestLimits = Partial<Record<LimitName, number>>

export function testConfig(dataDir: string, limits: TestLimits = {}): Config {
  const fromEnvironment = Object.entries(limits).map(([name, value]) => [`LIMIT_${name}`, String(value)])
  return readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...Object.fromEntries(fromEnvironment),
  })
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'servicewerkstatt-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface TestServerOptions {
  limits?: TestLimits
  dataDir?: string
  dependencies?: Partial<ServerDependencies>
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const dependencies = { rules: TEST_RULES, ...options.dependencies }
  const server = await startServer(testConfig(dataDir, options.limits), dependencies)
  onTestFinished(() => server.stop())
  return { ...server, dataDir, ...peopleOf(server) }
}

function peopleOf({ context }: RunningServer): Pick<TestServer, 'workshop' | 'token'> {
  return {
    async workshop(id = 'ws-test') {
      const at = new Date().toISOString()
      const row = { id, code: null, createdAt: at, lastActiveAt: at, deleteAt: null }
      await context.hub.create(row, () => {})
      return id
    },
    token: (workshopId, role, participantId) => makeToken(context.storage, workshopId, role, participantId),
  }
}

export async function makeToken(
  storage: WorkshopStorage,
  workshopId: string,
  role: Role,
  participantId: string | null = null,
): Promise<string> {
  const token = newSecret()
  const device = {
    tokenHash: hashSecret(token),
    workshopId,
    role,
    participantId,
    state: 'active' as const,
    linkId: null,
    createdAt: new Date().toISOString(),
  }
  await storage.commit([{ write: 'device', device }])
  return token
}

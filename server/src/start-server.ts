/**
 * Puts the parts together and listens. The sync server comes first: after a restart everybody's first wish is their document, and the
 * application that answers HTTP requests takes longer to load than all the rest. Everything a test wants to exchange comes in as an argument.
 */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { createAuthenticate } from './access/authenticate.ts'
import { createSealer } from './access/sealer.ts'
import { readSecretKey } from './access/secret-key.ts'
import { type Addresses, findAddresses } from './addresses.ts'
import { type Config, ConfigError } from './config.ts'
import { Front } from './http/front.ts'
import type { RegisterRoutes } from './http/routes.ts'
import type { Web } from './http/web.ts'
import { SyncMetrics } from './observability/metrics.ts'
import type { ServerContext } from './server-context.ts'
import { openStorage } from './storage/open-storage.ts'
import type { WorkshopStorage } from './storage/workshop-storage.ts'
import type { DocumentRules } from './sync/document-rules.ts'
import { scrubLeftovers } from './storage/scrub-leftovers.ts'
import { Hub } from './sync/hub.ts'
import { SyncEndpoint } from './sync/sync-endpoint.ts'

export interface ServerDependencies {
  /** What the sync server is told about the documents. */
  rules: DocumentRules
  /** Default: the one of the configuration. */
  storage?: WorkshopStorage
  now?: () => Date
  routes?: readonly RegisterRoutes[]
  /** Folder of the built client. */
  clientFolder?: string
  /** Called when sync connections are served; the HTTP application is loaded when it resolves. */
  syncIsServed?: () => Promise<void>
}

export interface RunningServer {
  /** For this machine, without a slash at the end. */
  url: string
  addresses: Addresses
  context: ServerContext
  /** Takes no new work, stores everything, tells clients to come back, and ends within the drain limit. */
  stop(): Promise<void>
}

/** @throws ConfigError, or the Error of listening (address in use, no such address) */
export async function startServer(config: Config, dependencies: ServerDependencies): Promise<RunningServer> {
  const now = dependencies.now ?? (() => new Date())
  prepareDataFolder(config.dataDir)
  const sealer = createSealer(readSecretKey(config.dataDir, config.secretKey))
  const storage = dependencies.storage ?? openStorage(config)
  const log = pino({ level: config.logLevel })
  const stopScrubbing = scrubLeftovers(storage, log)
  const metrics = new SyncMetrics()
  const authenticate = createAuthenticate(storage)
  const hub = new Hub({ storage, rules: dependencies.rules, limits: config.limits, metrics, log, now })
  const endpoint = new SyncEndpoint({ hub, authenticate, metrics, log })
  const front = new Front(config.limits.CONNECTIONS)
  endpoint.attach(front.server)
  let web: Web | null = null

  const stopNow = async (): Promise<void> => {
    // New requests are refused from here on, and those under way end by themselves.
    const closing = Promise.all([web?.close(), closeServer(front.server)])
    await withinMs(hub.drain(), config.limits.DRAIN_MILLISECONDS)
    endpoint.stop()
    front.server.closeAllConnections()
    await closing
    hub.stop()
    await stopScrubbing()
    if (!dependencies.storage) await storage.close()
  }
  let stopping: Promise<void> | null = null
  const stop = (): Promise<void> => {
    stopping ??= stopNow()
    return stopping
  }

  try {
    const port = await listen(front.server, config)
    const addresses = findAddresses(config.host, port)
    const publicUrl = (): string => config.publicUrl ?? addresses.local
    const context: ServerContext = {
      config,
      storage,
      hub,
      authenticate,
      sealer,
      metrics,
      log,
      now,
      publicUrl,
    }
    await dependencies.syncIsServed?.()
    const { createWeb } = await import('./http/web.ts')
    const { routes, clientFolder } = dependencies
    web = await createWeb({ context, front, logger: log, routes, clientFolder })
    front.open(web.answer)
    return { url: addresses.local, addresses, context, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @throws ConfigError when it is no folder that can be written */
function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new ConfigError(
      `DATA_DIR must be a folder that this program may write to, but “${folder}” is not: ${cause}.`,
    )
  }
}

/** Listens on all interfaces; machines without IPv6 get IPv4. @returns the port */
async function listen(server: Server, { host, port }: Config): Promise<number> {
  const listenAt = async (address: string): Promise<void> => {
    server.listen({ host: address, port })
    // An error before that rejects.
    await once(server, 'listening')
  }
  try {
    await listenAt(host)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (host !== '::' || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw error
    await listenAt('0.0.0.0')
  }
  return (server.address() as AddressInfo).port
}

/** Takes no new connections; resolves when the last one is gone. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
  })

/** Waits for the work, but not longer than this. */
async function withinMs(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** Puts the parts together and listens. Everything a test wants to exchange comes in as an argument. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { createAuthenticate } from './access/authenticate.ts'
import { createSealer } from './access/sealer.ts'
import { readSecretKey } from './access/secret-key.ts'
import { type Addresses, findAddresses } from './addresses.ts'
import { type Config, ConfigError } from './config.ts'
import { answerError } from './http/error-handler.ts'
import { type RegisterRoutes, ROUTES } from './http/routes.ts'
import { registerStaticClient } from './http/static-client.ts'
import { createMetrics } from './observability/metrics.ts'
import type { ServerContext } from './server-context.ts'
import { openStorage } from './storage/open-storage.ts'
import type { WorkshopStorage } from './storage/workshop-storage.ts'
import type { DocumentRules } from './sync/document-rules.ts'
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
}

export interface RunningServer {
  /** For this machine, without a slash at the end. */
  url: string
  addresses: Addresses
  context: ServerContext
  /** Takes no new work, stores everything, tells clients to come back, and ends within the drain limit. */
  stop(): Promise<void>
}

/** How long a client may take for the head of a request; holding sockets open with nothing costs memory. */
const HEADERS_TIMEOUT_MS = 10_000
/** How often that is looked at. */
const CONNECTIONS_CHECK_MS = 2000
/** Sockets that are no sync connections: pages, commands, exports, and those that have not said yet what they want. */
const OTHER_SOCKETS = 2000
/** And for the whole of it: the largest import over a slow wireless network takes less. WebSockets are no longer requests. */
const REQUEST_TIMEOUT_MS = 120_000

/** @throws ConfigError, or the Error of listening (address in use, no such address) */
export async function startServer(config: Config, dependencies: ServerDependencies): Promise<RunningServer> {
  const now = dependencies.now ?? (() => new Date())
  prepareDataFolder(config.dataDir)
  const sealer = createSealer(readSecretKey(config.dataDir, config.secretKey))
  const storage = dependencies.storage ?? openStorage(config)
  const app = createApp(config)
  const { log } = app
  const metrics = createMetrics()
  const authenticate = createAuthenticate(storage)
  const hub = new Hub({ storage, rules: dependencies.rules, limits: config.limits, metrics, log, now })
  const endpoint = new SyncEndpoint({ hub, authenticate, metrics, log })
  let local = ''
  const publicUrl = (): string => config.publicUrl ?? local
  const context: ServerContext = { config, storage, hub, authenticate, sealer, metrics, log, now, publicUrl }

  await app.register(fastifyHelmet, helmetOptions(config))
  await app.register(fastifyCompress)
  app.setErrorHandler(answerError)
  for (const register of dependencies.routes ?? ROUTES) await register(app, context)
  await registerStaticClient(app, dependencies.clientFolder)
  endpoint.attach(app.server)
  // More would only use up the files that may be open, which the database needs, too.
  app.server.maxConnections = config.limits.CONNECTIONS + OTHER_SOCKETS
  const port = await listen(app, config)
  const addresses = findAddresses(config.host, port)
  local = addresses.local

  let stopping: Promise<void> | null = null
  const stop = async (): Promise<void> => {
    // New requests are refused from here on, and those under way end by themselves.
    const closing = app.close()
    await withinMs(hub.drain(), config.limits.DRAIN_MILLISECONDS)
    endpoint.stop()
    app.server.closeAllConnections()
    await closing
    hub.stop()
    if (!dependencies.storage) await storage.close()
  }
  return {
    url: local,
    addresses,
    context,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
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

const createApp = (config: Config): FastifyInstance =>
  Fastify({
    // Requests are not logged one by one: addresses of workshops would stand there, and metrics count better.
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.limits.BODY_BYTES,
    // Addresses that are none (a broken percent-encoding) get the same shape of error as everything else.
    frameworkErrors: (error, request, reply) => {
      answerError(error, request as FastifyRequest, reply as FastifyReply)
    },
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CONNECTIONS_CHECK_MS },
  })

/** Nothing is loaded from elsewhere and nobody else may frame the pages. */
function helmetOptions(config: Config) {
  const isHttps = config.publicUrl?.startsWith('https:') ?? false
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        // React sets styles on elements; code always comes from a file.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
      },
    },
    // Plain http on a LAN address is the normal case; only a real https address may bind browsers to it.
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    referrerPolicy: { policy: 'no-referrer' as const },
  }
}

/** Listens on all interfaces; machines without IPv6 get IPv4. @returns the port */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<number> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (host !== '::' || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw error
    await app.listen({ host: '0.0.0.0', port, listenTextResolver: (address) => `listening at ${address}` })
  }
  return (app.server.address() as AddressInfo).port
}

/** Waits for the work, but not longer than this. */
async function withinMs(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** The application that answers requests: routes, the built client, security headers. Everything heavy to load is behind this file. */
import type { RequestListener } from 'node:http'
import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Config } from '../config.ts'
import type { ServerContext } from '../server-context.ts'
import { answerError } from './error-handler.ts'
import type { Front } from './front.ts'
import { type RegisterRoutes, ROUTES } from './routes.ts'
import { registerStaticClient } from './static-client.ts'

export interface Web {
  /** For the listening server. */
  answer: RequestListener
  /** Refuses new requests and lets those under way end. The listening server is closed by whoever opened it. */
  close(): Promise<void>
}

export interface WebOptions {
  context: ServerContext
  front: Front
  logger: FastifyBaseLogger
  routes?: readonly RegisterRoutes[] | undefined
  /** Folder of the built client. */
  clientFolder?: string | undefined
}

export async function createWeb({ context, front, logger, routes, clientFolder }: WebOptions): Promise<Web> {
  const { config } = context
  const app = createApp(config, front, logger)
  await app.register(fastifyHelmet, helmetOptions(config))
  await app.register(fastifyCompress)
  app.setErrorHandler(answerError)
  for (const register of routes ?? ROUTES) await register(app, context)
  await registerStaticClient(app, clientFolder)
  await app.ready()
  return { answer: (request, response) => app.routing(request, response), close: () => app.close() }
}

const createApp = (config: Config, front: Front, logger: FastifyBaseLogger): FastifyInstance =>
  Fastify({
    serverFactory: () => front.server,
    // Requests are not logged one by one: addresses of workshops would stand there, and metrics count better.
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.limits.BODY_BYTES,
    // Addresses that are none (a broken percent-encoding) get the same shape of error as everything else.
    frameworkErrors: (error, request, reply) => {
      answerError(error, request as FastifyRequest, reply as FastifyReply)
    },
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

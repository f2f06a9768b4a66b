/** The built client: files under their hashed names for good, and the page itself for every address of the application. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refusal.ts'

const CLIENT_DIST = fileURLToPath(new URL('../../../client/dist', import.meta.url))
/** Vite puts everything with a hash in its name here. */
const HASHED = /[\\/]assets[\\/]/
/** Addresses of programs: an unknown one there is an error and no page. */
const NO_PAGE = /^\/(api|sync|p|assets|healthz|readyz|metrics)(\/|$)/

/** @param folder of the built client; when it is missing, only the API is served */
export async function registerStaticClient(
  app: FastifyInstance,
  folder: string = CLIENT_DIST,
): Promise<void> {
  const hasClient = existsSync(join(folder, 'index.html'))
  if (hasClient) {
    await app.register(fastifyStatic, {
      root: folder,
      // Files made by a later build are served as well.
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const value = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
        reply.header('cache-control', value)
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const pathname = URL.parse(request.url, 'http://server')?.pathname ?? ''
    const wantsPage = request.method === 'GET' && !NO_PAGE.test(pathname) && !/\.\w+$/.test(pathname)
    if (hasClient && wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return refuse(request, reply, 'not-found')
  })
}

/** `GET /api/export.schema.json` and `GET /api/openapi.json`: what programs need to know of us. */
import { readFileSync } from 'node:fs'
import { exportJsonSchema } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import type { FastifyInstance } from 'fastify'
import { openApi } from './openapi.ts'

const MINUTES_KEPT = 5

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return (manifest as { version: string }).version
}

export function registerDescriptions(app: FastifyInstance): void {
  // Made once: they are the same for everybody until the next start.
  const schema = JSON.stringify(exportJsonSchema(), null, 2)
  const description = JSON.stringify(openApi(version()), null, 2)
  const cached = `public, max-age=${String(MINUTES_KEPT * 60)}`

  app.get('/api/export.schema.json', async (_request, reply) =>
    reply.header('cache-control', cached).type('application/schema+json; charset=utf-8').send(schema),
  )
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.header('cache-control', cached).type('application/json; charset=utf-8').send(description),
  )
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerStaticClient } from './static-client.ts'

let folder: string
let app: FastifyInstance

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'servicewerkstatt-client-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Werkstatt</title>')
  await writeFile(join(folder, 'service-worker.js'), 'void 0')
  await writeFile(join(folder, 'assets/index-abc123.js'), 'void 0')
  app = Fastify()
  await registerStaticClient(app, folder)
})
afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the built client', () => {
  test.each(['/', '/index.html', '/w/ws-1/3', '/service-worker.js'])(
    '%s is asked for anew each time',
    async (url) => {
      const answer = await app.inject(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  test('the service worker is a script of the whole site', async () => {
    const { headers } = await app.inject('/service-worker.js')
    expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/)
  })

  test('files with a hash in their name hold for good', async () => {
    const { headers } = await app.inject('/assets/index-abc123.js')
    expect(headers['cache-control']).toContain('immutable')
  })

  test.each(['/assets/index-gone.js', '/no-such.js', '/p/unknown', '/api/unknown'])(
    '%s is no page',
    async (url) => {
      const answer = await app.inject(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).not.toContain('html')
    },
  )
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMAND_RIGHTS } from '@servicewerkstatt/shared/commands/access.ts'
import * as answers from './answer-schemas.ts'
import { startTestApi, type TestApi } from './api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

type Json = Record<string, unknown>

test('the export’s schema is a JSON Schema of every root key', async () => {
  const { body, headers } = await api.get('/api/export.schema.json')
  expect(headers.get('content-type')).toBe('application/schema+json; charset=utf-8')
  expect(body['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(body['properties'] as Json)).toEqual(
    expect.arrayContaining([
      'workshop',
      'goals',
      'agreementVersions',
      'consentVotes',
      'publications',
    ]) as unknown,
  )
})

describe('the API’s description', () => {
  const description = async () =>
    (await api.get('/api/openapi.json')).body as { openapi: string; paths: Record<string, Json> }

  test('names every command with its body', async () => {
    const { openapi, paths } = await description()
    expect(openapi).toBe('3.1.0')
    const text = JSON.stringify(paths['/api/workshops/{id}/commands'])
    for (const type of Object.keys(COMMAND_RIGHTS)) expect(text).toContain(`"const":"${type}"`)
  })

  test('describes only addresses that answer', async () => {
    const { paths } = await description()
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const url = new URL(
          path.replace('{id}', 'ws-none').replace('{slug}', 'none').replace('{v}', 'ver-none'),
          api.url,
        )
        const response = await fetch(url, { method: method.toUpperCase() })
        const text = await response.text()
        expect(text, `${method} ${path}`).not.toContain('There is nothing at this address')
      }
    }
  })
})

test('the answers are as described', async () => {
  const created = await api.post('/api/workshops', { title: 'IT' })
  expect(answers.createAnswer.safeParse(created.body).success).toBe(true)
  const { id, facilitator, links } = await api.open()
  const path = `/api/workshops/${id}`
  const all: [
    Parameters<typeof answers.errorAnswer.safeParse>[0],
    { safeParse(value: unknown): { success: boolean } },
  ][] = [
    [(await api.post('/api/join', { link: links['team'] })).body, answers.joinAnswer],
    [(await api.post('/api/invitation', { link: links['team'] })).body, answers.invitationAnswer],
    [(await api.get(`${path}/me`, facilitator.token)).body, answers.meAnswer],
    [(await api.get(`${path}/links`, facilitator.token)).body, answers.linksAnswer],
    [(await api.get('/api/time')).body, answers.timeAnswer],
    [(await api.command(facilitator, 'stop-timer', {})).body, answers.commandAnswer],
    [(await api.command(facilitator, 'pause-timer', {})).body, answers.commandRefusal],
    [(await api.post('/api/join', { code: 'x' })).body, answers.errorAnswer],
    [(await api.get(`${path}/me`)).body, answers.errorAnswer],
  ]
  await api.command(facilitator, 'set-doors', { doors: 'knock' })
  const knocked = await api.post('/api/join', { link: links['team'] })
  all.push([knocked.body, answers.joinAnswer])
  all.push([(await api.get(`${path}/me`, String(knocked.body['token']))).body, answers.meAnswer])
  for (const [body, schema] of all)
    expect(schema.safeParse(body), JSON.stringify(body)).toMatchObject({ success: true })
  const missing = await api.command(facilitator, 'publish', {
    kind: 'catalogue',
    headline: 'x',
    body: '',
    audience: 'team',
  })
  expect(answers.commandRefusal.safeParse(missing.body)).toMatchObject({ success: true })
})

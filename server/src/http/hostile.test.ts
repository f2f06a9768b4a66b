/** What somebody sends who means harm: an answer that names the place, and everything goes on. */
import { request } from 'node:http'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { readSecretKey } from '../access/secret-key.ts'
import { SqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import { startTestApi, type TestApi } from './api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const PATIENCE_MS = 60_000
const deepJson = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `fetch` would mend the address before it asks. */
const getRaw = (path: string): Promise<{ status: number | undefined; body: unknown }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url)
    request({ hostname, port, path }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) as unknown }))
    })
      .on('error', reject)
      .end()
  })

test.each([3000, 10_000, 200_000])('%i levels of nesting are refused with their place', async (levels) => {
  const joined = await api.post('/api/join', `{"code":${deepJson(levels)}}`)
  expect(joined).toMatchObject({ status: 400, body: { reason: 'malformed' } })
  const file = JSON.stringify(sample('it-servicedesk.de')).replace('{', `{"zz":${deepJson(levels)},`)
  for (const body of [`{"import":${file}}`, { import: file }]) {
    const answer = await api.post('/api/workshops', body)
    expect(answer).toMatchObject({
      status: 422,
      body: { reason: 'invalid-import', problem: 'invalid-value' },
    })
    expect(answer.body['path']).toMatch(/^zz\.0/)
  }
})

test.each(['/%', '/p/%zz', '/api/workshops/%c0%ae/me'])('%s gets the shape of all errors', async (path) => {
  expect(await getRaw(path)).toEqual({
    status: 400,
    body: { reason: 'malformed', message: expect.any(String) as unknown },
  })
})

test('a time zone that nobody knows keeps no published page from its readers', async () => {
  const { id, facilitator } = await api.open({ template: 'it-servicedesk' })
  await api.write(id, ({ doc }) => doc.getMap<unknown>('workshop').set('timeZone', 'Mars/<b>'))
  const text = { headline: '<script>', body: '</main><script>alert(1)</script>' }
  const published = await api.command(facilitator, 'publish', {
    kind: 'catalogue',
    periodId: null,
    audience: 'all_staff',
    ...text,
  })
  const page = await api.text(`/p/${String(published.body['slug'])}`)
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('<script')
})

test(
  'a PDF leaves whatever stands on the board',
  async () => {
    const { id, facilitator } = await api.open({ template: 'it-servicedesk' })
    await api.write(id, ({ doc }) => {
      const [goal] = doc.getMap<Y.Map<unknown>>('goals').values()
      goal?.set('evil', new Y.Doc())
      goal?.set('big', 10n)
    })
    for (const format of ['json', 'pdf']) {
      const file = await api.text(`/api/workshops/${id}/export.${format}`, facilitator.token)
      expect(file.status, format).toBe(200)
    }
  },
  PATIENCE_MS,
)

test('the database is for nobody else, also in a folder that is open to others', async () => {
  const folder = temporaryFolder()
  const storage = new SqliteStorage(join(folder, 'test.sqlite'))
  await storage.commit([{ write: 'forgetOutcomes', before: '2026-01-01T00:00:00Z' }])
  const modes = readdirSync(folder)
    .filter((name) => !name.endsWith('-lock'))
    .map((name) => statSync(join(folder, name)).mode & 0o777)
  expect(modes.length).toBeGreaterThan(1)
  expect(new Set(modes)).toEqual(new Set([0o600]))
  await storage.close()
})

test('an empty key file is no key', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'secret-key'), '\n')
  expect(() => readSecretKey(folder, null)).toThrow(/secret-key/)
})

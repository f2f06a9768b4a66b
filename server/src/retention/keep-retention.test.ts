import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../http/api.test-helper.ts'
import { deletionTime, Retention } from './keep-retention.ts'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi({ RETENTION_MONTHS: '6' })
})
afterEach(() => api.stop())

const row = (lastActiveAt: string, deleteAt: string | null = null) => {
  return { id: 'ws', code: null, createdAt: lastActiveAt, lastActiveAt, deleteAt }
}

test.each([
  [row('2026-01-15T10:00:00.000Z'), 24, '2028-01-15T10:00:00.000Z'],
  [row('2026-08-31T10:00:00.000Z'), 6, '2027-02-28T10:00:00.000Z'],
  [row('2026-08-31T10:00:00.000Z', '2026-09-01T00:00:00.000Z'), 6, '2026-09-01T00:00:00.000Z'],
])('%o after %i months: %s', (workshop, months, expected) => {
  expect(deletionTime(workshop, months).toISOString()).toBe(expected)
})

test('an untouched workshop is deleted when its months are over, and nothing of it stays in the files', async () => {
  const old = await api.open({ title: 'Ein Titel von früher' })
  api.clock.now = new Date('2027-05-01T09:00:00Z')
  const young = await api.open({ title: 'Ein Titel von heute' })
  const { context } = api.server
  const retention = new Retention(context)
  expect(await retention.look()).toEqual([])
  expect(await retention.look()).toEqual([])
  api.clock.now = new Date('2027-05-24T09:00:00Z')
  // Due for the first time: a clock that is wrong for a moment deletes nothing.
  expect(await retention.look()).toEqual([])
  expect(await retention.look()).toEqual([old.id])
  expect((await context.storage.workshops()).map(({ id }) => id)).toEqual([young.id])
  expect((await api.get(`/api/workshops/${old.id}/me`, old.facilitator.token)).status).toBe(401)
  const { dataDir } = context.config
  const content = readdirSync(dataDir)
    .map((name) => readFileSync(join(dataDir, name), 'latin1'))
    .join('')
  const bytes = (text: string): string => Buffer.from(text).toString('latin1')
  expect(content).toContain(bytes('Ein Titel von heute'))
  expect(content).not.toContain(bytes('Ein Titel von früher'))
  expect(content).not.toContain(old.id)
})

test('a date of its own counts before the months', async () => {
  const { id } = await api.open()
  const { context } = api.server
  const workshop = await context.storage.workshop(id)
  if (!workshop) throw new Error('the workshop is missing')
  await context.hub.write([
    { write: 'workshop', workshop: { ...workshop, deleteAt: '2026-12-01T00:00:00.000Z' } },
  ])
  api.clock.now = new Date('2026-12-02T09:00:00Z')
  const retention = new Retention(context)
  expect(await retention.look()).toEqual([])
  expect(await retention.look()).toEqual([id])
})

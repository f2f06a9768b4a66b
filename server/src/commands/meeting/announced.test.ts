import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
let id: string
let facilitator: Seat
let team: Seat
beforeAll(async () => {
  api = await startTestApi()
  let links: Record<string, string>
  ;({ id, facilitator, links } = await api.open())
  team = await api.join({ link: links['team'], name: 'Ole' })
})
afterAll(() => api.stop())

const run = () => api.read(id, ({ proceedings }) => proceedings.singleton('run'))

test('an announced move is there for everybody to see, and happens by itself (STAGE-4)', async () => {
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
  await api.command(facilitator, 'announce-stage', { stageId: 'stage-part-2', seconds: 1 })
  expect(await run()).toMatchObject({
    currentStageId: 'stage-part-1',
    upcoming: { stageId: 'stage-part-2', at: '2026-11-23T09:00:01.000Z' },
  })
  await expect.poll(run, { timeout: 5000 }).toMatchObject({ currentStageId: 'stage-part-2', upcoming: null })
})

test('what was called off does not happen; moving at once ends the announcement', async () => {
  await api.command(facilitator, 'announce-stage', { stageId: 'stage-part-3', seconds: 30 })
  await api.command(facilitator, 'call-off-stage', {})
  expect(await run()).toMatchObject({ currentStageId: 'stage-part-2', upcoming: null })
  await api.command(facilitator, 'announce-stage', { stageId: 'stage-part-3', seconds: 30 })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-4' })
  expect(await run()).toMatchObject({ currentStageId: 'stage-part-4', upcoming: null })
})

test('said once more, it still happens when it was first said for', async () => {
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-2' })
  await api.command(facilitator, 'announce-stage', { stageId: 'stage-part-4', seconds: 1 })
  await api.command(facilitator, 'announce-stage', { stageId: 'stage-part-4', seconds: 30 })
  expect((await run()).upcoming?.at).toBe('2026-11-23T09:00:01.000Z')
  await expect.poll(run, { timeout: 5000 }).toMatchObject({ currentStageId: 'stage-part-4' })
})

test('an announcement needs a stage that is there, and a facilitator', async () => {
  const unknown = await api.command(facilitator, 'announce-stage', { stageId: 'stage-9', seconds: 1 })
  expect(unknown.body).toMatchObject({ ok: false, reason: 'not-found' })
  const forged = await api.command(team, 'announce-stage', { stageId: 'stage-part-1', seconds: 1 })
  expect(forged.body).toMatchObject({ ok: false, reason: 'not-allowed' })
  expect((await run()).upcoming).toBeNull()
})

test('everybody is called to a place of the workshop, and nowhere else (FOLLOW-1)', async () => {
  await api.command(facilitator, 'call-everyone', { place: '3/exp-1' })
  expect((await run()).call).toEqual({ place: '3/exp-1', at: '2026-11-23T09:00:00.000Z' })
  for (const place of ['console', '../..', 'https://example.org', '6', '3/exp 1'])
    expect((await api.command(facilitator, 'call-everyone', { place })).body).toMatchObject({
      reason: 'malformed',
    })
  expect((await api.command(team, 'call-everyone', { place: '1' })).body).toMatchObject({
    reason: 'not-allowed',
  })
  expect((await run()).call?.place).toBe('3/exp-1')
})

test('a timer that pauses the input keeps saying so while it is changed', async () => {
  await api.command(facilitator, 'start-timer', { minutes: 4, pausesInput: true })
  await api.command(facilitator, 'change-timer', { deltaMinutes: 1 })
  await api.command(facilitator, 'pause-timer', {})
  await api.command(facilitator, 'resume-timer', {})
  expect((await run()).timer).toMatchObject({ pausesInput: true, endsAt: '2026-11-23T09:05:00.000Z' })
  await api.command(facilitator, 'start-timer', { minutes: 4 })
  expect((await run()).timer).not.toHaveProperty('pausesInput')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
let id: string
let facilitator: Seat
let team: Seat
let links: Record<string, string>
beforeAll(async () => {
  api = await startTestApi()
  ;({ id, facilitator, links } = await api.open())
  team = await api.join({ link: links['team'], name: 'Ole' })
})
afterAll(() => api.stop())

const run = () => api.read(id, ({ proceedings }) => proceedings.singleton('run'))
const stage = (stageId: string) => api.read(id, ({ proceedings }) => proceedings.record('stages', stageId))
const ok = { ok: true }

describe('stages', () => {
  test('moving on ends one and starts the next; going back opens it again', async () => {
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
    api.clock.now = new Date('2026-11-23T09:30:00Z')
    await api.command(facilitator, 'set-spotlight', { spotlight: { type: 'goals', id: 'goal-1' } })
    await api.command(facilitator, 'start-timer', { minutes: 5 })
    expect((await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-2' })).body).toEqual(ok)
    expect(await run()).toMatchObject({
      currentStageId: 'stage-part-2',
      timer: null,
      spotlight: null,
      doors: 'knock',
    })
    expect(await stage('stage-part-1')).toMatchObject({
      startedAt: '2026-11-23T09:00:00.000Z',
      endedAt: '2026-11-23T09:30:00.000Z',
    })
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
    expect(await stage('stage-part-1')).toMatchObject({
      startedAt: '2026-11-23T09:00:00.000Z',
      endedAt: null,
    })
    await api.command(facilitator, 'go-to-stage', { stageId: null })
    expect((await run()).currentStageId).toBeNull()
  })

  test('a stage that is not there is refused', async () => {
    const answer = await api.command(facilitator, 'go-to-stage', { stageId: 'stage-9' })
    expect([answer.status, answer.body['reason']]).toEqual([404, 'not-found'])
    expect((await api.command(facilitator, 'change-stage', { stageId: 'stage-9' })).body).toMatchObject({
      reason: 'not-found',
    })
  })

  test('what is changed changes, the rest stays', async () => {
    await api.command(facilitator, 'change-stage', {
      stageId: 'stage-part-3',
      minutes: 20,
      task: 'Wer braucht was?\r\nWofür?',
    })
    expect(await stage('stage-part-3')).toMatchObject({
      title: 'Erwartungen',
      minutes: 20,
      task: 'Wer braucht was?\nWofür?',
    })
  })
})

describe('the timer counts on the server’s clock', () => {
  test('start, longer, pause, shorter, on, stop', async () => {
    api.clock.now = new Date('2026-11-23T10:00:00Z')
    await api.command(facilitator, 'start-timer', { minutes: 10 })
    expect((await run()).timer).toMatchObject({ endsAt: '2026-11-23T10:10:00.000Z', remainingMs: null })
    await api.command(facilitator, 'change-timer', { deltaMinutes: 1 })
    expect((await run()).timer).toMatchObject({ endsAt: '2026-11-23T10:11:00.000Z' })
    api.clock.now = new Date('2026-11-23T10:04:00Z')
    await api.command(facilitator, 'pause-timer', {})
    expect((await run()).timer).toMatchObject({ endsAt: null, remainingMs: 7 * 60_000 })
    await api.command(facilitator, 'change-timer', { deltaMinutes: -2 })
    api.clock.now = new Date('2026-11-23T11:00:00Z')
    await api.command(facilitator, 'resume-timer', {})
    expect((await run()).timer).toMatchObject({ endsAt: '2026-11-23T11:05:00.000Z', remainingMs: null })
    await api.command(facilitator, 'change-timer', { deltaMinutes: -60 })
    expect((await run()).timer).toMatchObject({ endsAt: '2026-11-23T11:00:00.000Z' })
    await api.command(facilitator, 'stop-timer', {})
    expect((await run()).timer).toBeNull()
  })

  test.each(['pause-timer', 'resume-timer'] as const)('%s without a timer is refused', async (type) => {
    const answer = await api.command(facilitator, type, {})
    expect([answer.status, answer.body['reason']]).toEqual([409, 'no-timer'])
  })
})

describe('settings', () => {
  test('freezing reaches open rights at once', async () => {
    await api.command(facilitator, 'set-frozen', { frozen: true })
    expect((await run()).frozen).toBe(true)
    await api.command(facilitator, 'set-frozen', { frozen: false })
    expect((await run()).frozen).toBe(false)
  })
  test('expected people, doors, spotlight', async () => {
    await api.command(facilitator, 'set-expected', { expected: 12 })
    await api.command(facilitator, 'set-doors', { doors: 'open' })
    await api.command(facilitator, 'set-spotlight', { spotlight: { type: 'expectations', id: 'exp-1' } })
    expect(await run()).toMatchObject({
      counts: { expected: 12 },
      doors: 'open',
      spotlight: { type: 'expectations', id: 'exp-1' },
    })
    await api.command(facilitator, 'set-spotlight', { spotlight: null })
    expect((await run()).spotlight).toBeNull()
  })
})

describe('links given out anew', () => {
  test('the old one opens nothing, who is in stays in, and the answer is told once', async () => {
    const first = await api.command(facilitator, 'rotate-link', { kind: 'team' }, 'rotate-team-1')
    expect(first.body['link']).toMatch(/\/j#[\w-]{43}$/)
    expect((await api.post('/api/join', { link: links['team'] })).body).toMatchObject({
      reason: 'unknown-link',
    })
    expect((await api.join({ link: first.body['link'] })).role).toBe('team')
    expect((await api.get(`/api/workshops/${id}/me`, team.token)).status).toBe(200)
    const again = await api.command(facilitator, 'rotate-link', { kind: 'team' }, 'rotate-team-1')
    expect(again.body).toEqual(ok)
    const shown = await api.get(`/api/workshops/${id}/links`, facilitator.token)
    expect(shown.body['links']).toMatchObject({ team: first.body['link'] })
  })
  test('a new code', async () => {
    const before = (await run()).code
    const { body } = await api.command(facilitator, 'rotate-link', { kind: 'code' })
    expect(body['code']).not.toBe(before)
    expect((await run()).code).toBe(body['code'])
    expect((await api.post('/api/join', { code: before })).body).toMatchObject({ reason: 'wrong-code' })
    expect((await api.join({ code: body['code'] })).role).toBe('team')
  })
  test('a new facilitator’s link', async () => {
    const { body } = await api.command(facilitator, 'rotate-link', { kind: 'facilitator' })
    expect((await api.post('/api/join', { link: links['facilitator'] })).body).toMatchObject({
      reason: 'unknown-link',
    })
    expect((await api.join({ link: body['link'] })).role).toBe('facilitator')
  })
})

describe('people', () => {
  test('the last facilitator cannot be removed, one of two can', async () => {
    const own = await api.open()
    const remove = () =>
      api.command(own.facilitator, 'remove-person', { participantId: own.facilitator.participantId })
    expect((await remove()).body).toMatchObject({ reason: 'last-facilitator' })
    const second = await api.join({ link: own.links['facilitator'], name: 'Jonas' })
    expect((await remove()).body).toEqual(ok)
    expect((await api.get(`/api/workshops/${own.id}/me`, own.facilitator.token)).status).toBe(401)
    expect((await api.get(`/api/workshops/${own.id}/me`, second.token)).status).toBe(200)
  })
  test('a department that is not there cannot be chosen', async () => {
    expect((await api.command(team, 'rename-me', { departmentId: 'dep-9' })).body).toMatchObject({
      reason: 'not-found',
    })
  })
})

describe('wordings and decisions', () => {
  test('the statement is settled as it stands, and earlier wordings stay readable', async () => {
    const empty = await api.command(facilitator, 'adopt-wording', {
      subjectType: 'statement',
      subjectId: 'statement',
      how: 'unanimous',
    })
    expect([empty.status, empty.body['reason']]).toEqual([409, 'empty-wording'])
    const words = async (text: string) => {
      await api.write(id, (board) => {
        const shared = board.singleton('statement').get('serviceText') as {
          delete(a: number, b: number): void
          insert(a: number, t: string): void
          length: number
        }
        shared.delete(0, shared.length)
        shared.insert(0, text)
      })
      return api.command(facilitator, 'adopt-wording', {
        subjectType: 'statement',
        subjectId: 'statement',
        how: 'consent',
      })
    }
    api.clock.now = new Date('2026-11-23T23:30:00Z')
    expect((await words('Wir halten Arbeitsplätze am Laufen.')).body).toMatchObject(ok)
    expect((await words('Wir bringen Sie wieder ans Arbeiten.')).body).toMatchObject(ok)
    const found = await api.read(id, ({ board, proceedings }) => ({
      statement: board.singleton('statement'),
      wordings: proceedings
        .all('wordings')
        .map(({ text }) => text)
        .toSorted(),
      decisions: proceedings
        .all('decisions')
        .map(({ text, how, by, links: about }) => ({ text, how, by, about })),
    }))
    // The date is the one where the workshop is: half past midnight in Berlin.
    expect(found.statement).toMatchObject({ status: 'agreed', agreedAt: '2026-11-24' })
    expect(found.wordings).toEqual([
      'Wir bringen Sie wieder ans Arbeiten.',
      'Wir halten Arbeitsplätze am Laufen.',
    ])
    expect(found.decisions).toContainEqual({
      text: 'Das Leistungsversprechen gilt in diesem Wortlaut: „Wir bringen Sie wieder ans Arbeiten.“',
      how: 'consent',
      by: 'team',
      about: [{ type: 'statement', id: 'statement' }],
    })
  })

  test('a decision with everything that belongs to it', async () => {
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-4' })
    const { body } = await api.command(facilitator, 'record-decision', {
      text: 'Keine Rufbereitschaft nachts.',
      by: 'management',
      how: 'majority',
      alternatives: 'Rufbereitschaft rund um die Uhr',
      links: [{ type: 'agreements', id: 'agr-oncall' }],
    })
    const decision = await api.read(id, ({ proceedings }) =>
      proceedings.record('decisions', String(body['decisionId'])),
    )
    expect(decision).toMatchObject({
      text: 'Keine Rufbereitschaft nachts.',
      by: 'management',
      stageId: 'stage-part-4',
      alternatives: 'Rufbereitschaft rund um die Uhr',
      links: [{ type: 'agreements', id: 'agr-oncall' }],
    })
    expect(decision?.sessionId).toMatch(/^ses-/)
  })
})

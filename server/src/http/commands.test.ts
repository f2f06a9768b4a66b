import {
  COMMAND_RIGHTS,
  ROLES,
  mayCommand,
  type CommandType,
  type Role,
} from '@servicewerkstatt/shared/commands/access.ts'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from './api.test-helper.ts'

let api: TestApi
let id: string
let seats: Partial<Record<Role, Seat>>
beforeAll(async () => {
  api = await startTestApi({ LIMIT_COMMANDS: '1000' })
  const opened = await api.open({ template: 'it-servicedesk' })
  id = opened.id
  const { links, facilitator } = opened
  await api.command(facilitator, 'set-doors', { doors: 'open' })
  seats = {
    facilitator,
    team: await api.join({ link: links['team'], name: 'Ole' }),
    guest: await api.join({ link: links['guest'] }),
    observer: await api.join({ link: links['observer'] }),
    room: await api.join({ link: links['room'] }),
  }
})
afterAll(() => api.stop())

const TYPES = Object.keys(COMMAND_RIGHTS) as CommandType[]
const states = () =>
  api.server.context.hub.read(id, ({ board, proceedings, backstage }) =>
    [board, proceedings, backstage].map((doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')),
  )

/** A body that would change something if it were let through. */
const BODIES: Partial<Record<CommandType, object>> = {
  'go-to-stage': { stageId: 'stage-part-2' },
  'change-stage': { stageId: 'stage-part-2', title: 'Gekapert' },
  'start-timer': { minutes: 5 },
  'set-doors': { doors: 'closed' },
  'set-frozen': { frozen: true },
  'set-expected': { expected: 1 },
  'show-play-back': { playBack: { processId: 'proc-incident', path: ['n-start'] } },
  'set-spotlight': { spotlight: { type: 'goals', id: 'goal-1' } },
  'remove-person': { participantId: 'p-jonas' },
  'rotate-link': { kind: 'facilitator' },
  'adopt-wording': { subjectType: 'statement', subjectId: 'statement', how: 'unanimous' },
  'record-decision': { text: 'Gekapert', by: 'management', how: 'unanimous' },
  'propose-agreement': { agreementId: 'agr-howto' },
  'record-approval': {
    agreementId: 'agr-howto',
    n: 1,
    role: 'management',
    participantId: null,
    decision: 'approved',
  },
  'put-in-force': { agreementId: 'agr-howto', n: 1 },
  'suspend-agreement': { agreementId: 'agr-incident', n: 2 },
  'end-agreement': { agreementId: 'agr-incident', n: 2 },
  'set-catalogue-state': { serviceId: 'svc-incident', status: 'retired' },
  'open-period': { kind: 'calendar_month', from: '2026-12-01' },
  'record-attainment': { targetId: 'tgt-it-first', periodId: '2026-10', total: 1, met: 1, excluded: 0 },
  'record-miss': {
    attainmentId: 'tgt-it-first:2026-05',
    causeCategory: 'process',
    cause: 'x',
    customerImpact: '',
    measureIds: [],
    noMeasureReason: '',
  },
  publish: { kind: 'catalogue', headline: 'Gekapert', body: '', audience: 'all_staff' },
}

describe('a forged command changes nothing (ROLE-2)', () => {
  const cells = ROLES.filter((role) => role !== 'approver').flatMap((role) =>
    TYPES.filter((type) => !mayCommand(role, type)).map((type) => [role, type] as const),
  )
  test.each(cells)('%s sends %s', async (role, type) => {
    const seat = seats[role]
    if (!seat) throw new Error(`no seat for ${role}`)
    const before = await states()
    const request = { id: `forged-${role}-${type}`, type, ...BODIES[type] }
    const answer = await api.post(`/api/workshops/${id}/commands`, request, seat.token)
    expect([answer.status, answer.body['reason']]).toEqual([403, 'not-allowed'])
    expect(await states()).toEqual(before)
  })

  test('somebody else would have been let through with each of these', () => {
    for (const type of TYPES) expect(ROLES.some((role) => mayCommand(role, type))).toBe(true)
  })
})

describe('who asks', () => {
  const body = { id: 'somebody-1', type: 'stop-timer' }
  test.each([
    ['nobody', undefined],
    ['an unknown token', 'x'.repeat(43)],
    ['something that is no token', '../../etc/passwd'],
  ])('%s', async (_name, token) => {
    const answer = await api.post(`/api/workshops/${id}/commands`, body, token)
    expect([answer.status, answer.body['reason']]).toEqual([401, 'not-signed-in'])
  })
  test('a facilitator of another workshop says the same as nobody', async () => {
    const other = await api.open()
    const answer = await api.post(`/api/workshops/${id}/commands`, body, other.facilitator.token)
    expect([answer.status, answer.body['reason']]).toEqual([401, 'not-signed-in'])
    const unknown = await api.post('/api/workshops/ws-nowhere/commands', body, other.facilitator.token)
    expect([unknown.status, unknown.body]).toEqual([answer.status, answer.body])
  })
})

describe('bad bodies name the place', () => {
  test.each([
    ['an unknown type', { id: 'abcdefgh', type: 'launch' }, 'type'],
    ['a missing id', { type: 'stop-timer' }, 'id'],
    ['a wrong value', { id: 'abcdefgh', type: 'set-doors', doors: 'ajar' }, 'doors'],
    ['an unknown key', { id: 'abcdefgh', type: 'stop-timer', force: true }, ''],
    ['a list', [], ''],
    ['nothing', null, ''],
  ])('%s', async (_name, body, path) => {
    const answer = await api.post(`/api/workshops/${id}/commands`, body, seats.facilitator?.token)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ ok: false, reason: 'malformed', path })
  })
  test('a text above the limit is refused before it is read', async () => {
    const text = 'x'.repeat(3 * 1024 * 1024)
    const request = { id: 'abcdefgh', type: 'record-decision', text, by: 'team', how: 'majority' }
    const answer = await api.post(`/api/workshops/${id}/commands`, request, seats.facilitator?.token)
    expect([answer.status, answer.body['reason']]).toEqual([413, 'too-large'])
  })
})

test('the same id twice does it once and answers the same', async () => {
  const facilitator = seats.facilitator as Seat
  const body = { text: 'Wir fangen um neun an.', by: 'team', how: 'unanimous' } as const
  const [first, second] = await Promise.all([
    api.command(facilitator, 'record-decision', body, 'decide-once-1'),
    api.command(facilitator, 'record-decision', body, 'decide-once-1'),
  ])
  expect(second.body).toEqual(first.body)
  const decisions = await api.read(id, ({ proceedings }) =>
    proceedings.all('decisions').filter(({ text }) => text === body.text),
  )
  expect(decisions).toHaveLength(1)
})

test('an id belongs to its sender: nobody blocks or reads another’s command with it', async () => {
  const [facilitator, team] = [seats.facilitator as Seat, seats.team as Seat]
  const first = await api.command(facilitator, 'rename-me', { name: 'Mira R.' }, 'same-id-of-two')
  const second = await api.command(team, 'rename-me', { name: 'Ole B.' }, 'same-id-of-two')
  expect(first.body).toMatchObject({ ok: true, displayName: 'Mira R.' })
  expect(second.body).toMatchObject({ ok: true, displayName: 'Ole B.' })
})

test('who settled what is written down, without its content', async () => {
  const facilitator = seats.facilitator as Seat
  await api.command(facilitator, 'record-decision', {
    text: 'Streng vertraulich',
    by: 'team',
    how: 'consent',
  })
  const audit = await api.server.context.storage.audit(id)
  expect(audit.at(-1)).toMatchObject({
    action: 'record-decision',
    participantId: facilitator.participantId,
    subject: null,
  })
  expect(JSON.stringify(audit)).not.toContain('vertraulich')
  expect(audit.map(({ action }) => action)).not.toContain('stop-timer')
})

test('a refused command may be sent again under the same id once it is possible', async () => {
  const facilitator = seats.facilitator as Seat
  expect((await api.command(facilitator, 'pause-timer', {}, 'pause-later-1')).body).toMatchObject({
    reason: 'no-timer',
  })
  await api.command(facilitator, 'start-timer', { minutes: 5 })
  expect((await api.command(facilitator, 'pause-timer', {}, 'pause-later-1')).body).toEqual({ ok: true })
})

test('too many commands from one device have to wait', async () => {
  const own = await startTestApi({ LIMIT_COMMANDS: '3' })
  try {
    const { facilitator } = await own.open()
    for (let sent = 0; sent < 3; sent += 1) await own.command(facilitator, 'stop-timer', {})
    const answer = await own.command(facilitator, 'stop-timer', {})
    expect([answer.status, answer.body['reason']]).toEqual([429, 'too-many-requests'])
  } finally {
    await own.stop()
  }
})

/** Votes with dots and rounds of consent over the API, by people of every role. */
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Seat, startTestApi, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
let id: string
let mira: Seat
let team: Seat[]
let guests: Seat[]

const GOALS = ['goal-a', 'goal-b', 'goal-c'] as const
const options = GOALS.map((goal) => ({ type: 'goal' as const, id: goal }))

beforeEach(async () => {
  api = await startTestApi()
  onTestFinished(() => api.stop())
  const opened = await api.open({ title: 'IT-Servicedesk' })
  ;({ id, facilitator: mira } = opened)
  team = []
  for (const name of ['Jonas', 'Aylin', 'Tom'])
    team.push(await api.join({ link: opened.links['team'], name }))
  guests = []
  for (const name of ['Clara', 'Deniz', 'Nina'])
    guests.push(await api.join({ code: opened.code, name, department: 'Versand' }))
  await api.write(id, (board) => {
    for (const goal of GOALS) addRecord(board, 'goals', { id: goal, text: `Ziel ${goal}` })
    setText(board, { singleton: 'statement', field: 'serviceText' }, 'Wir helfen.')
  })
  await api.command(mira, 'go-to-stage', { stageId: 'stage-part-1' })
})

const rounds = () => api.read(id, ({ proceedings }) => proceedings.all('voteRounds'))
const run = () => api.read(id, ({ proceedings }) => proceedings.singleton('run'))
const turnout = (roundId: string) =>
  api.server.context.hub.read(id, ({ backstage }) => {
    const index = new RecordIndex(backstage)
    const people = index.record('turnouts', roundId)?.participantIds
    index.destroy()
    return people && Object.keys(people).toSorted()
  })
const open = async (): Promise<string> => {
  const { body } = await api.command(mira, 'open-vote', { options, budget: 3, maxPerOption: 2 })
  expect(body).toMatchObject({ ok: true })
  return body['roundId'] as string
}
const cast = (
  seat: Seat,
  roundId: string,
  dots: Record<string, number>,
  concerns: Record<string, string> = {},
) => api.command(seat, 'cast-ballot', { roundId, dots, concerns })
const me = async (seat: Seat) => (await api.get(`/api/workshops/${id}/me`, seat.token)).body

describe('opening', () => {
  test('copies the words, so that later changes do not change the question', async () => {
    const roundId = await open()
    await api.write(id, (board) =>
      setText(board, { collection: 'goals', id: 'goal-a', field: 'text' }, 'Anders'),
    )
    const [round] = await rounds()
    expect(round).toMatchObject({ id: roundId, stageId: 'stage-part-1', no: 1, status: 'open', tally: {} })
    expect(round?.options[0]).toEqual({ type: 'goal', id: 'goal-a', label: 'Ziel goal-a' })
  })

  test.each([
    ['something without words', [...options, { type: 'goal', id: 'goal-none' }], 'option-without-words'],
    ['the same twice', [...options, options[0]], 'option-without-words'],
    ['a single option', [options[0]], 'malformed'],
  ])('%s is refused', async (_name, wrong, reason) => {
    const { body } = await api.command(mira, 'open-vote', {
      options: wrong as never,
      budget: 3,
      maxPerOption: 3,
    })
    expect(body).toMatchObject({ ok: false, reason })
  })

  test('one vote at a time, whatever its kind', async () => {
    await open()
    for (const next of [
      await api.command(mira, 'open-vote', { options, budget: 3, maxPerOption: 3 }),
      await api.command(mira, 'open-consent', { subjectType: 'goal', subjectId: 'goal-a' }),
    ])
      expect(next.body).toMatchObject({ ok: false, reason: 'vote-open' })
  })
})

describe('voting', () => {
  test('a ballot replaces the one before, and is counted once', async () => {
    const roundId = await open()
    await cast(team[0]!, roundId, { 'goal-a': 2 })
    await cast(team[0]!, roundId, { 'goal-b': 1, 'goal-c': 0 }, { 'goal-a': 'Zu teuer' })
    expect((await run()).counts.voted).toBe(1)
    expect((await me(team[0]!))['ballots']).toEqual({
      [roundId]: { dots: { 'goal-b': 1 }, concerns: { 'goal-a': 'Zu teuer' } },
    })
    expect((await me(team[1]!))['ballots']).toEqual({})
    expect((await me(mira))['ballots']).toEqual({})
  })

  test.each([
    ['more dots than there are', { 'goal-a': 2, 'goal-b': 2 }, 422, 'over-budget'],
    ['too many on one', { 'goal-a': 3 }, 422, 'over-budget'],
    ['something that is not on the ballot', { 'goal-z': 1 }, 422, 'unknown-option'],
    ['dots below nothing', { 'goal-a': -1 }, 400, 'malformed'],
  ])('%s is refused and changes nothing', async (_name, dots, status, reason) => {
    const roundId = await open()
    await cast(team[0]!, roundId, { 'goal-a': 1 })
    const refused = await cast(team[0]!, roundId, dots)
    expect([refused.status, refused.body['reason']]).toEqual([status, reason])
    expect((await me(team[0]!))['ballots']).toEqual({ [roundId]: { dots: { 'goal-a': 1 }, concerns: {} } })
  })

  test('nobody votes for somebody else; for a person in the room a facilitator does, within the same budget', async () => {
    const roundId = await open()
    await api.server.context.hub.mutate(id, ({ proceedings }) => {
      putRecord(proceedings, 'participants', {
        id: 'p-rolf',
        displayName: 'Rolf',
        presence: 'here',
        via: 'proxy',
      })
    })
    const forRolf = { roundId, concerns: {}, forParticipantId: 'p-rolf' }
    const byTeam = await api.command(team[0]!, 'cast-ballot', { ...forRolf, dots: { 'goal-a': 1 } })
    const forJonas = await api.command(mira, 'cast-ballot', {
      ...forRolf,
      forParticipantId: team[0]!.participantId,
      dots: { 'goal-a': 1 },
    })
    for (const { body } of [byTeam, forJonas])
      expect(body).toMatchObject({ ok: false, reason: 'not-allowed' })
    const tooMany = await api.command(mira, 'cast-ballot', { ...forRolf, dots: { 'goal-a': 2, 'goal-b': 2 } })
    expect(tooMany.body).toMatchObject({ reason: 'over-budget' })
    expect((await api.command(mira, 'cast-ballot', { ...forRolf, dots: { 'goal-a': 1 } })).body).toEqual({
      ok: true,
    })
    expect(await turnout(roundId)).toEqual(['p-rolf'])
    expect((await rounds())[0]?.facilitators).toBe(0)
  })

  test('facilitators see by name who has voted in stages with names, and the number alone otherwise', async () => {
    const named = await open()
    await cast(team[1]!, named, {})
    await cast(mira, named, {})
    expect(await turnout(named)).toEqual([team[1]!.participantId, mira.participantId].toSorted())
    expect((await rounds())[0]?.facilitators).toBe(1)
    await api.command(mira, 'close-vote', { roundId: named })
    expect(await turnout(named)).toBeUndefined()
    await api.server.context.hub.mutate(id, ({ proceedings }) => {
      patchRecord(proceedings, 'stages', 'stage-part-1', { level: 'anonymous' })
    })
    const anonymous = await open()
    await cast(team[1]!, anonymous, {})
    expect(await turnout(anonymous)).toBeUndefined()
    expect((await run()).counts.voted).toBe(1)
  })

  test('[IDEN-6] whoever leaves the room stands in neither number; their vote stays', async () => {
    const roundId = await open()
    await cast(team[0]!, roundId, { 'goal-a': 1 })
    await cast(team[1]!, roundId, { 'goal-b': 1 })
    const left = { participantId: team[0]!.participantId, hasLeft: true }
    await api.command(mira, 'mark-presence', left)
    expect((await run()).counts.voted).toBe(1)
    await cast(team[2]!, roundId, {})
    expect((await run()).counts.voted).toBe(2)
    await api.command(mira, 'mark-presence', { ...left, hasLeft: false })
    expect((await run()).counts.voted).toBe(3)
    await api.command(mira, 'mark-presence', left)
    await api.command(mira, 'close-vote', { roundId })
    const [round] = await rounds()
    expect(round?.tally).toMatchObject({ 'goal-a': { total: 1 }, 'goal-b': { total: 1 } })
  })
})

describe('closing', () => {
  test('everything appears at once, the sides apart, and the ballots are gone', async () => {
    const roundId = await open()
    for (const seat of team) await cast(seat, roundId, { 'goal-a': 2, 'goal-b': 1 })
    for (const seat of guests)
      await cast(seat, roundId, { 'goal-b': 2 }, { 'goal-a': `Bedenken von ${seat.role}` })
    await api.command(mira, 'close-vote', { roundId })
    const [round] = await rounds()
    expect(round).toMatchObject({
      status: 'closed',
      voters: { team: 3, guests: 3, total: 6 },
      facilitators: 0,
      tally: {
        'goal-a': { team: 6, guests: 0, total: 6, concerns: 3 },
        'goal-b': { team: 3, guests: 6, total: 9, concerns: 0 },
        'goal-c': { team: 0, guests: 0, total: 0, concerns: 0 },
      },
      concernTexts: { 'goal-a': ['Bedenken von guest', 'Bedenken von guest', 'Bedenken von guest'] },
    })
    expect(round?.closedAt).not.toBeNull()
    expect((await run()).counts.voted).toBe(0)
    expect(await api.server.context.storage.privateValues(id, `ballots:${roundId}`)).toEqual(new Map())
    expect((await cast(team[0]!, roundId, {})).body).toMatchObject({ reason: 'vote-closed' })
  })

  test('two at once close once, and repeating a command does it once', async () => {
    const roundId = await open()
    await cast(team[0]!, roundId, { 'goal-c': 1 })
    const answers = await Promise.all(
      ['close-1-abc', 'close-2-abc', 'close-1-abc'].map((commandId) =>
        api.command(mira, 'close-vote', { roundId }, commandId),
      ),
    )
    expect(answers.map(({ body }) => body)).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    expect((await rounds()).map(({ tally }) => tally['goal-c']?.total)).toEqual([1])
  })

  test('once more is the next round, and the round before stays', async () => {
    const first = await open()
    await cast(team[0]!, first, { 'goal-c': 2 })
    await api.command(mira, 'close-vote', { roundId: first })
    const before = (await rounds())[0]
    const { body } = await api.command(mira, 'reopen-vote', { roundId: first })
    await cast(team[0]!, body['roundId'] as string, { 'goal-a': 1 })
    expect(
      (await rounds())
        .map(({ no, status, budget }) => `${String(no)} ${status} ${String(budget)}`)
        .toSorted(),
    ).toEqual(['1 closed 3', '2 open 3'])
    expect((await rounds()).find(({ no }) => no === 1)).toEqual(before)
    expect((await me(team[0]!))['ballots']).toEqual({
      [body['roundId'] as string]: { dots: { 'goal-a': 1 }, concerns: {} },
    })
  })

  test('who voted when is in no row of the audit trail', async () => {
    const roundId = await open()
    await cast(team[0]!, roundId, {})
    const actions = (await api.server.context.storage.audit(id)).map(({ action }) => action)
    expect(actions).toContain('open-vote')
    expect(actions).not.toContain('cast-ballot')
  })
})

describe('consent', () => {
  const openConsent = async (subjectType: 'statement' | 'goal', subjectId: string): Promise<string> => {
    const { body } = await api.command(mira, 'open-consent', { subjectType, subjectId })
    expect(body).toMatchObject({ ok: true })
    return body['roundId'] as string
  }
  const say = (seat: Seat, roundId: string, value: number, comment = '') =>
    api.command(seat, 'cast-consent', { roundId, value, comment })
  const consents = () => api.read(id, ({ proceedings }) => proceedings.all('consentRounds'))

  test('is about words as they stand, blind until it closes, and the team’s alone', async () => {
    const roundId = await openConsent('statement', 'statement')
    await say(team[0]!, roundId, 5)
    await say(team[0]!, roundId, 2, 'Zu weit gefasst')
    await say(team[1]!, roundId, 4)
    expect((await say(guests[0]!, roundId, 5)).body).toMatchObject({ reason: 'not-allowed' })
    expect((await consents())[0]).toMatchObject({ text: 'Wir helfen.', votes: [], closedAt: null })
    expect((await run()).counts.voted).toBe(2)
    expect((await me(team[0]!))['consents']).toEqual({ [roundId]: { value: 2, comment: 'Zu weit gefasst' } })
    await api.command(mira, 'close-consent', { roundId })
    expect((await consents())[0]?.votes.toSorted((a, b) => a.value - b.value)).toEqual([
      { value: 2, comment: 'Zu weit gefasst' },
      { value: 4, comment: null },
    ])
    expect((await say(team[2]!, roundId, 5)).body).toMatchObject({ reason: 'vote-closed' })
    expect(await api.server.context.storage.privateValues(id, `consents:${roundId}`)).toEqual(new Map())
  })

  test('adopting writes down the decision and the wording that was consented to', async () => {
    const roundId = await openConsent('goal', 'goal-a')
    await say(team[0]!, roundId, 5)
    await say(team[1]!, roundId, 4)
    const early = await api.command(mira, 'settle-consent', { roundId, outcome: 'adopt' })
    expect(early.body).toMatchObject({ reason: 'not-possible-now' })
    await api.command(mira, 'close-consent', { roundId })
    await api.write(id, (board) =>
      setText(board, { collection: 'goals', id: 'goal-a', field: 'text' }, 'Anders'),
    )
    expect((await api.command(mira, 'settle-consent', { roundId, outcome: 'adopt' })).body).toMatchObject({
      ok: true,
    })
    const { decision, wording, goal } = await api.read(id, ({ board, proceedings }) => ({
      decision: proceedings.all('decisions')[0],
      wording: proceedings.all('wordings')[0],
      goal: board.record('goals', 'goal-a'),
    }))
    expect(decision).toMatchObject({
      text: 'Das Ziel gilt in diesem Wortlaut: „Ziel goal-a“',
      by: 'team',
      how: 'consent',
      consentMean: 4.5,
      stageId: 'stage-part-1',
      links: [{ type: 'goals', id: 'goal-a' }],
    })
    expect(wording).toMatchObject({ text: 'Ziel goal-a', subjectId: 'goal-a', decisionId: decision?.id })
    expect(goal?.status).toBe('agreed')
    const again = await api.command(mira, 'settle-consent', { roundId, outcome: 'park' })
    expect(again.body).toMatchObject({ reason: 'not-possible-now' })
  })

  test('parking keeps it for later; the next round is the second', async () => {
    const first = await openConsent('goal', 'goal-b')
    await say(team[0]!, first, 1, 'Unklar')
    await api.command(mira, 'close-consent', { roundId: first })
    await api.command(mira, 'settle-consent', { roundId: first, outcome: 'park' })
    const { parked, decisions, goal } = await api.read(id, ({ board, proceedings }) => ({
      parked: board.all('parkingItems'),
      decisions: proceedings.all('decisions'),
      goal: board.record('goals', 'goal-b'),
    }))
    expect(parked.map(({ text, outcome }) => [text, outcome])).toEqual([
      ['Noch einmal besprechen: „Ziel goal-b“', 'open'],
    ])
    expect(decisions[0]).toMatchObject({ by: 'facilitator', consentMean: 1 })
    expect(goal?.status).toBe('draft')
    await openConsent('goal', 'goal-b')
    expect(
      (await consents()).map(({ no, outcome }) => `${String(no)} ${String(outcome)}`).toSorted(),
    ).toEqual(['1 parked', '2 null'])
  })

  test('nothing without words', async () => {
    for (const [subjectType, subjectId, reason] of [
      ['goal', 'goal-none', 'not-found'],
      ['statement', 'other', 'not-found'],
    ] as const) {
      const { body } = await api.command(mira, 'open-consent', { subjectType, subjectId })
      expect(body).toMatchObject({ reason })
    }
  })
})

describe('sealed answers', () => {
  const ITEMS = ['speed', 'reliability', 'simplicity', 'business_fit', 'confidence']
  const all = (value: number | null) => Object.fromEntries(ITEMS.map((item) => [item, value]))
  const openRound = async (threshold = 3): Promise<string> => {
    const { body } = await api.command(mira, 'open-perception', { title: 'November', threshold })
    expect(body).toMatchObject({ ok: true })
    return body['roundId'] as string
  }
  const seal = (seat: Seat, roundId: string, answers: Record<string, number | null>) =>
    api.command(seat, 'seal-answers', { roundId, answers })
  const perception = () =>
    api.read(id, ({ proceedings }) => ({
      rounds: proceedings.all('perceptionRounds'),
      aggregates: proceedings.all('perceptionAggregates'),
    }))

  test('are final, counted, and come back to nobody', async () => {
    const roundId = await openRound()
    expect((await seal(team[0]!, roundId, { speed: 4 })).body).toMatchObject({ reason: 'not-answered' })
    expect((await seal(team[0]!, roundId, all(4))).body).toEqual({ ok: true })
    expect((await seal(team[0]!, roundId, all(5))).body).toMatchObject({ reason: 'already-sealed' })
    expect((await seal(guests[0]!, roundId, all(5))).body).toMatchObject({ reason: 'not-allowed' })
    const mine = await me(team[0]!)
    expect(mine['sealed']).toEqual([roundId])
    expect(JSON.stringify(mine)).not.toContain('"speed"')
    expect((await me(team[1]!))['sealed']).toEqual([])
    const { rounds: open } = await perception()
    expect(open[0]).toMatchObject({ status: 'open', threshold: 3, sealed: 1, facilitators: 0 })
    expect(open[0]?.items?.map((item) => item.id)).toEqual(ITEMS)
    const stored = [...(await api.server.context.storage.privateValues(id, `sealed:${roundId}`)).entries()]
    expect(JSON.stringify(stored)).not.toContain(team[0]!.participantId)
    expect(JSON.stringify(stored)).not.toContain('speed')
  })

  test('[IDEN-2] after “Das ist …” one person has one envelope', async () => {
    const roundId = await openRound()
    const link = (from: Seat, to: Seat) =>
      api.command(mira, 'link-device', { participantId: from.participantId, personId: to.participantId })
    // Sealed as a newcomer, then known again: the envelope goes along.
    await seal(team[1]!, roundId, all(3))
    await link(team[1]!, team[0]!)
    expect((await seal(team[1]!, roundId, all(5))).body).toMatchObject({ reason: 'already-sealed' })
    expect((await me(team[0]!))['sealed']).toEqual([roundId])
    // Sealed twice: the one of the list counts.
    await seal(team[2]!, roundId, all(1))
    await link(team[2]!, team[0]!)
    expect((await perception()).rounds[0]?.sealed).toBe(1)
    const stored = await api.server.context.storage.privateValues(id, `sealed:${roundId}`)
    expect(stored.size).toBe(1)
  })

  test('appear together when the round closes, only where enough have answered', async () => {
    const roundId = await openRound()
    await seal(team[0]!, roundId, all(4))
    await seal(team[1]!, roundId, all(5))
    await seal(team[2]!, roundId, { ...all(3), speed: null })
    await api.command(mira, 'close-perception', { roundId })
    await api.command(mira, 'close-perception', { roundId })
    const { rounds: closed, aggregates } = await perception()
    expect(closed[0]).toMatchObject({
      status: 'closed',
      answers: { self_perception: { speed: 2, reliability: 3 } },
    })
    expect(aggregates.map(({ itemId }) => itemId).toSorted()).toEqual(
      ITEMS.filter((item) => item !== 'speed').toSorted(),
    )
    expect(aggregates.find(({ itemId }) => itemId === 'confidence')).toMatchObject({
      id: `${roundId}:self_perception:all:confidence`,
      n: 3,
      dist: [0, 0, 1, 1, 1],
      mean: 4,
    })
    expect(await api.server.context.storage.privateValues(id, `sealed:${roundId}`)).toEqual(new Map())
    expect((await seal(mira, roundId, all(5))).body).toMatchObject({ reason: 'vote-closed' })
  })

  test('a promised threshold is not lowered, and one round is open at a time', async () => {
    const roundId = await openRound(5)
    const second = await api.command(mira, 'open-perception', { title: 'Zweite', threshold: 5 })
    expect(second.body).toMatchObject({ reason: 'vote-open' })
    await api.command(mira, 'close-perception', { roundId })
    const lower = await api.command(mira, 'open-perception', { title: 'Zweite', threshold: 4 })
    expect(lower.body).toMatchObject({ reason: 'threshold-promised' })
    const tooLow = await api.command(mira, 'open-perception', { title: 'Zweite', threshold: 2 })
    expect(tooLow.body).toMatchObject({ reason: 'malformed' })
    await openRound(6)
    expect(await api.read(id, ({ board }) => board.singleton('workshop').anonymityThreshold)).toBe(6)
  })
})

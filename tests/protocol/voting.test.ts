/** What travels while people vote, and what is left of a ballot afterwards: nothing (rule R2). */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Seat, startTestApi, type TestApi } from '@servicewerkstatt/server/src/http/api.test-helper.ts'
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { expect, onTestFinished, test } from 'vitest'
import { connectStock, type StockClient } from './stock-client.ts'

const GOALS = ['goal-a', 'goal-b', 'goal-c']
const CONCERN = 'Wer uebernimmt die Nachtschicht'
const TAKEN_BACK = 'Das sage ich dann doch lieber nicht'

interface Watcher extends StockClient {
  readonly name: string
  /** Every byte that arrived since the watching began, as Latin-1 text. */
  readonly heard: () => string
}

/** A client that keeps everything it receives. */
async function watch(api: TestApi, seat: Seat, document: DocumentKind, name: string): Promise<Watcher> {
  const client = connectStock({ url: api.url, workshopId: seat.workshopId, token: seat.token, document })
  await expect.poll(() => client.provider.synced).toBe(true)
  const frames: string[] = []
  const socket = client.provider.ws
  if (!socket) throw new Error('a synced provider has a socket')
  socket.addEventListener('message', ({ data }) => {
    frames.push(Buffer.from(data as ArrayBuffer).toString('latin1'))
  })
  return { ...client, name, heard: () => frames.join('') }
}

async function openRoom() {
  const api = await startTestApi()
  onTestFinished(() => api.stop())
  const { id, links, code, facilitator } = await api.open({ title: 'IT-Servicedesk' })
  const join_ = (link: string | undefined, name?: string) => api.join({ link, ...(name && { name }) })
  const [jonas, aylin, tom] = [
    await join_(links['team'], 'Jonas'),
    await join_(links['team'], 'Aylin'),
    await join_(links['team'], 'Tom'),
  ]
  const guest = await api.join({ code, name: 'Clara', department: 'Versand' })
  const second = await join_(links['facilitator'], 'Sabine')
  const room = await join_(links['room'])
  await api.write(id, (board) => {
    for (const goal of GOALS) addRecord(board, 'goals', { id: goal, text: `Ziel ${goal}` })
  })
  await api.server.context.hub.mutate(id, ({ proceedings }) => {
    patchRecord(proceedings, 'stages', 'stage-part-1', { level: 'anonymous' })
  })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
  return { api, id, facilitator, jonas, aylin, tom, guest, second, room }
}

/** Everybody else, in every document that they may read. */
async function watchers({
  api,
  aylin,
  guest,
  second,
  room,
}: Awaited<ReturnType<typeof openRoom>>): Promise<Watcher[]> {
  const all: [Seat, DocumentKind, string][] = [
    [aylin, 'board', 'another of the team, board'],
    [aylin, 'proceedings', 'another of the team, proceedings'],
    [guest, 'proceedings', 'guest, proceedings'],
    [second, 'board', 'co-facilitator, board'],
    [second, 'proceedings', 'co-facilitator, proceedings'],
    [second, 'backstage', 'co-facilitator, backstage'],
    [room, 'board', 'room view, board'],
    [room, 'proceedings', 'room view, proceedings'],
  ]
  const found: Watcher[] = []
  for (const [seat, document, name] of all) found.push(await watch(api, seat, document, name))
  return found
}

function read<T>({ doc }: StockClient, run: (index: RecordIndex) => T): T {
  const index = new RecordIndex(doc)
  const result = run(index)
  index.destroy()
  return result
}

/** The files of the database, as they lie on the disk. */
async function filesOf({ server }: TestApi): Promise<string> {
  const folder = server.context.config.dataDir
  const names = ['servicewerkstatt.sqlite', 'servicewerkstatt.sqlite-wal']
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1').catch(() => '')))
  expect(texts[0]?.length, 'the database file').toBeGreaterThan(0)
  return texts.join('')
}

test('while a vote is open, nobody else receives a ballot, its owner or a tally; afterwards no ballot is left', async () => {
  const people = await openRoom()
  const { api, facilitator, jonas, tom, guest } = people
  const opened = await api.command(facilitator, 'open-vote', {
    options: GOALS.map((id) => ({ type: 'goal' as const, id })),
    budget: 3,
    maxPerOption: 3,
  })
  const roundId = opened.body['roundId'] as string
  const watching = await watchers(people)
  const cast = (seat: Seat, dots: Record<string, number>, concerns: Record<string, string> = {}) =>
    api.command(seat, 'cast-ballot', { roundId, dots, concerns })
  await cast(jonas, { 'goal-a': 1 }, { 'goal-b': TAKEN_BACK })
  await cast(jonas, { 'goal-a': 3 }, { 'goal-b': CONCERN })
  await cast(tom, { 'goal-a': 1, 'goal-c': 2 })
  await cast(guest, { 'goal-b': 3 })
  const proceedings = watching.filter(({ name }) => name.endsWith('proceedings'))
  for (const watcher of proceedings)
    await expect.poll(() => read(watcher, (index) => index.singleton('run').counts.voted)).toBe(3)

  const owners = [jonas, tom].map(({ participantId }) => participantId)
  for (const { name, heard } of watching) {
    for (const secret of [CONCERN, TAKEN_BACK, 'dots', ...owners]) {
      expect(heard().includes(secret), `${name} heard "${secret}"`).toBe(false)
    }
  }
  for (const watcher of proceedings) {
    expect(read(watcher, (index) => index.record('voteRounds', roundId))).toMatchObject({
      status: 'open',
      tally: {},
      concernTexts: {},
      voters: { team: null, guests: null, total: 0 },
    })
  }
  const exported = await api.text(`/api/workshops/${jonas.workshopId}/export.json`, facilitator.token)
  for (const secret of [CONCERN, TAKEN_BACK]) expect(exported.body).not.toContain(secret)
  // Before closing the ballot does lie in the storage; otherwise the check below would say nothing.
  expect(await filesOf(api)).toContain(CONCERN)

  await api.command(facilitator, 'close-vote', { roundId })
  for (const watcher of proceedings) {
    await expect
      .poll(() => read(watcher, (index) => index.record('voteRounds', roundId)))
      .toMatchObject({
        status: 'closed',
        tally: { 'goal-a': { total: 4, team: null, guests: null }, 'goal-b': { total: 3, concerns: 1 } },
        concernTexts: { 'goal-b': [CONCERN] },
      })
  }
  expect(await api.server.context.storage.privateValues(jonas.workshopId, `ballots:${roundId}`)).toEqual(
    new Map(),
  )
  const files = await filesOf(api)
  expect(files).not.toContain(TAKEN_BACK)
  expect(files).not.toContain('"ballot":')
  const after = await api.text(`/api/workshops/${jonas.workshopId}/export.json`, facilitator.token)
  expect(after.body).toContain(CONCERN)
  expect(after.body).not.toContain('"ballot')
})

test('consent and envelopes are as silent, and as gone', async () => {
  const people = await openRoom()
  const { api, facilitator, jonas, tom, aylin } = people
  const items = ['speed', 'reliability', 'simplicity', 'business_fit', 'confidence']
  const consent = await api.command(facilitator, 'open-consent', { subjectType: 'goal', subjectId: 'goal-a' })
  const perception = await api.command(facilitator, 'open-perception', { title: 'November', threshold: 3 })
  const [consentId, roundId] = [consent.body['roundId'] as string, perception.body['roundId'] as string]
  const watching = await watchers(people)
  const say = (seat: Seat, value: number, comment: string) =>
    api.command(seat, 'cast-consent', { roundId: consentId, value, comment })
  await say(jonas, 1, TAKEN_BACK)
  await say(jonas, 1, CONCERN)
  await say(tom, 5, '')
  const seal = (seat: Seat, value: number) =>
    api.command(seat, 'seal-answers', {
      roundId,
      answers: Object.fromEntries(items.map((item) => [item, value])),
    })
  for (const seat of [jonas, tom, aylin]) expect((await seal(seat, 4)).body).toEqual({ ok: true })
  for (const watcher of watching.filter(({ name }) => name.endsWith('proceedings')))
    await expect
      .poll(() => read(watcher, (index) => index.record('perceptionRounds', roundId)?.sealed))
      .toBe(3)
  for (const { name, heard } of watching) {
    for (const secret of [CONCERN, TAKEN_BACK, jonas.participantId, tom.participantId]) {
      expect(heard().includes(secret), `${name} heard "${secret}"`).toBe(false)
    }
  }
  expect(await filesOf(api)).toContain(CONCERN)
  await api.command(facilitator, 'close-consent', { roundId: consentId })
  await api.command(facilitator, 'close-perception', { roundId })
  const files = await filesOf(api)
  expect(files).not.toContain(TAKEN_BACK)
  const { storage } = api.server.context
  for (const space of [`consents:${consentId}`, `sealed:${roundId}`])
    expect(await storage.privateValues(jonas.workshopId, space)).toEqual(new Map())
  const [team] = watching.filter(({ name }) => name === 'another of the team, proceedings')
  await expect
    .poll(
      () => team && read(team, (index) => index.all('perceptionAggregates').map(({ n, mean }) => [n, mean])),
    )
    .toEqual(items.map(() => [3, 4]))
})

test('a forged client changes nothing of others, and two facilitators at once close once', async () => {
  const { api, facilitator, second, jonas, tom, room } = await openRoom()
  const opened = await api.command(facilitator, 'open-vote', {
    options: GOALS.map((id) => ({ type: 'goal' as const, id })),
    budget: 3,
    maxPerOption: 2,
  })
  const roundId = opened.body['roundId'] as string
  const ballot = { roundId, concerns: {} }
  await api.command(tom, 'cast-ballot', { ...ballot, dots: { 'goal-a': 2 } })
  const attacks: [Seat, object, string][] = [
    [jonas, { ...ballot, dots: { 'goal-b': 2 }, forParticipantId: tom.participantId }, 'not-allowed'],
    [jonas, { ...ballot, dots: { 'goal-b': 2, 'goal-c': 2 } }, 'over-budget'],
    [jonas, { ...ballot, dots: { 'goal-b': 3 } }, 'over-budget'],
    [jonas, { ...ballot, dots: { 'goal-b': 2 }, participantId: tom.participantId }, 'malformed'],
    [jonas, { ...ballot, dots: JSON.parse('{"__proto__": 2}') as object }, 'malformed'],
    [room, { ...ballot, dots: { 'goal-b': 1 } }, 'not-allowed'],
  ]
  for (const [seat, body, reason] of attacks) {
    const { body: answer } = await api.command(seat, 'cast-ballot', body as never)
    expect(answer).toMatchObject({ reason })
  }
  // Twice, and once more with the id of the first time: one ballot, the last one.
  await api.command(jonas, 'cast-ballot', { ...ballot, dots: { 'goal-b': 1 } }, 'ballot-of-jonas')
  await api.command(jonas, 'cast-ballot', { ...ballot, dots: { 'goal-c': 2 } })
  await api.command(jonas, 'cast-ballot', { ...ballot, dots: { 'goal-b': 1 } }, 'ballot-of-jonas')
  const closed = await Promise.all(
    [facilitator, second, facilitator].map((seat) => api.command(seat, 'close-vote', { roundId })),
  )
  expect(closed.map(({ body }) => body['ok'])).toEqual([true, true, true])
  expect((await api.command(jonas, 'cast-ballot', { ...ballot, dots: { 'goal-a': 2 } })).body).toMatchObject({
    reason: 'vote-closed',
  })
  const round = await api.read(jonas.workshopId, ({ proceedings }) =>
    proceedings.record('voteRounds', roundId),
  )
  expect(round?.voters.total).toBe(2)
  expect(Object.entries(round?.tally ?? {}).map(([id, { total }]) => [id, total])).toEqual([
    ['goal-a', 2],
    ['goal-b', 0],
    ['goal-c', 2],
  ])
})

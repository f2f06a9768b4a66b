import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashSecret, newSecret } from '../../access/tokens.ts'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'
import { forgetCardSecretsOnce } from './forget-card-secrets.ts'
import { addProcess } from '@servicewerkstatt/shared/document/operations/process.ts'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

type StageValues = Partial<RecordView<'stages'>>

/** A workshop with a facilitator, some people of the team, and a collecting stage that is on now. */
async function collecting(values: StageValues = {}, people = 2) {
  api.clock.now = new Date('2026-11-23T09:00:00Z')
  const { id, links, facilitator } = await api.open()
  const team: Seat[] = []
  for (let n = 0; n < people; n += 1) team.push(await api.join({ link: links['team'], name: `Person ${n}` }))
  await api.server.context.hub.mutate(id, ({ proceedings }) => {
    for (const { participantId } of team)
      patchRecord(proceedings, 'participants', participantId, { presence: 'here' })
    putRecord(proceedings, 'stages', {
      id: 'stage-collect',
      title: 'Sammeln',
      mode: 'collect',
      level: 'anonymous',
      ...values,
    })
  })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-collect' })
  return { id, links, facilitator, team }
}

let drafts = 0
const cardOf = (text: string, token = newSecret(), level: 'named' | 'department' | 'anonymous' = 'named') => {
  drafts += 1
  return {
    stageId: 'stage-collect',
    draftId: `draft-${String(drafts)}`,
    text,
    level,
    tokenHash: hashSecret(token),
  }
}
const cards = (id: string) => api.read(id, ({ board }) => board.all('cards'))
const texts = async (id: string) => (await cards(id)).map(({ text }) => text)
const counts = async (id: string) =>
  (await api.read(id, ({ proceedings }) => proceedings.singleton('run'))).counts
const backstage = <T>(id: string, run: (index: RecordIndex) => T): Promise<T> =>
  api.server.context.hub.read(id, (documents) => {
    const index = new RecordIndex(documents.backstage)
    const result = run(index)
    index.destroy()
    return result
  })
const reveal = (facilitator: Seat) => api.command(facilitator, 'reveal-cards', { stageId: 'stage-collect' })
const reason = (answer: { body: Record<string, unknown> }) => answer.body['reason']
const at = (time: string) => {
  api.clock.now = new Date(`2026-11-23T${time}Z`)
}

describe('until the reveal', () => {
  test('a card is its author’s alone; everybody knows how many there are', async () => {
    const { id, team } = await collecting()
    const [ole, aylin] = team as [Seat, Seat]
    await api.command(ole, 'save-draft', { ...cardOf('noch nicht fertig') })
    const handed = await api.command(ole, 'hand-in', cardOf('  Wir lösen Störungen.  '))
    expect(handed.body).toEqual({ ok: true, became: 'kept' })
    expect(await texts(id)).toEqual([])
    expect((await counts(id)).handedIn).toBe(1)
    const own = (await api.get(`/api/workshops/${id}/me`, ole.token)).body['drafts']
    expect(own).toMatchObject([
      { text: 'noch nicht fertig', handedIn: false },
      { text: 'Wir lösen Störungen.', handedIn: true },
    ])
    expect((await api.get(`/api/workshops/${id}/me`, aylin.token)).body['drafts']).toEqual([])
  })

  test('it can be changed, taken back and thrown away', async () => {
    const { id, team } = await collecting()
    const [ole] = team as [Seat]
    const card = cardOf('Erste Fassung')
    await api.command(ole, 'hand-in', card)
    await api.command(ole, 'hand-in', { ...card, text: 'Zweite Fassung' })
    expect((await counts(id)).handedIn).toBe(1)
    await api.command(ole, 'take-back', { stageId: card.stageId, draftId: card.draftId })
    expect((await counts(id)).handedIn).toBe(0)
    expect((await api.get(`/api/workshops/${id}/me`, ole.token)).body['drafts']).toMatchObject([
      { text: 'Zweite Fassung', handedIn: false },
    ])
    await api.command(ole, 'drop-draft', { stageId: card.stageId, draftId: card.draftId })
    expect((await api.get(`/api/workshops/${id}/me`, ole.token)).body['drafts']).toEqual([])
  })

  test('what is too much is said in words', async () => {
    const { team } = await collecting()
    const [ole] = team as [Seat]
    expect(reason(await api.command(ole, 'hand-in', cardOf('   ')))).toBe('nothing-written')
    expect(reason(await api.command(ole, 'hand-in', cardOf('x'.repeat(601))))).toBe('card-too-long')
    for (let n = 0; n < 30; n += 1) await api.command(ole, 'save-draft', cardOf(`Karte ${n}`))
    expect(reason(await api.command(ole, 'save-draft', cardOf('eine zu viel')))).toBe('too-many-cards')
  })

  test('a stage that does not collect, or has not begun, takes nothing', async () => {
    const { team } = await collecting()
    const [ole] = team as [Seat]
    const elsewhere = { ...cardOf('Wohin?'), stageId: 'stage-part-2' }
    expect(reason(await api.command(ole, 'hand-in', elsewhere))).toBe('not-possible-now')
    expect(reason(await api.command(ole, 'save-draft', elsewhere))).toBe('not-possible-now')
  })
})

describe('revealing', () => {
  test('puts every card on the board once, without names, and leaves unsent ones with their authors', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole, aylin] = team as [Seat, Seat]
    await api.command(ole, 'hand-in', cardOf('eins'))
    await api.command(aylin, 'hand-in', cardOf('zwei'))
    await api.command(ole, 'save-draft', cardOf('nicht abgegeben'))
    expect((await reveal(facilitator)).body).toEqual({ ok: true, cards: 2 })
    expect((await reveal(facilitator)).body).toEqual({ ok: true, cards: 0 })
    expect((await texts(id)).toSorted()).toEqual(['eins', 'zwei'])
    for (const card of await cards(id)) {
      expect(card).toMatchObject({
        level: 'anonymous',
        authorId: null,
        departmentId: null,
        createdBy: null,
        createdAt: null,
        via: 'device',
        stageId: 'stage-collect',
      })
    }
    expect((await counts(id)).handedIn).toBe(2)
    expect((await api.get(`/api/workshops/${id}/me`, ole.token)).body['drafts']).toMatchObject([
      { text: 'nicht abgegeben', handedIn: false },
    ])
    const stage = await api.read(id, ({ proceedings }) => proceedings.record('stages', 'stage-collect'))
    expect(stage?.revealedAt).toBe('2026-11-23T09:00:00.000Z')
  })

  test('is the facilitators’ and happens together', async () => {
    const { team, facilitator } = await collecting({ reveal: 'at_once' })
    const [ole] = team as [Seat]
    expect(reason(await reveal(ole))).toBe('not-allowed')
    expect(reason(await reveal(facilitator))).toBe('not-possible-now')
  })

  test('with names, a card says whose it is', async () => {
    const { id, team, facilitator } = await collecting({ level: 'named' })
    const [ole] = team as [Seat]
    await api.command(ole, 'hand-in', cardOf('Mit Namen'))
    await reveal(facilitator)
    expect(await cards(id)).toMatchObject([
      { level: 'named', authorId: ole.participantId, createdBy: ole.participantId, side: 'team' },
    ])
  })

  test('what was promised while somebody wrote holds, whatever the stage says later', async () => {
    const { id, team, facilitator } = await collecting({ level: 'anonymous' })
    const [ole] = team as [Seat]
    await api.command(ole, 'hand-in', cardOf('Ohne Namen versprochen', newSecret(), 'anonymous'))
    await api.server.context.hub.mutate(id, ({ proceedings }) =>
      patchRecord(proceedings, 'stages', 'stage-collect', { level: 'named' }),
    )
    await reveal(facilitator)
    expect(await cards(id)).toMatchObject([{ level: 'anonymous', authorId: null }])
  })

  test('a card that appears at once lies on the board as soon as it is handed in', async () => {
    const { id, team } = await collecting({ reveal: 'at_once', level: 'named' })
    const [ole, aylin] = team as [Seat, Seat]
    expect((await api.command(ole, 'hand-in', cardOf('sofort'))).body).toEqual({ ok: true, became: 'shown' })
    await api.command(aylin, 'hand-in', cardOf('auch'))
    expect((await texts(id)).toSorted()).toEqual(['auch', 'sofort'])
    expect((await counts(id)).handedIn).toBe(2)
  })
})

describe('afterwards', () => {
  test('a card in the grace time goes among the others, a later one to the facilitators', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole] = team as [Seat]
    for (const text of ['a', 'b', 'c', 'd']) await api.command(ole, 'hand-in', cardOf(text))
    await reveal(facilitator)
    at('09:00:50')
    const late = await api.command(ole, 'hand-in', cardOf('gerade noch'))
    expect(late.body).toEqual({ ok: true, became: 'shown' })
    at('09:05:00')
    expect((await api.command(ole, 'hand-in', cardOf('zu spät'))).body).toEqual({ ok: true, became: 'late' })
    expect(await texts(id)).toHaveLength(5)
    const [offered] = await backstage(id, (index) => index.all('lateCards'))
    expect(offered).toMatchObject({ text: 'zu spät', authorId: null, level: 'anonymous' })
    await api.command(facilitator, 'answer-late-card', { lateId: offered?.id ?? '', takeIn: true })
    expect(await texts(id)).toContain('zu spät')
    expect(await backstage(id, (index) => index.all('lateCards'))).toEqual([])
  })

  test('a late card can be left out', async () => {
    const { id, team, facilitator } = await collecting({ level: 'named' })
    const [ole] = team as [Seat]
    await reveal(facilitator)
    at('09:05:00')
    await api.command(ole, 'hand-in', cardOf('nachgereicht'))
    const [offered] = await backstage(id, (index) => index.all('lateCards'))
    expect(offered?.authorId).toBe(ole.participantId)
    await api.command(facilitator, 'answer-late-card', { lateId: offered?.id ?? '', takeIn: false })
    expect(await texts(id)).toEqual([])
  })

  test('handing in again what was revealed meanwhile changes nothing', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole] = team as [Seat]
    const card = cardOf('einmal')
    await api.command(ole, 'hand-in', card)
    await reveal(facilitator)
    expect((await api.command(ole, 'hand-in', card)).body).toEqual({ ok: true, became: 'shown' })
    expect(reason(await api.command(ole, 'save-draft', card))).toBe('already-revealed')
    expect(await texts(id)).toEqual(['einmal'])
  })

  test('authors mend typos for two minutes with the secret of their card, and nobody else can', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole, aylin] = team as [Seat, Seat]
    const token = newSecret()
    await api.command(ole, 'hand-in', cardOf('Wir lösn Störungen.', token))
    await reveal(facilitator)
    const mend = (seat: Seat, secret: string, text: string | null) =>
      api.command(seat, 'correct-card', { stageId: 'stage-collect', token: secret, text })
    expect(reason(await mend(aylin, newSecret(), 'anders'))).toBe('not-found')
    at('09:01:59')
    expect((await mend(ole, token, 'Wir lösen Störungen.')).body).toEqual({ ok: true })
    expect(await texts(id)).toEqual(['Wir lösen Störungen.'])
    at('09:02:01')
    expect(reason(await mend(ole, token, 'zu spät'))).toBe('too-late-to-mend')
    at('09:01:59')
    expect((await mend(ole, token, null)).body).toEqual({ ok: true })
    expect(await texts(id)).toEqual([])
  })
})

test('each stage has counts of its own, and going back brings them back', async () => {
  const { id, team, facilitator } = await collecting({ level: 'named' })
  const [ole] = team as [Seat]
  await api.command(ole, 'hand-in', cardOf('eins'))
  await api.command(ole, 'set-ready', { stageId: 'stage-collect', ready: true })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-2' })
  expect(await counts(id)).toMatchObject({ handedIn: 0, ready: 0 })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-collect' })
  expect(await counts(id)).toMatchObject({ handedIn: 1, ready: 1 })
})

describe('going on and back', () => {
  const goTo = (facilitator: Seat, stageId: string) => api.command(facilitator, 'go-to-stage', { stageId })
  const tokens = (id: string) => api.server.context.storage.privateValues(id, 'card-tokens/stage-collect')
  const revealedAt = async (id: string) =>
    (await api.read(id, ({ proceedings }) => proceedings.record('stages', 'stage-collect')))?.revealedAt

  test('[STAGE-7] what lies open stays open; collecting once more is a choice', async () => {
    const { id, team, facilitator } = await collecting({ level: 'named' })
    const [ole] = team as [Seat]
    await api.command(ole, 'hand-in', cardOf('eins'))
    await api.command(ole, 'set-ready', { stageId: 'stage-collect', ready: true })
    await reveal(facilitator)
    await goTo(facilitator, 'stage-part-2')
    expect(reason(await api.command(facilitator, 'collect-again', { stageId: 'stage-collect' }))).toBe(
      'not-possible-now',
    )
    await goTo(facilitator, 'stage-collect')
    expect(await revealedAt(id)).toBe('2026-11-23T09:00:00.000Z')
    expect(reason(await api.command(ole, 'collect-again', { stageId: 'stage-collect' }))).toBe('not-allowed')
    expect((await api.command(facilitator, 'collect-again', { stageId: 'stage-collect' })).body).toEqual({
      ok: true,
    })
    expect(await revealedAt(id)).toBeNull()
    expect(await counts(id)).toMatchObject({ handedIn: 1, ready: 0 })
    expect((await tokens(id)).size).toBe(0)
    expect((await api.command(ole, 'hand-in', cardOf('zwei'))).body).toEqual({ ok: true, became: 'kept' })
    expect(await texts(id)).toEqual(['eins'])
    expect((await reveal(facilitator)).body).toEqual({ ok: true, cards: 1 })
    expect((await texts(id)).toSorted()).toEqual(['eins', 'zwei'])
  })

  test('[PRIV-5] authors mend for two minutes, wherever the group is by then', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole] = team as [Seat]
    const token = newSecret()
    await api.command(ole, 'hand-in', cardOf('Wir lösn Störungen.', token))
    await reveal(facilitator)
    at('09:01:00')
    await goTo(facilitator, 'stage-part-2')
    const mend = (text: string) => api.command(ole, 'correct-card', { stageId: 'stage-collect', token, text })
    await api.command(facilitator, 'set-frozen', { frozen: true })
    expect(reason(await mend('Wir lösen Störungen.'))).toBe('board-frozen')
    await api.command(facilitator, 'set-frozen', { frozen: false })
    expect((await mend('Wir lösen Störungen.')).body).toEqual({ ok: true })
    expect(await texts(id)).toEqual(['Wir lösen Störungen.'])
  })

  test('[ANON-2] the secrets by which a card could be told to be somebody’s go with the first change of stage after that', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole] = team as [Seat]
    await api.command(ole, 'hand-in', cardOf('eins'))
    await reveal(facilitator)
    at('09:01:00')
    await goTo(facilitator, 'stage-part-2')
    expect((await tokens(id)).size).toBe(1)
    at('09:03:00')
    await goTo(facilitator, 'stage-part-3')
    expect((await tokens(id)).size).toBe(0)
  })

  test('[ANON-2] and soon by themselves, when nobody goes on', async () => {
    const { id, team, facilitator } = await collecting()
    await api.command(team[0] as Seat, 'hand-in', cardOf('eins'))
    await reveal(facilitator)
    at('09:01:00')
    await goTo(facilitator, 'stage-part-2')
    await forgetCardSecretsOnce(api.server.context)
    expect((await tokens(id)).size).toBe(1)
    at('09:03:00')
    await forgetCardSecretsOnce(api.server.context)
    expect((await tokens(id)).size).toBe(0)
  })

  test('[ANON-2] a card that comes after its stage was left leaves no secret behind', async () => {
    const { id, team, facilitator } = await collecting({ reveal: 'at_once' })
    const [ole] = team as [Seat]
    await goTo(facilitator, 'stage-part-2')
    at('09:00:30')
    expect((await api.command(ole, 'hand-in', cardOf('gerade noch'))).body).toMatchObject({ became: 'shown' })
    expect((await tokens(id)).size).toBe(0)
  })

  test('cards that lie face down are not stranded by changing or removing their stage', async () => {
    const { id, team, facilitator } = await collecting()
    await api.command(team[0] as Seat, 'hand-in', cardOf('eins'))
    const change = (values: object) =>
      api.command(facilitator, 'change-stage', { stageId: 'stage-collect', ...values })
    expect(reason(await change({ mode: 'discuss' }))).toBe('cards-waiting')
    await goTo(facilitator, 'stage-part-2')
    expect(reason(await api.command(facilitator, 'remove-stage', { stageId: 'stage-collect' }))).toBe(
      'cards-waiting',
    )
    await reveal(facilitator)
    expect((await change({ mode: 'discuss' })).body).toEqual({ ok: true })
    expect(await texts(id)).toEqual(['eins'])
  })
})

describe('readiness', () => {
  test('with names the facilitators see who, everybody sees how many', async () => {
    const { id, team } = await collecting({ level: 'named' })
    const [ole] = team as [Seat]
    await api.command(ole, 'set-ready', { stageId: 'stage-collect', ready: true })
    expect((await counts(id)).ready).toBe(1)
    expect(await backstage(id, (index) => index.record('readiness', 'stage-collect')?.personIds)).toEqual({
      [ole.participantId]: true,
    })
    expect((await api.get(`/api/workshops/${id}/me`, ole.token)).body['readyStageIds']).toEqual([
      'stage-collect',
    ])
    await api.command(ole, 'set-ready', { stageId: 'stage-collect', ready: false })
    expect((await counts(id)).ready).toBe(0)
  })

  test('[ANON-3] when the level is raised, the names of those who are done go', async () => {
    const { id, team, facilitator } = await collecting({ level: 'named' })
    await api.command(team[0] as Seat, 'set-ready', { stageId: 'stage-collect', ready: true })
    await api.command(facilitator, 'change-stage', { stageId: 'stage-collect', level: 'anonymous' })
    expect(await backstage(id, (index) => index.record('readiness', 'stage-collect'))).toBeUndefined()
    expect((await counts(id)).ready).toBeNull()
  })

  test('[IDEN-6] who has left stands in neither number, and is counted again when back', async () => {
    const { id, team, facilitator } = await collecting({ level: 'named' }, 3)
    const [ole, aylin] = team as [Seat, Seat]
    for (const seat of [ole, aylin])
      await api.command(seat, 'set-ready', { stageId: 'stage-collect', ready: true })
    const mark = (hasLeft: boolean) =>
      api.command(facilitator, 'mark-presence', { participantId: ole.participantId, hasLeft })
    await mark(true)
    expect((await counts(id)).ready).toBe(1)
    await mark(false)
    expect((await counts(id)).ready).toBe(2)
    const { present } = await counts(id)
    await api.command(facilitator, 'remove-person', { participantId: aylin.participantId })
    expect(await counts(id)).toMatchObject({ ready: 1, present: present - 1 })
  })

  test.each([
    [3, null],
    [4, 1],
  ])('without names, of %i people %s', async (people, ready) => {
    const { id, team } = await collecting({}, people)
    await api.command(team[0] as Seat, 'set-ready', { stageId: 'stage-collect', ready: true })
    expect((await counts(id)).ready).toBe(ready)
    expect(await backstage(id, (index) => index.record('readiness', 'stage-collect'))).toBeUndefined()
  })
})

describe('people in the room', () => {
  test('a facilitator writes for somebody without a device; nobody writes for anybody else', async () => {
    const { id, team, facilitator } = await collecting({ level: 'named' })
    const [ole, aylin] = team as [Seat, Seat]
    const added = await api.command(facilitator, 'add-person-in-room', { name: 'Herr Brandt' })
    const participantId = String(added.body['participantId'])
    const card = { ...cardOf('Aus der Werkhalle'), forId: participantId }
    expect(reason(await api.command(ole, 'hand-in', card))).toBe('not-allowed')
    expect(reason(await api.command(facilitator, 'hand-in', { ...card, forId: aylin.participantId }))).toBe(
      'not-allowed',
    )
    expect((await api.command(facilitator, 'hand-in', card)).body).toEqual({ ok: true, became: 'kept' })
    await api.command(facilitator, 'set-ready', {
      stageId: 'stage-collect',
      ready: true,
      forId: participantId,
    })
    expect((await counts(id)).ready).toBe(1)
    await reveal(facilitator)
    expect(await cards(id)).toMatchObject([{ authorId: participantId, via: 'proxy' }])
  })

  test('the next person on a shared laptop is somebody else, through a closed door too', async () => {
    const { id, team, facilitator } = await collecting()
    const [ole] = team as [Seat]
    await api.command(facilitator, 'set-doors', { doors: 'closed' })
    const token = newSecret()
    const body = { name: 'Sofia', tokenHash: hashSecret(token) }
    const next = await api.command(ole, 'next-person', body, 'next-person-1')
    expect((await api.command(ole, 'next-person', body, 'next-person-1')).body).toEqual(next.body)
    const me = await api.get(`/api/workshops/${id}/me`, token)
    expect(me.body).toMatchObject({ name: 'Sofia', role: 'team', drafts: [] })
    expect(me.body['participantId']).toBe(next.body['participantId'])
    expect((await api.get(`/api/workshops/${id}/me`, ole.token)).status).toBe(200)
  })
})

describe('an own answer to a question about a process', () => {
  const begin = async () => {
    const story = await collecting({ level: 'named' })
    const made = await api.write(story.id, (board) =>
      addProcess(board, { name: 'P', lane: 'L', start: 'S', end: 'E' }),
    )
    return { ...story, processId: made.ok ? made.id : '' }
  }
  const answer = (seat: Seat, processId: string, text: string) =>
    api.command(seat, 'add-answer', { processId, field: 'trigger', text })

  test('has no name and no time, whatever the stage says', async () => {
    const { id, processId, team } = await begin()
    await answer(team[0] as Seat, processId, ' Jemand ruft an. ')
    const [only] = await api.read(id, ({ board }) => board.all('comments'))
    expect(only).toMatchObject({
      ...{ anchorType: 'processes', anchorId: processId, field: 'trigger', text: 'Jemand ruft an.' },
      ...{ authorId: null, createdBy: null, createdAt: null },
    })
  })

  test('needs the right to write and a process', async () => {
    const { processId, team, facilitator } = await begin()
    expect(reason(await answer(team[0] as Seat, 'proc-gone', 'Ja'))).toBe('not-found')
    await api.command(facilitator, 'set-frozen', { frozen: true })
    expect(reason(await answer(team[0] as Seat, processId, 'Jetzt nicht'))).toBe('board-frozen')
  })
})

describe('a single sentence for the statement', () => {
  const proposals = (id: string) => api.read(id, ({ board }) => board.all('statementProposals'))
  const propose = (seat: Seat, text: string, level: 'named' | 'anonymous' = 'named') =>
    api.command(seat, 'add-proposal', { text, level })

  test('carries its author where the stage says so, and they were told so', async () => {
    const { id, team } = await collecting({ level: 'named' })
    const [ole] = team as [Seat]
    await propose(ole, ' Wir helfen. ')
    await propose(ole, 'Ohne Namen versprochen.', 'anonymous')
    const all = await proposals(id)
    expect(all.find(({ text }) => text === 'Wir helfen.')).toMatchObject({
      authorId: ole.participantId,
      createdBy: ole.participantId,
    })
    expect(all.find(({ text }) => text === 'Ohne Namen versprochen.')).toMatchObject({
      authorId: null,
      createdBy: null,
      createdAt: null,
    })
  })

  test('needs the right to write, as the board does', async () => {
    const { id, links, team, facilitator } = await collecting({ level: 'named' })
    await api.command(facilitator, 'set-doors', { doors: 'open' })
    const guest = await api.join({ link: links['guest'], name: 'Clara' })
    expect(reason(await propose(guest, 'Von draußen'))).toBe('not-possible-now')
    await api.command(facilitator, 'set-frozen', { frozen: true })
    expect(reason(await propose(team[0] as Seat, 'Jetzt nicht'))).toBe('board-frozen')
    expect((await propose(facilitator, 'Doch')).body).toEqual({ ok: true })
    expect((await proposals(id)).map(({ text }) => text)).toEqual(['Doch'])
  })
})

test('[PARK-1] a thought is parked by everybody who takes part, guests and a frozen board included', async () => {
  const { id, links, facilitator } = await collecting()
  await api.command(facilitator, 'set-doors', { doors: 'open' })
  await api.command(facilitator, 'set-frozen', { frozen: true })
  const guest = await api.join({ link: links['guest'], name: 'Clara' })
  expect((await api.command(guest, 'park', { text: ' Wer ruft zurück? ' })).body).toEqual({ ok: true })
  const parked = await api.read(id, ({ board }) => board.all('parkingItems'))
  expect(parked).toMatchObject([
    { text: 'Wer ruft zurück?', authorId: guest.participantId, stageId: 'stage-collect', outcome: 'open' },
  ])
})

import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const stagesOf = (id: string) => api.read(id, ({ proceedings }) => proceedings.all('stages'))
const notesOf = (id: string) =>
  api.server.context.hub.read(id, ({ backstage }) => {
    const index = new RecordIndex(backstage)
    const notes = index.all('stageNotes')
    index.destroy()
    return notes
  })
const titles = async (id: string) => (await stagesOf(id)).map(({ title }) => title)
const reason = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body['reason'],
]

describe('built-in agendas', () => {
  test.each([
    ['kickoff', 'de', 22, 'Ankommen', 120],
    ['promises', 'en', 19, 'Arriving', 150],
    ['review', 'de', 9, 'Was wurde daraus?', 30],
  ] as const)(
    '%s in %s opens with its stages, its minutes and notes for each',
    async (template, locale, count, first, minutes) => {
      const { id } = await api.open({ title: 'IT-Servicedesk', template, locale })
      const stages = await stagesOf(id)
      expect([stages.length, stages[0]?.title]).toEqual([count, first])
      expect(stages.reduce((sum, stage) => sum + stage.minutes, 0)).toBe(minutes)
      expect(stages.every(({ startedAt }) => startedAt === null)).toBe(true)
      const notes = await notesOf(id)
      expect(notes.map((note) => note.id).toSorted()).toEqual(stages.map((stage) => stage.id).toSorted())
      expect(
        notes.every(
          ({ goal, readAloud, stumblingBlocks, planB }) => goal && readAloud && stumblingBlocks && planB,
        ),
      ).toBe(true)
      const sessions = await api.read(id, ({ board }) => board.all('sessions'))
      expect(sessions).toMatchObject([{ durationMin: minutes }])
    },
  )

  test('a later meeting opens the same document: its stages come behind, everything else stays (D18)', async () => {
    const { id, facilitator } = await api.open({ title: 'IT', template: 'kickoff' })
    const before = await stagesOf(id)
    const { body } = await api.command(facilitator, 'append-agenda', { template: 'review' })
    const after = await stagesOf(id)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after[before.length]).toMatchObject({ id: body['stageId'], title: 'Was wurde daraus?' })
    expect(after[before.length]?.sessionId).not.toBe(before[0]?.sessionId)
    expect(await api.read(id, ({ board }) => board.all('sessions').map(({ kind }) => kind))).toEqual([
      'workshop',
      'service_review',
    ])
  })
})

describe('editing', () => {
  let id: string
  let facilitator: Seat
  beforeAll(async () => {
    ;({ id, facilitator } = await api.open())
  })

  test('add, move, split, remove, restore', async () => {
    const added = await api.command(facilitator, 'add-stage', {
      afterId: 'stage-part-1',
      title: 'Pause',
      mode: 'break',
      minutes: 10,
      notes: { goal: 'Luft holen' },
    })
    const pause = String(added.body['stageId'])
    expect(await titles(id)).toEqual([
      'Leistung und Ziel',
      'Pause',
      'Ablauf',
      'Erwartungen',
      'Katalog und Vereinbarung',
      'Veröffentlichen und nachhalten',
    ])
    expect((await notesOf(id)).find((note) => note.id === pause)?.goal).toBe('Luft holen')
    await api.command(facilitator, 'move-stage', { stageId: pause, beforeId: 'stage-part-1' })
    expect((await titles(id))[0]).toBe('Pause')
    await api.command(facilitator, 'move-stage', { stageId: pause, beforeId: null })
    expect((await titles(id)).at(-1)).toBe('Pause')
    const split = await api.command(facilitator, 'split-stage', { stageId: 'stage-part-2', minutes: 15 })
    const [, one, two] = await stagesOf(id)
    expect([one?.minutes, two?.minutes, two?.id, two?.title]).toEqual([
      15,
      25,
      split.body['stageId'],
      'Ablauf',
    ])
    await api.command(facilitator, 'remove-stage', { stageId: pause })
    expect(await titles(id)).not.toContain('Pause')
    await api.command(facilitator, 'restore-stage', { stageId: pause })
    expect((await titles(id)).at(-1)).toBe('Pause')
  })

  test('a stage that is on is not removed, and what is not there is not found', async () => {
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
    expect(reason(await api.command(facilitator, 'remove-stage', { stageId: 'stage-part-1' }))).toEqual([
      409,
      'stage-is-on',
    ])
    for (const type of ['remove-stage', 'restore-stage'] as const)
      expect(reason(await api.command(facilitator, type, { stageId: 'stage-9' }))).toEqual([404, 'not-found'])
    expect(reason(await api.command(facilitator, 'add-stage', { afterId: 'stage-9', title: 'x' }))).toEqual([
      404,
      'not-found',
    ])
    expect(reason(await api.command(facilitator, 'split-stage', { stageId: 'stage-9', minutes: 1 }))).toEqual(
      [404, 'not-found'],
    )
    expect(
      reason(await api.command(facilitator, 'move-stage', { stageId: 'stage-9', beforeId: null })),
    ).toEqual([404, 'not-found'])
  })

  test('before it begins a stage takes any level; afterwards it may only protect more (ANON-1, ANON-3)', async () => {
    const level = (value: 'named' | 'department' | 'anonymous') =>
      api.command(facilitator, 'change-stage', { stageId: 'stage-part-3', level: value })
    for (const value of ['anonymous', 'named', 'department'] as const)
      expect((await level(value)).body).toEqual({ ok: true })
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-3' })
    expect(reason(await level('named'))).toEqual([409, 'level-fixed'])
    expect((await level('anonymous')).body).toEqual({ ok: true })
    expect(reason(await level('department'))).toEqual([409, 'level-fixed'])
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-4' })
    expect(reason(await level('named'))).toEqual([409, 'level-fixed'])
    const open = await api.command(facilitator, 'change-stage', {
      stageId: 'stage-part-3',
      reveal: 'at_once',
    })
    expect(reason(open)).toEqual([409, 'level-fixed'])
  })

  test('everything else about a running stage can be changed', async () => {
    const change = {
      title: 'Zusagen',
      task: 'Was sagen wir zu?',
      minutes: 25,
      mode: 'vote',
      layout: 'vote',
      caretsShown: false,
      guestsMayWrite: true,
      yields: 'goal',
      part: null,
    } as const
    await api.command(facilitator, 'change-stage', {
      stageId: 'stage-part-4',
      ...change,
      notes: { planB: 'Nur eine.', cut: 'first' },
    })
    const [stage] = (await stagesOf(id)).filter((other) => other.id === 'stage-part-4')
    expect(stage).toMatchObject(change)
    const note = (await notesOf(id)).find((other) => other.id === 'stage-part-4')
    expect(note).toMatchObject({ planB: 'Nur eine.', cut: 'first', goal: expect.stringMatching(/./) })
  })
})

test('a forged command of a participant is refused and changes nothing', async () => {
  const { id, links } = await api.open()
  const team = await api.join({ link: links['team'], name: 'Ole' })
  const before = await stagesOf(id)
  const forged = [
    await api.command(team, 'go-to-stage', { stageId: 'stage-part-2' }),
    await api.command(team, 'change-stage', { stageId: 'stage-part-1', title: 'Meins' }),
    await api.command(team, 'add-stage', { afterId: null, title: 'Meins' }),
    await api.command(team, 'move-stage', { stageId: 'stage-part-1', beforeId: null }),
    await api.command(team, 'split-stage', { stageId: 'stage-part-1', minutes: 1 }),
    await api.command(team, 'remove-stage', { stageId: 'stage-part-1' }),
    await api.command(team, 'restore-stage', { stageId: 'stage-part-1' }),
    await api.command(team, 'append-agenda', { template: 'review' }),
    await api.command(team, 'start-timer', { minutes: 1 }),
  ]
  expect(forged.map(reason)).toEqual(forged.map(() => [403, 'not-allowed']))
  expect(await stagesOf(id)).toEqual(before)
  expect(await api.read(id, ({ proceedings }) => proceedings.singleton('run').timer)).toBeNull()
})

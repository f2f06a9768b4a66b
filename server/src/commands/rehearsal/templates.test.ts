/** The robots in every stage of the three templates: they write, vote, seal and get ready with the commands that people use, and then nothing of it is left. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { addRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { activityOf, type StageActivity } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { expect, onTestFinished, test } from 'vitest'
import { type Seat, startTestApi, type TestApi } from '../../http/api.test-helper.ts'
import { PromiseChecker } from '../agreements/promise-checker.ts'
import { moveRobots } from './robots.ts'

const GOALS = ['goal-a', 'goal-b', 'goal-c']

interface Stage {
  readonly api: TestApi
  readonly id: string
  readonly mira: Seat
  readonly stageId: string
  /** Lets each robot do everything that it wants to. */
  readonly robotsAct: () => Promise<void>
}

const look = <T>({ api, id }: Stage, run: (proceedings: RecordIndex, board: RecordIndex) => T): Promise<T> =>
  api.read(id, ({ board, proceedings }) => run(proceedings, board))
const counts = (stage: Stage) => look(stage, (proceedings) => proceedings.singleton('run').counts)

/** What robots do in an activity; null: people only talk, look on or order there. */
const EXPECTED: Readonly<Record<StageActivity | 'talk', ((stage: Stage) => Promise<void>) | null>> = {
  collect: async (stage) => {
    await stage.robotsAct()
    const { stageId } = stage
    const { reveal, yields } =
      (await look(stage, (proceedings) => proceedings.record('stages', stageId))) ?? {}
    expect((await counts(stage)).ready, `ready for ${String(yields)}`).toSatisfy(
      (ready: number | null) => ready === 3 || ready === null,
    )
    if (reveal === 'together') {
      expect((await counts(stage)).handedIn).toBe(6)
      await stage.api.command(stage.mira, 'reveal-cards', { stageId })
    }
    const cards = await look(stage, (_proceedings, board) =>
      board.all('cards').filter((card) => card.stageId === stageId),
    )
    expect(cards).toHaveLength(6)
  },
  sealed: async (stage) => {
    await stage.api.command(stage.mira, 'open-perception', { title: 'Probe', threshold: 5 })
    await stage.robotsAct()
    const rounds = await look(stage, (proceedings) => proceedings.all('perceptionRounds'))
    expect(rounds.map(({ sealed }) => sealed)).toEqual([3])
  },
  smallGroups: async (stage) => {
    const { stageId } = stage
    await stage.api.command(stage.mira, 'deal-groups', { stageId, groups: 2 })
    await stage.robotsAct()
    const shown = await stage.api.command(stage.mira, 'show-group-texts', { stageId, shown: true })
    expect(shown.body).toMatchObject({ ok: true, texts: 2 })
    await stage.robotsAct()
    expect((await counts(stage)).voted).toBe(3)
    await stage.api.command(stage.mira, 'close-vote', { roundId: shown.body['roundId'] as string })
  },
  vote: async (stage) => {
    const options = GOALS.map((goal) => ({ type: 'goal' as const, id: goal }))
    const { body } = await stage.api.command(stage.mira, 'open-vote', { options, budget: 3, maxPerOption: 2 })
    await stage.robotsAct()
    expect((await counts(stage)).voted).toBe(3)
    const roundId = body['roundId'] as string
    await stage.api.command(stage.mira, 'close-vote', { roundId })
    const round = await look(stage, (proceedings) => proceedings.record('voteRounds', roundId))
    expect(round?.voters.total).toBe(3)
    expect(Object.keys(round?.concernTexts ?? {})).toHaveLength(1)
  },
  consent: async (stage) => {
    const { body } = await stage.api.command(stage.mira, 'open-consent', {
      subjectType: 'goal',
      subjectId: 'goal-a',
    })
    await stage.robotsAct()
    expect((await counts(stage)).voted).toBe(3)
    await stage.api.command(stage.mira, 'close-consent', { roundId: body['roundId'] as string })
  },
  read: null,
  group: null,
  break: null,
  talk: null,
}

const isInFiles = ({ server }: TestApi, text: string): boolean => {
  const folder = server.context.config.dataDir
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text))
}

async function everything(api: TestApi, id: string) {
  const { storage, hub } = api.server.context
  const documents = await hub.read(id, ({ board, proceedings, backstage }) => {
    const names = (doc: typeof board): string[] => [...doc.share.keys()].toSorted()
    const all = [board, proceedings, backstage].map((doc) =>
      // Looking at a root makes it; one without records says nothing.
      names(doc).flatMap((name) => (doc.getMap(name).size === 0 ? [] : [[name, doc.getMap(name).toJSON()]])),
    )
    return JSON.parse(JSON.stringify(all)) as unknown
  })
  return {
    documents,
    values: await storage.allPrivateValues(id),
    audit: await storage.audit(id),
    versionIds: await storage.versionIds(id),
  }
}

test.each(['kickoff', 'promises', 'review'] as const)(
  'the template "%s": robots take part wherever people do, and leave nothing',
  { timeout: 120_000 },
  async (agenda) => {
    const api = await startTestApi()
    onTestFinished(() => api.stop())
    const { id, facilitator: mira } = await api.open({ title: 'IT-Servicedesk', template: agenda })
    await api.write(id, (board) => {
      for (const goal of GOALS) addRecord(board, 'goals', { id: goal, text: `Ziel ${goal}` })
      setText(board, { singleton: 'statement', field: 'serviceText' }, 'Wir helfen.')
    })
    const { hub, storage, sealer, now, log } = api.server.context
    const checker = new PromiseChecker(log)
    onTestFinished(() => checker.stop())
    const services = { hub, storage, sealer, now, newId: newRandomId, checker }
    const before = await everything(api, id)
    api.clock.now = new Date(api.clock.now.getTime() + 60_000)
    await api.command(mira, 'start-dry-run', {})

    const stages = await api.read(id, ({ proceedings }) => proceedings.all('stages'))
    const tried = new Set<string>()
    const done = new Map<string, Set<string>>()
    for (const { id: stageId, mode, layout } of stages) {
      const activity = activityOf({ mode, layout }) ?? 'talk'
      await api.command(mira, 'go-to-stage', { stageId })
      const robotsAct = async () => {
        const moves = () => [...done.values()].reduce((sum, { size }) => sum + size, 0)
        for (let made = -1; made < moves(); ) {
          made = moves()
          await moveRobots(services, api.server.context, done)
        }
      }
      const stage: Stage = { api, id, mira, stageId, robotsAct }
      const expected = EXPECTED[activity]
      if (expected) {
        await expected(stage)
        tried.add(activity)
      } else {
        const quiet = await everything(api, id)
        await robotsAct()
        expect(await everything(api, id), `${activity} asks nothing of them`).toEqual(quiet)
      }
    }
    // Something was asked of them in each template.
    expect(tried.size).toBeGreaterThanOrEqual(2)
    expect(isInFiles(api, 'Robo Ada')).toBe(true)

    api.clock.now = new Date(api.clock.now.getTime() + 60_000)
    expect((await api.command(mira, 'end-dry-run', {})).body).toEqual({ ok: true })
    expect(await everything(api, id)).toEqual(before)
    // Yjs keeps the key of a record that was removed, and nothing else of it; what robots are called and wrote is nowhere.
    for (const trace of [
      'Robo Ada',
      'Robo Bo',
      'Robo Cem',
      'Wir helfen weiter, wenn etwas nicht läuft.',
      'draft-robot',
    ])
      expect(isInFiles(api, trace), trace).toBe(false)
  },
)

/** STAGE-2, STAGE-3: whatever is done to the agenda, cards, votes and decisions stay as they are. */
import type { CommandBody } from '@servicewerkstatt/shared/commands/index.ts'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ LIMIT_NEW_WORKSHOPS: '1000', LIMIT_COMMANDS: '100000' })
})
afterAll(() => api.stop())

const at = fc.nat({ max: 30 })
const operation = fc.oneof(
  fc.record({ kind: fc.constant('go' as const), at }),
  fc.record({ kind: fc.constant('end' as const), at }),
  fc.record({ kind: fc.constant('add' as const), at }),
  fc.record({ kind: fc.constant('split' as const), at }),
  fc.record({ kind: fc.constant('move' as const), at, to: at }),
  fc.record({ kind: fc.constant('remove' as const), at }),
  fc.record({ kind: fc.constant('restore' as const), at }),
  fc.record({
    kind: fc.constant('change' as const),
    at,
    mode: fc.constantFrom('collect', 'read', 'group', 'vote', 'discuss', 'decide', 'break'),
    level: fc.constantFrom('named', 'department', 'anonymous'),
  }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const content = (id: string) =>
  api.read(id, ({ board, proceedings }) => ({
    cards: board.all('cards'),
    votes: proceedings.all('voteRounds'),
    decisions: proceedings.all('decisions'),
  }))

/** A card, a closed vote and a decision in each of the first two stages. */
const fill = (id: string) =>
  api.server.context.hub.mutate(id, ({ proceedings }) => {
    for (const stageId of ['stage-part-1', 'stage-part-2']) {
      putRecord(proceedings, 'voteRounds', {
        id: `vr-${stageId}`,
        stageId,
        status: 'closed',
        tally: { a: { team: 3, guests: 0, concerns: 1 } },
      })
      putRecord(proceedings, 'decisions', { id: `dec-${stageId}`, stageId, text: 'Wir machen das.' })
    }
  })

test('any sequence of stage operations keeps all cards, votes and decisions', async () => {
  let carriedOut = 0
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 25 }), async (operations) => {
      const { id, facilitator } = await api.open()
      await fill(id)
      await api.write(id, (board) => {
        for (const stageId of ['stage-part-1', 'stage-part-2'])
          addRecord(board, 'cards', { stageId, text: 'Ein Gedanke' })
      })
      const before = await content(id)
      const known = new Set<string>()
      for (const step of operations) {
        const ids = await api.read(id, ({ proceedings }) => proceedings.ids('stages'))
        for (const stageId of ids) known.add(stageId)
        const outcome = await carryOut(step, { ids, known: [...known] }, (type, body) =>
          api.command(facilitator, type, body as CommandBody<typeof type>),
        )
        if (outcome['ok'] === true) carriedOut += 1
        expect(await content(id)).toEqual(before)
      }
      const { stages, run } = await api.read(id, ({ proceedings }) => ({
        stages: proceedings.all('stages'),
        run: proceedings.singleton('run'),
      }))
      expect(run.currentStageId === null || stages.some((stage) => stage.id === run.currentStageId)).toBe(
        true,
      )
      expect(
        stages.filter(({ startedAt, endedAt }) => startedAt !== null && endedAt === null).length,
      ).toBeLessThanOrEqual(1)
    }),
    { numRuns: 12 },
  )
  // The test did something: most operations fit the state they met.
  expect(carriedOut).toBeGreaterThan(60)
})

type StageCommand =
  | 'go-to-stage'
  | 'add-stage'
  | 'split-stage'
  | 'move-stage'
  | 'remove-stage'
  | 'restore-stage'
  | 'change-stage'

async function carryOut(
  step: Operation,
  { ids, known }: { readonly ids: readonly string[]; readonly known: readonly string[] },
  send: (type: StageCommand, body: object) => Promise<{ readonly body: Record<string, unknown> }>,
): Promise<Record<string, unknown>> {
  const pick = (list: readonly string[], index: number) => list[index % Math.max(1, list.length)] ?? 'stage-9'
  const stageId = pick(ids, step.at)
  const sent = {
    go: () => send('go-to-stage', { stageId }),
    end: () => send('go-to-stage', { stageId: null }),
    add: () => send('add-stage', { afterId: ids.length === 0 ? null : stageId, title: 'Neu', minutes: 5 }),
    split: () => send('split-stage', { stageId, minutes: 3 }),
    move: () => send('move-stage', { stageId, beforeId: 'to' in step ? pick(ids, step.to) : null }),
    remove: () => send('remove-stage', { stageId }),
    restore: () => send('restore-stage', { stageId: pick(known, step.at) }),
    change: () =>
      send('change-stage', 'mode' in step ? { stageId, mode: step.mode, level: step.level } : { stageId }),
  }[step.kind]
  return (await sent()).body
}

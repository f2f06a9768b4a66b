import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { feasibility } from '@servicewerkstatt/shared/document/records/feasibility.ts'
import { recordSchema } from '@servicewerkstatt/shared/document/fields.ts'
import { checkPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../http/api.test-helper.ts'
import { checkTargets } from './feasibility-snapshots.ts'
import type { PromiseChecker } from './promise-checker.ts'

let api: TestApi
let id: string
/** What was reckoned; with few cases, because only the shape counts here. */
const asked: PromiseInputs[] = []
const checker = {
  check(inputs: PromiseInputs) {
    asked.push(inputs)
    return Promise.resolve(checkPromise(inputs, { runs: 200 }))
  },
} as PromiseChecker
const check = (agreementId: string) => checkTargets({ hub: api.server.context.hub, checker }, id, agreementId)

beforeAll(async () => {
  api = await startTestApi()
  ;({ id } = await api.open({ import: sample('it-servicedesk.de') }))
})
afterAll(() => api.stop())
beforeEach(() => {
  asked.length = 0
})

test('nothing is reckoned for a proposal that will be refused', async () => {
  expect(await check('agr-gone')).toEqual([])
  expect(await check('agr-incident')).toEqual([])
  expect(asked).toEqual([])
})

test('a snapshot holds the distribution, bounded, as its record allows', async () => {
  await api.write(id, (board) => setFields(board, 'agreements', 'agr-incident', { reviewDate: '2027-03-01' }))
  const snapshots = await check('agr-incident')
  expect(snapshots.length).toBeGreaterThan(0)
  expect(asked).toHaveLength(snapshots.length)
  for (const snapshot of snapshots) {
    const { distribution } = snapshot
    const counted = distribution?.bars.reduce((sum, { kept, late }) => sum + kept + late, 0) ?? 0
    expect(counted + (distribution?.beyond ?? 0)).toBe(distribution?.total)
    expect(distribution?.bars.length).toBeLessThanOrEqual(25)
    expect(JSON.stringify(snapshot).length).toBeLessThan(2_500)
    expect(recordSchema(feasibility).safeParse({ ...snapshot, id: 'feas-1' }).error).toBeUndefined()
  }
})

test('what was added up fits its record, too; between no steps nothing is checked', async () => {
  await api.write(id, (board) => {
    setFields(board, 'targets', 'tgt-it-fix', { shareTargetBp: null })
    setFields(board, 'targets', 'tgt-it-first', { toNodeId: null })
  })
  const [snapshot, ...more] = await check('agr-incident')
  expect(more).toEqual([])
  expect(snapshot).toMatchObject({ targetId: 'tgt-it-fix', method: 'sums' })
  expect(recordSchema(feasibility).safeParse({ ...snapshot, id: 'feas-1' }).error).toBeUndefined()
})

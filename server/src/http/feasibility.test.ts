import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { checkPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { inputsHash } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { readPromiseInputs } from '@servicewerkstatt/shared/document/projection/promise-inputs.ts'
import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from './api.test-helper.ts'

const [AGREEMENT, TARGET] = ['agr-incident', 'tgt-it-fix']
let api: TestApi
let id: string
let facilitator: Seat

beforeAll(async () => {
  api = await startTestApi()
  ;({ id, facilitator } = await api.open({ import: sample('it-servicedesk.de') }))
})
afterAll(() => api.stop())

const propose = () => api.command(facilitator, 'propose-agreement', { agreementId: AGREEMENT })
/** What is stored for the target; the samples bring one of their own without a hash. Two at the same instant have no order. */
const stored = () =>
  api.read(id, ({ proceedings }) =>
    proceedings
      .all('feasibility')
      .filter((check) => check.targetId === TARGET && check.inputsHash !== undefined),
  )
const inputsNow = () =>
  api.read(id, ({ board }) => {
    const target = board.record('targets', TARGET)
    const subject = target && readPromiseInputs(board, target)
    if (!subject) throw new Error('the target cannot be checked')
    return subject.inputs
  })

describe('[FEAS] a promise is proposed with one stored check', () => {
  test('with the number that every browser has on screen', async () => {
    await api.write(id, (board) => setFields(board, 'agreements', AGREEMENT, { costLevel: 'high' }))
    expect((await propose()).body).toMatchObject({ ok: true })
    const inputs = await inputsNow()
    const check = checkPromise(inputs)
    if (check?.kind !== 'simulated') throw new Error('not simulated')
    const [snapshot, ...more] = await stored()
    expect(more).toEqual([])
    expect(snapshot).toMatchObject({
      processId: 'proc-incident',
      threshold: 480,
      method: 'monte_carlo',
      runs: check.runs,
      seed: check.seed,
      probabilityBp: check.probabilityBp,
      verdict: 'tight',
      shareTargetBp: 8000,
      workMinP50: check.workMin.p50,
      workMinMean: check.workMin.mean,
      inputsHash: inputsHash(inputs),
    })
  })

  test('a refused proposal stores nothing', async () => {
    expect((await propose()).body).toMatchObject({ ok: false, reason: 'unchanged-agreement' })
    expect(await stored()).toHaveLength(1)
  })

  test('after a change the old one is outdated, and the next proposal adds another', async () => {
    await api.write(id, (board) =>
      setFields(board, 'nodes', 'n-second', { waitTime: { o: 30, m: 60, p: 240 } }),
    )
    const [old] = await stored()
    expect(old?.inputsHash).not.toBe(inputsHash(await inputsNow()))
    await api.write(id, (board) => setFields(board, 'targets', TARGET, { shareTargetBp: 8500 }))
    expect((await propose()).body).toMatchObject({ ok: true })
    const checks = await stored()
    const added = checks.filter((check) => check.id !== old?.id)
    expect([checks.length, added.length]).toEqual([2, 1])
    expect(added[0]?.probabilityBp).toBeGreaterThan(old?.probabilityBp ?? 10_000)
    expect(added[0]?.inputsHash).toBe(inputsHash(await inputsNow()))
  })

  /** Changes something on the board, proposes, and gives what was stored by that. */
  const proposedAfter = async (change: (board: BoardDocument) => void) => {
    const before = new Set((await stored()).map((check) => check.id))
    await api.write(id, change)
    expect((await propose()).body).toMatchObject({ ok: true })
    const added = (await stored()).filter((check) => !before.has(check.id))
    expect(added).toHaveLength(1)
    return added[0]
  }
  const sumsNow = async () => {
    const check = checkPromise(await inputsNow())
    if (check?.kind !== 'sums') throw new Error('not summed')
    return check
  }

  test('[FEAS-3] without a share the sums are stored: the limit, T and L, the verdict, and what it was reckoned from', async () => {
    const snapshot = await proposedAfter((board) =>
      setFields(board, 'targets', TARGET, { shareTargetBp: null }),
    )
    const { verdict, promisedMin, sums } = await sumsNow()
    expect(snapshot).toMatchObject({
      method: 'sums',
      threshold: 480,
      shareTargetBp: null,
      runs: 0,
      probabilityBp: null,
      verdict,
      inputsHash: inputsHash(await inputsNow()),
      sums: {
        why: 'no-share',
        promisedMin,
        usualMin: sums.usualMin,
        cautiousMin: sums.cautiousMin,
        isElapsed: false,
        stepsWithoutTime: 0,
      },
    })
    expect(promisedMin).toBe(480)
    expect(snapshot?.distribution).toBeUndefined()
  })

  test('[FEAS-3] only usual and worst known: the same, with the promised share', async () => {
    const snapshot = await proposedAfter((board) => {
      setFields(board, 'nodes', 'n-ask', { processTime: { o: null, m: 4, p: 8 } })
      setFields(board, 'targets', TARGET, { shareTargetBp: 9000 })
    })
    expect(snapshot).toMatchObject({ shareTargetBp: 9000, sums: { why: 'no-best-case' } })
    const hash = snapshot?.inputsHash
    await api.write(id, (board) =>
      setFields(board, 'nodes', 'n-ask', { processTime: { o: null, m: 5, p: 8 } }),
    )
    expect(inputsHash(await inputsNow())).not.toBe(hash)
  })

  test('[FEAS-3] a step without a time: not checkable, with how many and the lower bound', async () => {
    const snapshot = await proposedAfter((board) => {
      setFields(board, 'nodes', 'n-ask', { processTime: null })
      setFields(board, 'targets', TARGET, { threshold: 4800 })
    })
    expect(snapshot).toMatchObject({
      verdict: 'not_checkable',
      threshold: 4800,
      sums: { why: 'times-missing', stepsWithoutTime: 1, steps: 6 },
    })
    expect(snapshot?.sums?.usualMin).toBe((await sumsNow()).sums.usualMin)
  })

  test('nothing true to reckon from: proposed as not checkable, without any number', async () => {
    const snapshot = await proposedAfter((board) => setFields(board, 'targets', TARGET, { threshold: 0 }))
    expect(snapshot).toMatchObject({ verdict: 'not_checkable', probabilityBp: null })
    expect(snapshot?.sums).toBeUndefined()
  })

  test('export and import keep what was stored, in words of the model', async () => {
    const { body } = await api.get(`/api/workshops/${id}/export.json`, facilitator.token)
    const kept = (file: Record<string, unknown>) => {
      const all = Object.values(file['feasibility'] as Record<string, { method: string }>)
      return all.filter(({ method }) => method === 'sums')
    }
    const copy = await api.open({ import: body })
    const again = await api.get(`/api/workshops/${copy.id}/export.json`, copy.facilitator.token)
    expect(kept(body)).toHaveLength(4)
    expect(kept(again.body)).toEqual(kept(body))
  })
})

import { describe, expect, test } from 'vitest'
import { missingForPeriod, type GateFacts } from './publish-gates.ts'
import type { VersionRecord } from './promises-in-force.ts'

const version: VersionRecord = {
  id: 'agr-1:1',
  agreementId: 'agr-1',
  n: 1,
  status: 'in_force',
  content: {
    agreement: { id: 'agr-1', validFrom: '2026-05-01' },
    targets: [{ id: 'tgt-1', metricKind: 'same_day', shareTargetBp: 9500, amberMarginBp: 200 }],
  },
}
const period = { id: '2026-06', from: '2026-06-01', to: '2026-06-30' }
const counted = (met: number, total: number) => ({
  id: 'tgt-1:2026-06',
  targetId: 'tgt-1',
  periodId: '2026-06',
  met,
  total,
  value: null,
})
const facts = (changes: Partial<GateFacts> = {}): GateFacts => ({
  period,
  versions: [version],
  attainments: [counted(95, 100)],
  misses: [],
  measures: [],
  ...changes,
})
const miss = { id: 'tgt-1:2026-06', cause: 'Übergabe vergessen', measureIds: {}, noMeasureReason: '' }
const whats = (given: GateFacts) => missingForPeriod(given).map((item) => `${item.rule} ${item.what}`)

test('all kept, nothing to answer', () => expect(missingForPeriod(facts())).toEqual([]))

test('GATE-2: a promise without figures, and what counts as saying why', () => {
  expect(missingForPeriod(facts({ attainments: [] }))).toEqual([
    { rule: 'GATE-2', what: 'figures', type: 'targets', id: 'tgt-1' },
  ])
  const unmeasured = { ...counted(0, 0), notMeasurableReason: 'Das Ticketsystem zählt erst ab Juli.' }
  expect(missingForPeriod(facts({ attainments: [unmeasured] }))).toEqual([])
  expect(missingForPeriod(facts({ attainments: [counted(0, 0)] }))).toEqual([])
  const suspended = { ...version, status: 'suspended' as const }
  expect(missingForPeriod(facts({ attainments: [], versions: [suspended] }))).toEqual([])
})

test('GATE-2: a limit whose value nobody typed', () => {
  const targets = [
    { id: 'tgt-1', metricKind: 'availability', threshold: 99.5, operator: 'gte', unit: 'share' },
  ]
  const measured = { ...version, content: { ...version.content, targets } }
  expect(whats(facts({ versions: [measured], attainments: [counted(0, 0)] }))).toEqual(['GATE-2 figures'])
})

describe('GATE-1: both kinds of miss have to be answered', () => {
  test.each([94, 50])('%i of 100', (met) => {
    const attainments = [counted(met, 100)]
    expect(whats(facts({ attainments }))).toEqual(['GATE-1 cause', 'GATE-1 measure-or-reason'])
    expect(whats(facts({ attainments, misses: [miss] }))).toEqual(['GATE-1 measure-or-reason'])
    expect(whats(facts({ attainments, misses: [{ ...miss, noMeasureReason: 'einmalig' }] }))).toEqual([])
    const answered = [{ ...miss, measureIds: { 'm-1': true as const } }]
    const owned = [{ id: 'm-1', ownerId: 'p-1', status: 'planned' }]
    expect(whats(facts({ attainments, misses: answered, measures: owned }))).toEqual([])
  })

  test('a measure that is gone or dropped is no answer', () => {
    const given = {
      attainments: [counted(50, 100)],
      misses: [{ ...miss, measureIds: { 'm-1': true as const } }],
    }
    expect(whats(facts(given))).toEqual(['GATE-1 measure-or-reason'])
    const dropped = [{ id: 'm-1', ownerId: null, status: 'dropped' }]
    expect(whats(facts({ ...given, measures: dropped }))).toEqual(['GATE-1 measure-or-reason'])
  })
})

test('GATE-3: every open measure has an owner', () => {
  const measures = ['planned', 'in_progress', 'done'].map((status) => ({
    id: `m-${status}`,
    ownerId: null,
    status,
  }))
  expect(missingForPeriod(facts({ measures }))).toEqual([
    { rule: 'GATE-3', what: 'measure-owner', type: 'measures', id: 'm-planned' },
    { rule: 'GATE-3', what: 'measure-owner', type: 'measures', id: 'm-in_progress' },
  ])
})

test('a period in which nothing was promised cannot be reported', () => {
  const early = { id: '2026-04', from: '2026-04-01', to: '2026-04-30' }
  expect(whats(facts({ period: early }))).toEqual(['PUB promise-in-force'])
})

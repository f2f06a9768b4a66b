import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agreementContent } from '../agreements/agreement-content.ts'
import type { VersionRecord } from '../agreements/promises-in-force.ts'
import { findingsAbout, traceExpectation, type TraceSources } from './trace.ts'

type Plain = Record<string, unknown>

function readSample(name: string): TraceSources {
  const file = JSON.parse(
    readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8'),
  ) as Record<string, Record<string, Plain>>
  const all = (key: string): Plain[] => Object.values(file[key] ?? {})
  const versions = all('agreements').map((agreement) => ({
    id: `${String(agreement['id'])}:${String(agreement['version'])}`,
    agreementId: String(agreement['id']),
    n: Number(agreement['version']),
    status: agreement['status'] as VersionRecord['status'],
    content: { ...agreementContent(agreement, all('targets'), all('levelOptions')) },
  }))
  const names = [
    'voices',
    'cards',
    'shadowings',
    'requirements',
    'targets',
    'catalogue',
    'agreements',
  ] as const
  const more = ['periods', 'attainments', 'misses', 'measures'] as const
  const collections = Object.fromEntries([...names, ...more].map((key) => [key, all(key)]))
  return { ...collections, agreementVersions: versions } as unknown as TraceSources
}

const sources = readSample('it-servicedesk.de')

test('the chain of the on-call expectation runs from the voice to the measure', () => {
  const trace = traceExpectation('exp-oncall', sources)
  expect(trace).toMatchObject({
    voiceIds: ['vo-2', 'vo-6'],
    findings: [{ shadowingId: 'sh-1', findingId: 'f2' }],
    requirementIds: ['req-oncall'],
    serviceIds: ['svc-oncall'],
    agreementIds: ['agr-oncall'],
  })
  expect(trace.latest).toHaveLength(1)
  expect(trace.latest[0]).toMatchObject({ targetId: 'tgt-it-oncall' })
  expect(trace.measureIds.length).toBeGreaterThan(0)
})

test('an expectation that nobody answered has gaps, not errors', () => {
  expect(traceExpectation('exp-meeting', sources)).toMatchObject({
    requirementIds: [],
    serviceIds: [],
    agreementIds: [],
    latest: [],
    measureIds: [],
  })
})

test('a service without targets for it still leads to its agreements', () => {
  expect(traceExpectation('exp-oneform', sources)).toMatchObject({
    serviceIds: ['svc-onboarding'],
    agreementIds: ['agr-onboarding'],
  })
})

test('the figures are those of the newest period, misses first', () => {
  const trace = traceExpectation('exp-oncall', sources)
  const newest = sources.periods
    .filter((period) =>
      sources.attainments.some((row) => row.periodId === period.id && row.targetId === 'tgt-it-oncall'),
    )
    .map(({ id }) => id)
    .toSorted()
    .at(-1)
  expect(trace.latest[0]?.periodId).toBe(newest)
})

test('links that lead nowhere are left out', () => {
  const broken: TraceSources = {
    ...sources,
    targets: [{ id: 'tgt-x', agreementId: 'agr-gone', requirementIds: { 'req-oncall': true } }],
  }
  expect(traceExpectation('exp-oncall', broken).agreementIds).toEqual([])
  expect(traceExpectation('exp-unheard-of', sources)).toMatchObject({ voiceIds: [], latest: [] })
})

test('findings come in the order of the visit', () => {
  const finding = (id: string, ord: string) => ({ id, ord, expectationIds: { e: true as const } })
  const shadowings = [{ id: 'sh', findings: { b: finding('b', 'a0'), a: finding('a', 'a1') } }]
  expect(findingsAbout('e', shadowings).map(({ findingId }) => findingId)).toEqual(['b', 'a'])
})

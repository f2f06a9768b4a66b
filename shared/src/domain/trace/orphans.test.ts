import { describe, expect, test } from 'vitest'
import { sample } from '../../testing/samples.ts'
import { findOrphans, type OrphanSources } from './orphans.ts'

const nothing: OrphanSources = {
  expectations: [],
  catalogue: [],
  agreements: [],
  targets: [],
  requirements: [],
  measures: [],
  misses: [],
  parkingItems: [],
}
const find = (sources: Partial<OrphanSources>) => findOrphans({ ...nothing, ...sources })

const service = { id: 'svc-1', processId: null, expectationIds: {} }
const agreement = { id: 'agr-1', serviceId: 'svc-1' }
const target = { id: 'tgt-1', agreementId: 'agr-1', fromNodeId: null, toNodeId: null, requirementIds: {} }
const measure = { id: 'm-1', triggers: [], nodeIds: {}, targetIds: {} }

describe('[TRACE-2] expectations', () => {
  const expectation = { id: 'exp-1', status: 'understood' }

  test('are answered by a service, by the form that a target carries out, or by a decision', () => {
    expect(find({ expectations: [expectation] }).expectationsWithoutAnswer).toEqual(['exp-1'])
    expect(
      find({ expectations: [expectation], catalogue: [{ ...service, expectationIds: { 'exp-1': true } }] })
        .expectationsWithoutAnswer,
    ).toEqual([])
    expect(
      find({
        expectations: [expectation],
        agreements: [agreement],
        requirements: [{ id: 'req-1', expectationId: 'exp-1' }],
        targets: [{ ...target, requirementIds: { 'req-1': true } }],
      }).expectationsWithoutAnswer,
    ).toEqual([])
    const decided = [
      { id: 'exp-2', status: 'declined' },
      { id: 'exp-3', status: 'new', verdict: { kind: 'dropped' } },
    ]
    expect(find({ expectations: decided }).expectationsWithoutAnswer).toEqual([])
  })
})

describe('[TRACE-2] promises', () => {
  test('want somebody who asked and a step that delivers', () => {
    const found = find({ catalogue: [service], agreements: [agreement], targets: [target] })
    expect(found.agreementsWithoutExpectation).toEqual(['agr-1'])
    expect(found.agreementsWithoutStep).toEqual(['agr-1'])
  })

  test('an expectation that is gone asks for nothing any more', () => {
    const catalogue = [{ ...service, expectationIds: { 'exp-gone': true } as const }]
    expect(find({ catalogue, agreements: [agreement] }).agreementsWithoutExpectation).toEqual(['agr-1'])
  })

  test('the process of the service or a step of the target delivers', () => {
    const withProcess = [{ ...service, processId: 'proc-1' }]
    expect(find({ catalogue: withProcess, agreements: [agreement] }).agreementsWithoutStep).toEqual([])
    const targets = [{ ...target, toNodeId: 'n-1' }]
    expect(find({ catalogue: [service], agreements: [agreement], targets }).agreementsWithoutStep).toEqual([])
  })

  test('a figure whose promise is gone measures nothing', () => {
    expect(find({ targets: [target] }).targetsWithoutAgreement).toEqual(['tgt-1'])
  })
})

test('[TRACE-2] a measure answers a miss, a parked thought, or says itself what it is for', () => {
  expect(find({ measures: [measure] }).measuresWithoutCause).toEqual(['m-1'])
  expect(
    find({ measures: [measure], misses: [{ measureIds: { 'm-1': true } }] }).measuresWithoutCause,
  ).toEqual([])
  expect(find({ measures: [measure], parkingItems: [{ measureId: 'm-1' }] }).measuresWithoutCause).toEqual([])
  expect(find({ measures: [{ ...measure, triggers: [{ type: 'voice' }] }] }).measuresWithoutCause).toEqual([])
})

test('[TRACE-2] the sample of the IT desk: one wish is still open, three promises name no step', () => {
  const data = sample('it-servicedesk.de') as Record<string, Record<string, never>>
  const all = <K extends keyof OrphanSources>(name: K): OrphanSources[K] =>
    Object.values(data[name] ?? {}) as unknown as OrphanSources[K]
  const found = findOrphans({
    expectations: all('expectations'),
    catalogue: all('catalogue'),
    agreements: all('agreements'),
    targets: all('targets'),
    requirements: all('requirements'),
    measures: all('measures'),
    misses: all('misses'),
    parkingItems: all('parkingItems'),
  })
  expect(found).toEqual({
    expectationsWithoutAnswer: ['exp-meeting'],
    agreementsWithoutExpectation: [],
    agreementsWithoutStep: ['agr-howto', 'agr-onboarding', 'agr-oncall'],
    targetsWithoutAgreement: [],
    measuresWithoutCause: [],
  })
})

// @vitest-environment jsdom
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { findOrphans } from '@servicewerkstatt/shared/domain/trace/orphans.ts'
import { describe, expect, test } from 'vitest'
import { createTestWorkshop, type TestWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { type OverviewFacts, type OverviewPart, overviewParts } from './overview-parts.ts'

function factsOf({ board, proceedings }: TestWorkshop): OverviewFacts {
  const [drafts, official] = [new RecordIndex(board.doc), new RecordIndex(proceedings)]
  const [expectations, services, agreements] = [
    drafts.all('expectations'),
    drafts.all('catalogue'),
    drafts.all('agreements'),
  ]
  const measures = drafts.all('measures')
  return {
    statement: drafts.singleton('statement'),
    goals: drafts.all('goals'),
    processes: drafts.all('processes'),
    nodes: drafts.all('nodes'),
    expectations,
    services,
    agreements,
    versions: official.all('agreementVersions'),
    periods: official.all('periods'),
    measures,
    publications: official.all('publications'),
    unansweredMisses: 0,
    orphans: findOrphans({
      expectations,
      catalogue: services,
      agreements,
      targets: drafts.all('targets'),
      requirements: drafts.all('requirements'),
      measures,
      misses: official.all('misses'),
      parkingItems: drafts.all('parkingItems'),
    }),
  }
}

const sample = factsOf(createTestWorkshop({ prepare: prepareSample }))
const empty = factsOf(createTestWorkshop())
const gapsOf = (parts: readonly OverviewPart[]) =>
  parts.map(({ gaps }) => gaps.map(({ name, n }) => (n === 1 ? name : `${name} ${String(n)}`)))

describe('[D20] the overview', () => {
  test('of an empty workshop names the first thing of each part and blames nobody for the rest', () => {
    const parts = overviewParts(empty)
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4, 5])
    expect(parts.every(({ isUntouched }) => isUntouched)).toBe(true)
    expect(gapsOf(parts)).toEqual([
      ['statement', 'goals'],
      ['process'],
      ['expectations'],
      ['services'],
      ['published'],
    ])
  })

  test('of the IT sample counts what is there', () => {
    const counts = overviewParts(sample).map((part) =>
      Object.fromEntries(part.counts.map(({ name, n }) => [name, n])),
    )
    expect(counts).toEqual([
      { goals: 2 },
      { steps: 5 },
      { expectations: 9 },
      { services: 5, promises: 4, inForce: 4 },
      { periods: 6, measures: 8, publications: 3 },
    ])
    expect(gapsOf(overviewParts(sample))).toEqual([[], [], ['unanswered'], ['byWhichStep 3'], []])
  })

  test('a statement alone makes part 1 touched', () => {
    const statement = { ...empty.statement, serviceText: 'Wir helfen.' }
    const [first] = overviewParts({ ...empty, statement })
    expect(first?.isUntouched).toBe(false)
    expect(first?.gaps.map(({ name }) => name)).toEqual(['statementAgreed', 'goals'])
  })

  test('a service that is deliberately without a number lacks no promise', () => {
    const [advice] = sample.services.filter(({ id }) => id === 'svc-advice')
    if (!advice) throw new Error('the sample has the advice')
    const silent = { ...advice, notMeasuredReason: ' ' }
    const [, , , catalogue] = overviewParts({ ...sample, services: [silent] })
    expect(catalogue?.gaps.map(({ name }) => name)).toContain('promises')
    const [, , , fine] = overviewParts({ ...sample, services: [advice] })
    expect(fine?.gaps.map(({ name }) => name)).not.toContain('promises')
  })

  test('open misses and the first period are asked for once promises are in force', () => {
    const parts = overviewParts({ ...sample, periods: [], unansweredMisses: 2 })
    expect(parts[4]?.gaps).toEqual([
      { name: 'periods', n: 1 },
      { name: 'answers', n: 2 },
    ])
  })
})

// @vitest-environment jsdom
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { describe, expect, test } from 'vitest'
import { createTestWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import {
  courseOf,
  type FigureFacts,
  inCatalogueOrder,
  keptCount,
  missingAnswers,
  type Miss,
  type Period,
  periodRows,
  rowLabel,
} from './period-figures.ts'

const { proceedings } = createTestWorkshop({ prepare: prepareSample })
const index = new RecordIndex(proceedings)
const facts: FigureFacts = {
  versions: index.all('agreementVersions'),
  attainments: index.all('attainments'),
  misses: index.all('misses'),
}
const period = (id: string): Period => {
  const found = index.record('periods', id)
  if (!found) throw new Error(`the sample has ${id}`)
  return found
}
const monthsNewestFirst = index.all('periods').toSorted((a, b) => (a.from < b.from ? 1 : -1))

describe('[ATT-1] the promises of a period', () => {
  test('October of the IT sample: four kept, one missed and answered', () => {
    const rows = periodRows(period('2026-10'), facts)
    expect(Object.fromEntries(rows.map((row) => [row.target.id, row.verdict]))).toEqual({
      'tgt-it-first': 'met',
      'tgt-it-fix': 'met',
      'tgt-it-same': 'met',
      'tgt-it-day1': 'met',
      'tgt-it-oncall': 'missed',
    })
    expect(keptCount(rows)).toEqual({ kept: 4, judged: 5 })
    expect(rows.filter(({ needsAnswer }) => needsAnswer)).toEqual([])
  })

  test('before a promise is in force it has no row', () => {
    const ids = periodRows(period('2026-05'), facts).map(({ target }) => target.id)
    expect(ids).not.toContain('tgt-it-oncall')
  })

  test('a row without figures is neither kept nor missed', () => {
    const rows = periodRows(period('2026-10'), { ...facts, attainments: [] })
    expect(rows.every(({ verdict }) => verdict === 'not_measurable_yet')).toBe(true)
    expect(keptCount(rows)).toEqual({ kept: 0, judged: 0 })
  })

  test('stand in the order of the catalogue', () => {
    const rows = periodRows(period('2026-10'), facts)
    const order = inCatalogueOrder(rows, ['agr-oncall', 'agr-incident'], ['tgt-it-fix', 'tgt-it-first'])
    expect(order.slice(0, 3).map(({ target }) => target.id)).toEqual([
      'tgt-it-oncall',
      'tgt-it-fix',
      'tgt-it-first',
    ])
  })

  test('are called as in the report', () => {
    const row = periodRows(period('2026-10'), facts).find(({ target }) => target.id === 'tgt-it-oncall')
    expect(row && rowLabel(row, 'de')).toBe('Rückruf in 30 Minuten')
  })
})

describe('[ATT-3] the answer to a miss', () => {
  const miss = (values: Partial<Miss>): Miss => ({
    id: 'tgt-1:2026-10',
    causeCategory: 'process',
    cause: '',
    customerImpact: '',
    noMeasureReason: '',
    measureIds: {},
    ...values,
  })

  test('needs a cause, and a measure or the reason for none', () => {
    expect(missingAnswers(undefined)).toEqual(['cause', 'answer'])
    expect(missingAnswers(miss({ cause: ' ' }))).toEqual(['cause', 'answer'])
    expect(missingAnswers(miss({ cause: 'Übergabe', noMeasureReason: 'Einzelfall' }))).toEqual([])
    expect(missingAnswers(miss({ cause: 'Übergabe', measureIds: { 'm-1': true } }))).toEqual([])
  })

  test('is asked for in the row while it is open', () => {
    const rows = periodRows(period('2026-10'), { ...facts, misses: [] })
    expect(rows.filter(({ needsAnswer }) => needsAnswer).map(({ target }) => target.id)).toEqual([
      'tgt-it-oncall',
    ])
  })
})

describe('[ATT-6] the course over the periods', () => {
  test('runs from old to new, as far back as asked for', () => {
    const course = courseOf('tgt-it-oncall', monthsNewestFirst, facts, 4)
    expect(course.map(({ period: { id }, verdict }) => [id, verdict])).toEqual([
      ['2026-07', 'not_in_force'],
      ['2026-08', 'missed'],
      ['2026-09', 'met'],
      ['2026-10', 'missed'],
    ])
    expect(course.some(({ isNewVersion }) => isNewVersion)).toBe(false)
  })

  test('marks where another version of the agreement begins', () => {
    const [version] = facts.versions.filter(({ agreementId }) => agreementId === 'agr-oncall')
    if (!version) throw new Error('the sample has the on-call promise')
    const versions = [
      ...facts.versions.filter(({ id }) => id !== version.id),
      { ...version, status: 'ended', endedOn: '2026-08-31' } as const,
      { ...version, id: 'agr-oncall:9', n: 9, inForceFrom: '2026-09-01' },
    ]
    const course = courseOf('tgt-it-oncall', monthsNewestFirst, { ...facts, versions }, 4)
    expect(course.map(({ isNewVersion }) => isNewVersion)).toEqual([false, false, true, false])
  })
})

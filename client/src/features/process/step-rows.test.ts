import itServicedesk from '@servicewerkstatt/shared/samples/it-servicedesk.de.json?raw'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import {
  selectProcess,
  type ProcessCollections,
} from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { describe, expect, test } from 'vitest'
import { smallProcess } from './small-process.test-helper.ts'
import { deriveStepRows, type StepRow } from './step-rows.ts'

const rowsOf = (...given: Parameters<typeof smallProcess>): StepRow[] => {
  const { model, graph, layout } = smallProcess(...given)
  return deriveStepRows(model, graph, layout)
}
const row = (rows: readonly StepRow[], id: string): StepRow => {
  const found = rows.find((item) => item.id === id)
  if (!found) throw new Error(`no row ${id}`)
  return found
}

test('rows stand in the order of the flow; only steps have numbers', () => {
  const rows = rowsOf('s > a > q; q > b: nein 25; b > c; q > c: ja 75; c > e')
  expect(rows.map(({ id, number }) => `${number ?? '·'} ${id}`)).toEqual([
    '· s',
    '1 a',
    '· q',
    '2 b',
    '3 c',
    '· e',
  ])
})

test('a row says by which way of a decision it is reached', () => {
  const rows = rowsOf('s > a > q; q > b: nein 25; b > c; q > c: ja 75; c > e')
  expect(row(rows, 'b').cameBy).toEqual([{ edgeId: 'q-b', label: 'nein', shareBp: 2500 }])
  expect(row(rows, 'c').cameBy).toEqual([{ edgeId: 'q-c', label: 'ja', shareBp: 7500 }])
  expect(row(rows, 'a').cameBy).toEqual([])
})

describe('ways are said where they are not just the next row', () => {
  test('a decision', () => {
    const rows = rowsOf('s > a > q; q > b: nein 25; b > c; q > c: ja 75; c > e')
    expect(row(rows, 'q')).toMatchObject({ saysWays: true, ways: [{ toId: 'b' }, { toId: 'c' }] })
    expect(row(rows, 'a').saysWays).toBe(false)
  })

  test('a loop back, and a step that leads nowhere', () => {
    const rows = rowsOf('s > a > q; q > a: nein 10; q > e: ja 90; s > b')
    expect(row(rows, 'q').ways).toContainEqual(expect.objectContaining({ toId: 'a', leadsBack: true }))
    expect(row(rows, 'b')).toMatchObject({ saysWays: true, ways: [] })
  })

  test('a way through a merge leads to what follows it', () => {
    const rows = rowsOf('s > q; q > a: ja 50; q > b: nein 50; a > m; b > m; m > c > e')
    expect(rows.map(({ id }) => id)).not.toContain('m')
    expect(row(rows, 'a').ways[0]?.toId).toBe('c')
  })

  test('a merge that hangs in the air is shown, so that it can be mended', () => {
    expect(rowsOf('s > a > m').map(({ id }) => id)).toContain('m')
  })
})

describe('one row up, one row down', () => {
  test('in a chain: before and behind the neighbour; not above the start, not below the end', () => {
    const rows = rowsOf('s > a > b > e')
    expect(row(rows, 'a')).toMatchObject({ earlier: null, later: { after: 'b' } })
    expect(row(rows, 'b')).toMatchObject({ earlier: { before: 'a' }, later: null })
  })

  test('at a decision: before it, or into its first way', () => {
    const rows = rowsOf('s > a > q; q > b: nein 25; b > c; q > c: ja 75; c > e')
    expect(row(rows, 'a').later).toEqual({ inEdge: 'q-b' })
    expect(row(rows, 'b').earlier).toEqual({ before: 'q' })
  })

  test('at parallel ways: into the first, out of the last', () => {
    const rows = rowsOf('s > a > p; p > b; p > c; b > j; c > j; j > d > e')
    const [first, last] = rows.filter(({ id }) => id === 'b' || id === 'c').map(({ id }) => id)
    expect(row(rows, 'a').later).toEqual({ inEdge: `p-${first ?? ''}` })
    expect(row(rows, 'd').earlier).toEqual({ inEdge: `${last ?? ''}-j` })
    expect(row(rows, last ?? '').later).toEqual({ after: 'j' })
  })

  test('decisions, starts and ends stay, and so does a step with several ways out', () => {
    const rows = rowsOf('s > a > q; q > b: ja 50; q > e: nein 50; b > e; a > b')
    expect(row(rows, 'q')).toMatchObject({ earlier: null, later: null })
    expect(row(rows, 'a')).toMatchObject({ earlier: null, later: null })
  })
})

test('findings stand at their rows', () => {
  const rows = rowsOf('s > a > q; q > e: ja 90; x > e', { a: { processTime: null } })
  expect(row(rows, 'a').lacksTime).toBe(true)
  expect(row(rows, 'q').findings).toEqual(expect.arrayContaining(['shares-not-100', 'branches-missing']))
  expect(row(rows, 'x').findings).toContain('not-reachable')
})

test('the sample of the service desk reads as its table', () => {
  const data: ProcessCollections & { processes: Record<string, unknown> } = JSON.parse(itServicedesk)
  const model = selectProcess(data, Object.keys(data.processes)[0] ?? '')
  const graph = buildProcessGraph(model)
  const rows = deriveStepRows(model, graph, layoutProcess(model))
  expect(rows.filter(({ number }) => number !== null)).toHaveLength(6)
  expect(rows.flatMap(({ findings }) => findings)).toEqual([])
  expect(rows.some(({ type }) => type === 'merge')).toBe(false)
})

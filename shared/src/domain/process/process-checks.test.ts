import { describe, expect, test } from 'vitest'
import { sample, SAMPLE_NAMES } from '../../testing/samples.ts'
import { checkProcess } from './process-checks.ts'
import { buildProcessGraph } from './process-graph.ts'
import { layoutProcess } from './layout.ts'
import { selectProcess, type ProcessCollections, type ProcessModel } from './process-model.ts'
import { sketch, type SketchOptions } from './process-sketch.test-helper.ts'

const check = (model: ProcessModel) =>
  checkProcess(model, buildProcessGraph(model)).map(({ code, reason, nodeIds }) =>
    `${code} ${reason}: ${nodeIds.join(' ')}`.trim(),
  )
const findings = (text: string, options?: SketchOptions) => check(sketch(text, options))

test('a sound process has no findings', () => {
  expect(
    findings(`
      start > split > a > join > ok? yes90> end
      split > b > join
      ok? no10> fix ~> split`),
  ).toEqual([])
})

test.each(SAMPLE_NAMES)('sample %s has no findings', (name) => {
  const collections = sample(name) as unknown as ProcessCollections & { processes: Record<string, unknown> }
  const [processId = ''] = Object.keys(collections.processes)
  const model = selectProcess(collections, processId)
  const pulled = layoutProcess(model).nodes.filter((node) => node.wasPulledIntoLane)
  expect(model.nodes.length).toBeGreaterThanOrEqual(15)
  expect(pulled).toEqual([])
  expect(check(model)).toEqual([])
})

describe('PROC-1 one start', () => {
  test('none', () => expect(findings('a > end')).toContain('PROC-1 start-missing:'))
  test('two', () =>
    expect(findings('start > a > end\nstart2 > a')).toContain('PROC-1 several-starts: start start2'))
})

describe('PROC-2 the end can be reached', () => {
  test('no end', () => expect(findings('start > a')).toContain('PROC-2 end-missing:'))
  test('a dead end', () =>
    expect(findings('start > d? 50> end\nd? 50> a')).toContain('PROC-2 end-not-reachable: a'))
  test('beside the flow', () =>
    expect(findings('start > end\nlost > end')).toContain('PROC-2 not-reachable: lost'))
})

describe('PROC-3 shares', () => {
  test('one is missing', () =>
    expect(findings('start > d? 60> a > end\nd? > end')).toContain('PROC-3 share-missing: d?'))
  test('they do not add up', () =>
    expect(findings('start > d? 60> a > end\nd? 30> end')).toContain('PROC-3 shares-not-100: d?'))
})

describe('PROC-4 ways in and out', () => {
  test('a step with two ways out', () =>
    expect(findings('start > a > end\na > b > end')).toContain('PROC-4 way-out-too-many: a'))
  test('two ways into a step are a merge and fine', () =>
    expect(findings('start > d? 50> a > end\nd? 50> b > a')).toEqual([]))
  test('a decision with one way', () =>
    expect(findings('start > d? 100> end')).toContain('PROC-4 branches-missing: d?'))
  test('something before the start', () =>
    expect(findings('a > start > end')).toContain('PROC-4 way-in-too-many: start'))
})

describe('PROC-5 a join that waits for ever', () => {
  /*  d? ─→ a ─→ join      only one of the two ever arrives
         └→ b ─┘             */
  test('branches of a decision', () =>
    expect(findings('start > d? 50> a > join > end\nd? 50> b > join')).toContain('PROC-5 join-starves: join'))

  test('a decision that leaves one parallel branch', () =>
    expect(findings('start > split > a > d? 50> b > join > end\nsplit > c > join\nd? 50> end')).toContain(
      'PROC-5 join-starves: join',
    ))

  test('a decision inside one branch whose ways meet again', () =>
    expect(
      findings('start > split > d? 50> a > merge > join > end\nd? 50> b > merge\nsplit > c > join'),
    ).toEqual([]))

  /*  split ─→ a ─→ join ─→ ok? ─→ end
          └──→ b ─┘          └─→ a      the second time nobody brings b */
  test('a way back into one branch only', () =>
    expect(findings('start > split > a > join > ok? 90> end\nsplit > b > join\nok? ~10> a')).toContain(
      'PROC-5 join-starves: join',
    ))

  test('a way back to before the branches, and one inside a branch', () => {
    expect(findings('start > x > split > a > join > ok? 90> end\nsplit > b > join\nok? ~10> x')).toEqual([])
    expect(findings('start > split > a > ok? 90> join > end\nsplit > b > join\nok? ~10> a')).toEqual([])
  })

  test('a way out of a branch back to before all of them', () =>
    expect(findings('start > split > a > ok? 90> join > end\nsplit > b > join\nok? ~10> split')).toContain(
      'PROC-5 join-starves: join',
    ))

  test('a decision before the split that leaves both out', () =>
    expect(findings('start > d? 50> split > a > join > end\nsplit > b > join\nd? 50> end')).toEqual([]))
})

describe('PROC-5 parallel ways that meet without a join', () => {
  const meet = 'PROC-5 parallel-ways-meet: c'
  test('everything behind it would happen twice', () =>
    expect(findings('start > split > a > c > d > end\nsplit > b > c')).toContain(meet))
  test('also behind an inner pair that does come together', () =>
    expect(
      findings('start > split > split2 > a > join2 > c > end\nsplit2 > b > join2\nsplit > x > c'),
    ).toContain(meet))
  test('at the end each may arrive by itself', () =>
    expect(findings('start > split > a > end\nsplit > b > end')).toEqual([]))
  test('ways of a decision inside a branch may meet', () =>
    expect(findings('start > split > d? 50> a > c > join > end\nd? 50> b > c\nsplit > x > join')).toEqual([]))
})

describe('PROC-6 a loop has an exit', () => {
  test('none', () => {
    const found = findings('start > a > b > a\nx > end')
    expect(found).toContain('PROC-6 loop-without-exit: a b')
  })
  test('an exit that is never taken is none', () =>
    expect(findings('start > a > d? 100> b > a\nd? 0> end')).toContain('PROC-6 loop-without-exit: a b d?'))
})

test('PROC-7 times go up; an unknown best case is fine', () => {
  const nodes = {
    a: { processTime: { o: 5, m: 4, p: 9 } },
    b: { waitTime: { o: null, m: 4, p: 9 } },
    c: { waitTime: { o: 0, m: 10, p: 9 } },
  }
  expect(findings('start > a > b > c > end', { nodes })).toEqual([
    'PROC-7 times-out-of-order: a',
    'PROC-7 times-out-of-order: c',
  ])
})

describe('PROC-8 lanes', () => {
  test('a step without one', () =>
    expect(
      findings('start@l > a@l > end@l', {
        nodes: {},
        lanes: [{ id: 'other', ord: 'a0', name: null, kind: null, height: null }],
      }),
    ).toEqual(['PROC-8 lane-missing: a end start']))

  test('a step whose stored place is in another lane', () => {
    const model = sketch('start@one > a@one > b@one > end@two', {
      nodes: {
        start: { pos: { x: 0, y: 50 } },
        a: { pos: { x: 100, y: 50 } },
        b: { pos: { x: 300, y: 900 } },
        end: { pos: { x: 500, y: 160 } },
      },
    })
    const pulled = layoutProcess(model)
      .nodes.filter((node) => node.wasPulledIntoLane)
      .map(({ id }) => id)
    expect(checkProcess(model, buildProcessGraph(model), pulled)).toEqual([
      { code: 'PROC-8', reason: 'outside-lane', nodeIds: ['b'] },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { sample } from '../../testing/samples.ts'
import { deriveFlowFigures } from './flow-figures.ts'
import { buildProcessGraph } from './process-graph.ts'
import { selectProcess, type ProcessCollections, type ProcessNode, type ThreePoint } from './process-model.ts'
import { sketch } from './process-sketch.test-helper.ts'

const exactly = (minutes: number): ThreePoint => ({ o: minutes, m: minutes, p: minutes })
const figures = (text: string, nodes: Record<string, Partial<ProcessNode>> = {}) =>
  deriveFlowFigures(buildProcessGraph(sketch(text, { nodes })))

test('V1 a ratio of sums, and the product of what is right the first time', () => {
  const step = (work: number, lead: number, pccaBp: number): Partial<ProcessNode> => ({
    processTime: exactly(work),
    waitTime: exactly(lead - work),
    waitClock: 'working',
    pccaBp,
  })
  const found = figures('start > a > b > c > d > end', {
    a: step(10, 60, 8000),
    b: step(20, 480, 9000),
    c: step(45, 240, 7000),
    d: step(15, 90, 9500),
  })
  expect(found?.workMin).toBe(90)
  expect((found?.workMin ?? 0) + (found?.waitMin ?? 0)).toBe(870)
  expect(found?.efficiency).toBeCloseTo(0.103448, 6)
  expect(found?.rightFirstTime).toBeCloseTo(0.4788, 4)
})

/*  A → B ─.7→ C ─.6→ D → end
        └.3→ A  ├.25→ B
                └.15→ end      */
test('T7 visits where ways lead back', () => {
  const found = figures(
    'start > A > B > b? 70> C > c? 60> D > end\nb? 30> A\nc? 25> B\nc? 15> end',
    Object.fromEntries(
      ['A', 'B', 'C', 'D'].map((id, index) => [id, { processTime: exactly((index + 1) * 10) }]),
    ),
  )
  const visits = ['A', 'B', 'C', 'D'].map((id) => found?.visits.get(id))
  const expected = [1.571429, 1.904762, 1.333333, 0.8]
  expect(visits).toEqual(expected.map((value) => expect.closeTo(value, 6)))
  expect(found?.workMin).toBeCloseTo(125.8095, 4)
})

describe('T9 the samples', () => {
  const of = (name: 'it-servicedesk.de' | 'finance-month-end.de', processId: string) =>
    deriveFlowFigures(buildProcessGraph(selectProcess(sample(name) as ProcessCollections, processId)))
  test('the IT desk', () => {
    const found = of('it-servicedesk.de', 'proc-incident')
    const visits = ['n-ask', 'n-second', 'n-vendor', 'n-confirm'].map((id) => found?.visits.get(id))
    expect(visits).toEqual([0.25, 0.4253, 0.0638, 1.0753].map((value) => expect.closeTo(value, 4)))
    expect(found?.workMin).toBeCloseTo(52.73, 2)
    expect(found?.rightFirstTime).toBeCloseTo(0.5176, 4)
  })
  test('the month-end close, with three branches side by side', () => {
    const found = of('finance-month-end.de', 'proc-close')
    expect(found?.visits.get('n-recon')).toBeCloseTo(1.3333, 4)
    expect(found?.visits.get('n-review')).toBeCloseTo(1.1765, 4)
    expect(found?.workMin).toBeCloseTo(1761.81, 2)
    expect(found?.rightFirstTime).toBeCloseTo(0.4819, 4)
  })
})

test('a part of the way', () => {
  const graph = buildProcessGraph(
    sketch('start > a > b > c > end', {
      nodes: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { processTime: exactly(10) }])),
    }),
  )
  expect(deriveFlowFigures(graph, { fromId: 'a', toId: 'b' })?.workMin).toBe(20)
})

test('a loop that is never left, and no start', () => {
  expect(figures('start > a > b > a\nx > end')).toBeNull()
  expect(figures('a > end')).toBeNull()
})

test('nothing takes time yet', () => {
  expect(figures('start > a > end')).toMatchObject({ efficiency: null, rightFirstTime: null })
})

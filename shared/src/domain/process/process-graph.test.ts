import { describe, expect, test } from 'vitest'
import { ancestorsOf, buildProcessGraph, loopsOf, unreachableNodes, wouldBeRework } from './process-graph.ts'
import { sketch } from './process-sketch.test-helper.ts'

const graphOf = (text: string) => buildProcessGraph(sketch(text))

describe('what leads back', () => {
  /*  start → a → b → c? → end
             └────────┘            */
  test('a connection to an ancestor is rework, also when nobody has marked it', () => {
    const graph = graphOf(`
      start > a > b > c? yes90> end
      c? no10> a`)
    expect([...graph.rework]).toEqual(['c?>a'])
  })

  test('a marked connection that does not close a cycle stays in the order', () => {
    const graph = graphOf('start > a ~> b > end')
    expect([...graph.rework]).toEqual([])
  })

  test('of a cycle, what people have marked is cut', () => {
    const graph = graphOf(`
      start > a > b > end
      b ~> a`)
    expect([...graph.rework]).toEqual(['b>a'])
  })

  test('a step that leads to itself is a loop', () => {
    const graph = graphOf('start > a > end\na > a')
    expect([...graph.rework]).toEqual(['a>a'])
    expect(loopsOf(graph)).toEqual([new Set(['a'])])
  })

  test('cycles that no start reaches are cut as well', () => {
    const graph = graphOf('start > end\nx > y > z > x')
    expect(graph.rework.size).toBe(1)
  })

  test('two loops that share a step are one group', () => {
    const graph = graphOf(`
      start > a > b > c > end
      b > a
      c > b`)
    expect(loopsOf(graph)).toEqual([new Set(['a', 'b', 'c'])])
  })
})

test('ancestors do not follow rework', () => {
  const graph = graphOf(`
    start > a > b? > end
    b? ~> a`)
  expect([...ancestorsOf(graph, 'a')]).toEqual(['start'])
  expect([...ancestorsOf(graph, 'end')].sort()).toEqual(['a', 'b?', 'start'])
})

test('a new connection is foreseen as rework', () => {
  const graph = graphOf('start > a > b > end')
  expect(wouldBeRework(graph, 'b', 'a')).toBe(true)
  expect(wouldBeRework(graph, 'a', 'a')).toBe(true)
  expect(wouldBeRework(graph, 'a', 'end')).toBe(false)
})

describe('what cannot be reached', () => {
  test('steps beside the flow are named', () => {
    const graph = graphOf('start > a > end\nlost > b > end')
    expect([...unreachableNodes(graph)].sort()).toEqual(['b', 'lost'])
  })

  test('without a start nothing counts as unreachable: the start is what is missing', () => {
    expect(unreachableNodes(graphOf('a > b > end')).size).toBe(0)
  })
})

test('connections with a missing end, doubled ids and an empty process do no harm', () => {
  const model = sketch('start > a > end')
  const broken = {
    ...model,
    nodes: [...model.nodes, ...model.nodes],
    edges: [...model.edges, { ...model.edges[0]!, id: 'gone', to: 'nobody' }],
  }
  expect(buildProcessGraph(broken).edges.map(({ id }) => id)).toEqual(['a>end', 'start>a'])
  expect(buildProcessGraph({ lanes: [], nodes: [], edges: [] }).edges).toEqual([])
})

test('a chain of twenty thousand steps is no deeper than one of two', () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) => ({
    id: `n${index}`,
    type: 'task' as const,
    laneId: null,
    name: null,
    pos: null,
  }))
  const edges = nodes.slice(1).map(({ id }, index) => ({
    id: `e${index}`,
    from: `n${index}`,
    to: id,
    shareBp: null,
    label: null,
    isRework: null,
  }))
  const graph = buildProcessGraph({
    lanes: [],
    nodes,
    edges: [...edges, { ...edges[0]!, id: 'back', from: 'n19999', to: 'n0' }],
  })
  expect([...graph.rework]).toEqual(['back'])
  expect(loopsOf(graph)).toHaveLength(1)
})

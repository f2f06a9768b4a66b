import { describe, expect, test } from 'vitest'
import { derivePlayBack, firstOfPlayBack, goBack, goOn } from './play-back.ts'
import { buildProcessGraph, type ProcessGraph } from './process-graph.ts'
import type { NodeType, ProcessEdge, ProcessNode } from './process-model.ts'

const node = (id: string, type: NodeType, usual?: number, worst?: number): ProcessNode => ({
  id,
  type,
  laneId: null,
  name: id,
  pos: null,
  ...(type === 'task' && {
    processTime: usual === undefined ? null : { o: null, m: usual, p: worst ?? usual },
  }),
})
const ways = (...pairs: string[]): ProcessEdge[] =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return { id: pair, from, to, shareBp: null, label: null, isRework: false }
  })
const graphOf = (nodes: ProcessNode[], edges: ProcessEdge[]): ProcessGraph =>
  buildProcessGraph({ lanes: [], nodes, edges })

/** Takes ways by the node they lead to. */
function walk(graph: ProcessGraph, ...to: string[]): readonly string[] {
  return to.reduce(
    (path, target) => {
      const choice = derivePlayBack(graph, path)?.choices.find(({ toId }) => toId === target)
      if (!choice) throw new Error(`no way to ${target} from ${path.at(-1) ?? ''}`)
      return goOn(graph, path, choice.edgeId)
    },
    [firstOfPlayBack(graph) ?? ''] as readonly string[],
  )
}

/*  s ─ a ─ d? ─ m ─ b ─ e
             └─ c ─┘        d also leads back to a */
const branching = graphOf(
  [
    node('s', 'start'),
    node('a', 'task', 10, 20),
    node('d', 'decision'),
    node('m', 'merge'),
    node('b', 'task', 5),
    node('c', 'task', 7, 70),
    node('e', 'end'),
  ],
  ways('s>a', 'a>d', 'd>m', 'd>c', 'd>a', 'c>m', 'm>b', 'b>e'),
)

describe('[CANV-9] a case is played back', () => {
  test('along the chosen way, with usual and worst times adding up', () => {
    const played = derivePlayBack(branching, walk(branching, 'a', 'd', 'c', 'b', 'e'))
    expect(played?.clock).toEqual({ usualMin: 22, worstMin: 95, waitingMin: 0 })
    expect([...(played?.passedEdges ?? [])]).toEqual(['s>a', 'a>d', 'd>c', 'c>m', 'm>b', 'b>e'])
    expect(played).toMatchObject({ atId: 'e', steps: 3, untimed: 0, choices: [], isParallel: false })
  })

  test('round a loop as often as it went', () => {
    const played = derivePlayBack(branching, walk(branching, 'a', 'd', 'a', 'd', 'a', 'd', 'b'))
    expect(played?.clock).toMatchObject({ usualMin: 35, worstMin: 65 })
  })

  test('back one stop, over the merge where nobody stops', () => {
    const path = walk(branching, 'a', 'd', 'c', 'b')
    expect(goBack(branching, path).at(-1)).toBe('c')
    expect(goBack(branching, ['s'])).toEqual(['s'])
  })

  test('parallel branches one after the other; the clock follows the longest', () => {
    /*  s ─ | ─ a ─ | ─ z ─ e
             └─ b ─┘        */
    const graph = graphOf(
      [
        node('s', 'start'),
        node('x', 'split'),
        node('a', 'task', 30, 40),
        node('b', 'task', 10, 90),
        node('j', 'join'),
        node('z', 'task', 1),
        node('e', 'end'),
      ],
      ways('s>x', 'x>a', 'x>b', 'a>j', 'b>j', 'j>z', 'z>e'),
    )
    const first = derivePlayBack(graph, walk(graph, 'x', 'a', 'j'))
    expect(first).toMatchObject({ isParallel: true, choices: [{ toId: 'b' }] })
    const both = derivePlayBack(graph, walk(graph, 'x', 'a', 'j', 'b', 'j'))
    expect(both).toMatchObject({
      isParallel: false,
      clock: { usualMin: 30, worstMin: 90 },
      choices: [{ toId: 'z' }],
    })
    expect(derivePlayBack(graph, walk(graph, 'x', 'a', 'j', 'b', 'j', 'z', 'e'))?.clock).toMatchObject({
      usualMin: 31,
      worstMin: 91,
    })
  })

  test('ways that come together in two stages: what lies between the two is walked', () => {
    /*  s ─ | ─ a ─ | ─ z ─ | ─ e
            ├─ b ─┘        │
            └─ c ──────────┘  */
    const graph = graphOf(
      [
        ...[node('s', 'start'), node('x', 'split'), node('j', 'join'), node('k', 'join'), node('e', 'end')],
        ...[node('a', 'task', 30), node('b', 'task', 10), node('z', 'task', 5), node('c', 'task', 20)],
      ],
      ways('s>x', 'x>a', 'x>b', 'x>c', 'a>j', 'b>j', 'j>z', 'z>k', 'c>k', 'k>e'),
    )
    const both = walk(graph, 'x', 'a', 'j', 'b', 'j')
    expect(derivePlayBack(graph, both)).toMatchObject({ isParallel: false, choices: [{ toId: 'z' }] })
    const all = walk(graph, 'x', 'a', 'j', 'b', 'j', 'z', 'k', 'c', 'k', 'e')
    expect(derivePlayBack(graph, all)).toMatchObject({ clock: { usualMin: 35 }, steps: 4, choices: [] })
  })

  test('ways that each come to an end by themselves: the last one is the end', () => {
    const graph = graphOf(
      [
        node('s', 'start'),
        node('x', 'split'),
        node('a', 'task', 30),
        node('b', 'task', 10),
        node('e', 'end'),
      ],
      ways('s>x', 'x>a', 'x>b', 'a>e', 'b>e'),
    )
    expect(derivePlayBack(graph, walk(graph, 'x', 'a', 'e'))).toMatchObject({ isParallel: true })
    const over = derivePlayBack(graph, walk(graph, 'x', 'a', 'e', 'b', 'e'))
    expect(over).toMatchObject({ isParallel: false, choices: [], clock: { usualMin: 30 } })
  })

  test('waits count on their clock, steps without a time make it a lower bound', () => {
    const wait: ProcessNode = {
      ...node('w', 'wait'),
      waitTime: { o: null, m: 1440, p: 2880 },
      waitClock: 'elapsed',
    }
    const graph = graphOf(
      [node('s', 'start'), wait, node('a', 'task'), node('e', 'end')],
      ways('s>w', 'w>a', 'a>e'),
    )
    expect(derivePlayBack(graph, ['s', 'w', 'a'])).toMatchObject({
      clock: { usualMin: 480, worstMin: 960, waitingMin: 480 },
      untimed: 1,
      isUntimed: true,
    })
  })

  test('a step that somebody removed meanwhile ends it where it still makes sense', () => {
    expect(derivePlayBack(branching, ['s', 'a', 'gone', 'b'])?.atId).toBe('a')
    expect(derivePlayBack(branching, ['s', 'b'])?.atId).toBe('s')
    expect(derivePlayBack(branching, ['gone'])).toBeNull()
    expect(goOn(branching, ['s'], 'no-way')).toEqual(['s'])
  })
})

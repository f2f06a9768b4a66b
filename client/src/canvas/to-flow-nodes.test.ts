import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import type { ProcessModel } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { processWordsDe } from '@servicewerkstatt/shared/locale/process-words.ts'
import { describe, expect, test } from 'vitest'
import { fromNodeChanges } from './from-node-changes.ts'
import { keepEach } from './keep-identity.ts'
import { moveBy } from './move-by.ts'
import { NOTHING_LOCAL, withLocalEdges, withLocalNodes } from './local-keys.ts'
import { type FlowWords, LEAST_TARGET, targetBox, toFlowEdges, toFlowNodes } from './to-flow-nodes.ts'

const words: FlowWords = {
  process: processWordsDe,
  position: (place, count) => `Schritt ${place} von ${count}`,
  role: 'Teil des Ablaufs',
  way: (from, to, label) => `Weg von ${from} nach ${to}${label && `: ${label}`}`,
}

/*  Kunde  s
    Team   a → q → e     */
const model: ProcessModel = {
  lanes: [
    { id: 'l1', ord: 'a0', name: 'Kunde', kind: 'customer', height: 140 },
    { id: 'l2', ord: 'a1', name: 'Team', kind: 'frontstage', height: 140 },
  ],
  nodes: [
    { id: 'e', type: 'end', laneId: 'l2', name: 'fertig', pos: { x: 700, y: 210 } },
    { id: 'q', type: 'decision', laneId: 'l2', name: 'gut?', pos: { x: 500, y: 210 } },
    {
      id: 'a',
      type: 'task',
      laneId: 'l2',
      name: 'prüfen',
      pos: { x: 300, y: 210 },
      processTime: { o: null, m: 5, p: 9 },
    },
    { id: 's', type: 'start', laneId: 'l1', name: 'da', pos: { x: 60, y: 70 } },
  ],
  edges: [
    { id: 's-a', from: 's', to: 'a', shareBp: null, label: null, isRework: null },
    { id: 'a-q', from: 'a', to: 'q', shareBp: null, label: null, isRework: null },
    { id: 'q-e', from: 'q', to: 'e', shareBp: 10_000, label: 'ja', isRework: null },
  ],
}
const layout = layoutProcess(model)
const nodes = toFlowNodes(layout, words, true)
const node = (id: string) => nodes.find((item) => item.id === id)!

describe('from the layout to the picture', () => {
  test('nodes stand in the order of the flow, which is the order of the focus', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['s', 'a', 'q', 'e'])
  })

  test('a small node is as large as a target, around its own centre', () => {
    const placed = layout.nodes.find(({ id }) => id === 's')!
    expect(placed.box.width).toBeLessThan(LEAST_TARGET)
    expect(node('s')).toMatchObject({ width: LEAST_TARGET, height: LEAST_TARGET })
    expect(targetBox(placed).x + LEAST_TARGET / 2).toBe(placed.centre.x)
  })

  test('names are words for people, never the ids of the library', () => {
    expect(node('a').ariaLabel).toBe('Schritt: prüfen, 5\u00a0min, Schritt 1 von 1')
    expect(toFlowEdges(layout, words).map((edge) => edge.ariaLabel)).toContain(
      'Weg von gut? nach fertig: ja 100\u202f%',
    )
  })

  test('readers get nodes that neither move nor connect', () => {
    for (const item of toFlowNodes(layout, words, false))
      expect(item).toMatchObject({ draggable: false, connectable: false })
  })

  test('a step that moved alone is the only one that is new', () => {
    const moved = {
      ...model,
      nodes: model.nodes.map((item) => (item.id === 's' ? { ...item, pos: { x: 60, y: 80 } } : item)),
    }
    const next = keepEach(nodes, toFlowNodes(layoutProcess(moved), words, true))
    expect(next.filter((item, index) => item !== nodes[index]).map(({ id }) => id)).toEqual(['s'])
  })
})

describe('what stays on this screen', () => {
  test('choosing one node makes one new object, and the same one again', () => {
    const local = { ...NOTHING_LOCAL, chosenNodes: new Set(['a']) }
    const first = keepEach(nodes, withLocalNodes(nodes, local))
    expect(first.filter((item, index) => item !== nodes[index]).map(({ id }) => id)).toEqual(['a'])
    expect(keepEach(first, withLocalNodes(nodes, { ...local }))).toBe(first)
  })

  test('a node under way is drawn where the pointer is, its connections come loose', () => {
    const local = { ...NOTHING_LOCAL, dragged: new Map([['a', { x: 1, y: 2 }]]) }
    expect(withLocalNodes(nodes, local)[1]).toMatchObject({ position: { x: 1, y: 2 }, dragging: true })
    const edges = withLocalEdges(toFlowEdges(layout, words), local)
    expect(edges.map((edge) => [edge.id, edge.data?.isLoose])).toEqual([
      ['a-q', true],
      ['q-e', false],
      ['s-a', true],
    ])
  })
})

describe('what changes mean', () => {
  const none = new Map<string, { x: number; y: number }>()
  const read = (changes: Parameters<typeof fromNodeChanges>[0], dragged = none) =>
    fromNodeChanges(changes, layout, dragged, new Set())
  const at = (id: string, dx: number, dy: number) => ({
    x: node(id).position.x + dx,
    y: node(id).position.y + dy,
  })

  test('while it is dragged, nothing is written', () => {
    const meaning = read([{ type: 'position', id: 'a', position: at('a', 20, 0), dragging: true }])
    expect(meaning.moves).toEqual([])
    expect([...meaning.dragged.keys()]).toEqual(['a'])
  })

  test('letting go writes the centre once', () => {
    const meaning = read(
      [{ type: 'position', id: 'a', position: at('a', 20, 10), dragging: false }],
      new Map([['a', at('a', 19, 10)]]),
    )
    expect(meaning).toMatchObject({ moves: [{ id: 'a', pos: { x: 320, y: 220 } }], endsDrag: true })
    expect(meaning.dragged.size).toBe(0)
  })

  test('an arrow key writes too, without any drag', () => {
    const meaning = read([{ type: 'position', id: 'a', position: at('a', 5, 0), dragging: false }])
    expect(meaning).toMatchObject({ moves: [{ id: 'a', pos: { x: 305, y: 210 } }], endsDrag: false })
  })

  test('dropped in another band, the step changes its lane', () => {
    const meaning = read([{ type: 'position', id: 'a', position: at('a', 0, -140), dragging: false }])
    expect(meaning.moves).toEqual([{ id: 'a', pos: { x: 300, y: 70 }, laneId: 'l1' }])
  })

  test('put back where it was, nothing is written', () => {
    expect(read([{ type: 'position', id: 'a', position: at('a', 0, 0), dragging: false }]).moves).toEqual([])
  })

  test('choosing keeps the set while it stays the same', () => {
    const chosen = new Set(['a'])
    expect(fromNodeChanges([{ type: 'select', id: 'a', selected: true }], layout, none, chosen).chosen).toBe(
      chosen,
    )
    expect([
      ...fromNodeChanges([{ type: 'select', id: 'q', selected: true }], layout, none, chosen).chosen,
    ]).toEqual(['a', 'q'])
  })

  test('moved from its menu, a step stops at the edge of its lane', () => {
    expect(moveBy(layout, 'a', { x: 40, y: 0 })).toEqual({ id: 'a', pos: { x: 340, y: 210 } })
    expect(moveBy(layout, 'a', { x: 0, y: -500 })?.pos.y).toBe(140 + 38)
    expect(moveBy(layout, 'gone', { x: 1, y: 1 })).toBeNull()
  })
})

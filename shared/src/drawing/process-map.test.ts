import { describe, expect, test } from 'vitest'
import { layoutProcess } from '../domain/process/layout.ts'
import { sketch, task, times } from '../domain/process/process-sketch.test-helper.ts'
import { processWordsDe, processWordsEn } from '../locale/process-words.ts'
import { arrowPath, describeMap, drawProcess } from './process-map.ts'
import type { GroupShape, Shape } from './shapes.ts'

const words = processWordsDe
const groupOf = (shapes: readonly Shape[], type: string, id: string): GroupShape => {
  const group = shapes.find(
    (shape) => shape.kind === 'group' && shape.subject.type === type && shape.subject.id === id,
  )
  if (group?.kind !== 'group') throw new Error(`no ${type} ${id}`)
  return group
}
const nodes = {
  a: task(times(5, 10), times(15, 90)),
  b: { ...task(null), hurdle: { marked: true, note: 'Ticket fehlt' }, ownedBy: 'others' as const },
}
const model = sketch('start > a > b > d? yes90> end\nd? no10> a', { nodes })
const layout = layoutProcess(model)
const draw = (state = {}) => drawProcess(layout, words, state).shapes
const node = (id: string, state = {}) => groupOf(draw(state), 'node', id)
const titleOf = (id: string) => node(id).title?.replaceAll('\u00a0', ' ')

test('every lane, node and connector is a group that can be named and found', () => {
  const shapes = draw()
  const subjects = shapes.flatMap((shape) =>
    shape.kind === 'group' ? [`${shape.subject.type} ${shape.subject.id}`] : [],
  )
  expect(subjects).toEqual(
    expect.arrayContaining([
      'lane lane',
      ...model.nodes.map(({ id }) => `node ${id}`),
      ...model.edges.map(({ id }) => `connector ${id}`),
    ]),
  )
  expect(titleOf('a')).toBe('Schritt: a, 15 + 5 min')
  expect(titleOf('b')).toBe('Schritt: b, Zeit fehlt, liegt nicht bei uns, Störstelle')
  expect(titleOf('d?')).toBe('Entscheidung: d?')
})

test('nodes lie above connectors, connectors above lanes', () => {
  const kinds = draw().flatMap((shape) => (shape.kind === 'group' ? [shape.subject.type] : []))
  expect(kinds).toEqual(
    kinds.toSorted(
      (a, b) =>
        ['lane', 'connector', 'line', 'node'].indexOf(a) - ['lane', 'connector', 'line', 'node'].indexOf(b),
    ),
  )
})

describe('the bar of a step', () => {
  const rects = (id: string) =>
    node(id)
      .shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []))
      .slice(1)

  test('shows waiting and work to scale', () => {
    const [waiting, work] = rects('a')
    expect([waiting?.fill, work?.fill]).toEqual(['hatch', 'ink'])
    expect(work?.rect.width).toBeCloseTo(122 / 4)
  })

  test('is dotted while nobody knows', () => {
    const [unknown] = rects('b')
    expect(unknown).toMatchObject({ fill: 'none', stroke: { dashes: [1.5, 2.5] } })
  })

  test('never lets a part vanish', () => {
    const tiny = layoutProcess(
      sketch('start > a > end', { nodes: { a: task(times(1, 2), times(9000, 9999)) } }),
    )
    const group = groupOf(drawProcess(tiny, words).shapes, 'node', 'a')
    const work = group.shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.fill === 'ink' ? [shape.rect.width] : [],
    )
    expect(work).toEqual([4])
  })
})

describe('while people work with it', () => {
  const fills = (group: GroupShape) => group.shapes.flatMap((shape) => ('fill' in shape ? [shape.fill] : []))

  test('the step that is played back is filled, its words stay readable', () => {
    expect(fills(node('a', { played: 'a' }))).toContain('ours')
    const tones = node('a', { played: 'a' }).shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.tone] : [],
    )
    expect(new Set(tones)).toEqual(new Set(['on-ours']))
  })

  test('what is chosen has a frame', () => {
    expect(node('a', { chosen: new Set(['a']) }).shapes).toHaveLength(node('a').shapes.length + 1)
  })

  test('connectors that a case has passed are blue and whole', () => {
    const [line] = groupOf(draw({ passedConnectors: new Set(['start>a']) }), 'connector', 'start>a').shapes
    expect(line).toMatchObject({ stroke: { tone: 'ours' } })
  })
})

test('rework is dashed', () => {
  const [line] = groupOf(draw(), 'connector', 'd?>a').shapes
  expect(line).toMatchObject({ stroke: { dashes: [5, 4] } })
})

/*  ▶ with its tip at the point   */
test('an arrow', () => {
  expect(arrowPath({ tip: { x: 10, y: 5 }, direction: 'right' })).toBe('M3 0L10 5L3 10Z')
  expect(arrowPath({ tip: { x: 0, y: 0 }, direction: 'up' })).toBe('M-5 7L0 0L5 7Z')
})

test('the picture says what it shows, in both languages', () => {
  expect(describeMap(model, layout, 'Störung beheben', words)).toEqual({
    title: 'Ablauf als Bild: Störung beheben',
    desc: '2 Schritte in einer Bahn. Dieselben Schritte stehen in der Liste.',
  })
  expect(describeMap(model, layout, '', processWordsEn).title).toBe('Process map')
})

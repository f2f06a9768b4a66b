import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import type { ProcessModel } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { expect, test } from 'vitest'
import { alignMoves } from './align.ts'

const lane = (id: string, ord: string) => ({ id, ord, name: id, kind: null, height: 300 })
const step = (id: string, laneId: string, x: number, y: number) => ({
  id,
  type: 'task' as const,
  laneId,
  name: id,
  pos: { x, y },
})
/** Two lanes of 300: a, b, c in the upper one, d in the lower one. */
const model: ProcessModel = {
  lanes: [lane('up', 'a0'), lane('low', 'a1')],
  nodes: [
    step('a', 'up', 100, 80),
    step('b', 'up', 400, 120),
    step('c', 'up', 900, 160),
    step('d', 'low', 600, 420),
  ],
  edges: [],
}
const layout = layoutProcess(model)
const places = (ids: string[], how: Parameters<typeof alignMoves>[2]) =>
  Object.fromEntries(alignMoves(layout, new Set(ids), how).map(({ id, pos }) => [id, [pos.x, pos.y]]))

test('one below the other', () => {
  expect(places(['a', 'b', 'd'], 'column')).toEqual({ a: [367, 80], b: [367, 120], d: [367, 420] })
})

test('side by side, each lane by itself', () => {
  expect(places(['a', 'b', 'c', 'd'], 'row')).toEqual({ a: [100, 120], c: [900, 120] })
})

test('equal distances between the first and the last', () => {
  expect(places(['a', 'b', 'c'], 'across')).toEqual({ b: [500, 120] })
  expect(places(['a', 'b', 'c', 'd'], 'across')).toEqual({ b: [367, 120], d: [633, 420] })
  expect(places(['a', 'b'], 'across')).toEqual({})
})

test('what stands in line already does not move', () => {
  expect(places(['a', 'b', 'c'], 'down')).toEqual({})
  expect(places(['a'], 'row')).toEqual({})
})

import { expect, test } from 'vitest'
import { placeStickies } from './sticky-places.ts'

const sticky = (id: string, anchorType: 'node' | 'edge' | 'canvas' | null, anchorId: string | null) => ({
  id,
  ord: id,
  kind: 'idea' as const,
  anchorType,
  anchorId,
  pos: null,
  text: id,
})
const all = [
  sticky('on-step', 'node', 'n1'),
  sticky('on-way', 'edge', 'e1'),
  sticky('elsewhere', 'node', 'n9'),
  sticky('lost', 'node', 'gone'),
  sticky('here', 'canvas', 'p1'),
  sticky('other', 'canvas', 'p2'),
  sticky('old', 'canvas', null),
]
const known = new Set(['n1', 'n9', 'e1'])
const process = (id: string, isFirst: boolean) => ({
  id,
  isFirst,
  nodes: new Set(id === 'p1' ? ['n1'] : ['n9']),
  edges: new Set(id === 'p1' ? ['e1'] : []),
})
const placesIn = (id: string, isFirst: boolean) =>
  placeStickies(all, process(id, isFirst), known).map(({ sticky: { id: which }, place }) => [
    which,
    place.type,
  ])

test('each note shows in one process, also when what it stuck to is gone', () => {
  expect(placesIn('p1', true)).toEqual([
    ['on-step', 'node'],
    ['on-way', 'edge'],
    ['lost', 'lost'],
    ['here', 'canvas'],
    ['old', 'canvas'],
  ])
  expect(placesIn('p2', false)).toEqual([
    ['elsewhere', 'node'],
    ['other', 'canvas'],
  ])
})

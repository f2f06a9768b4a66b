import { describe, expect, test } from 'vitest'
import { routeConnector, routeConnectors } from './connector-route.ts'
import { point as p, type Direction } from './point.ts'
import { segmentMeets, segmentsOf, type Segment } from './polyline.ts'
import type { Rect } from './rect.ts'
import type { Port, RouteRequest } from './route-ports.ts'

const port = (x: number, y: number, facing: Direction, cost = 0): Port => ({
  at: { x, y },
  facing,
  cost,
  costWhenTaken: 0,
})
const [right, left] = [
  (x: number, y: number) => port(x, y, 'right'),
  (x: number, y: number) => port(x, y, 'left'),
]
const [up, down] = [(x: number, y: number) => port(x, y, 'up'), (x: number, y: number) => port(x, y, 'down')]
const box = (x: number, y: number, width = 40, height = 40): Rect => ({ x, y, width, height })

const request = (
  id: string,
  from: Port | Port[],
  to: Port | Port[],
  more: Partial<RouteRequest> = {},
): RouteRequest => ({
  id,
  source: `${id} source`,
  target: `${id} target`,
  style: 'solid',
  from: [from].flat(),
  to: [to].flat(),
  ...more,
})
const routesOf = (requests: RouteRequest[], walls: Rect[] = []) => {
  const routes = routeConnectors(requests, { walls, zones: [], avoidedYs: [] })
  return (id: string) => routes.get(id)?.points
}

/** How far two runs lie on each other. */
const sharedLength = (a: Segment, b: Segment): number => {
  const along = (axis: 'x' | 'y', across: 'x' | 'y'): number => {
    if (new Set([a.from[across], a.to[across], b.from[across], b.to[across]]).size > 1) return 0
    const [from, to] = [
      Math.max(Math.min(a.from[axis], a.to[axis]), Math.min(b.from[axis], b.to[axis])),
      Math.min(Math.max(a.from[axis], a.to[axis]), Math.max(b.from[axis], b.to[axis])),
    ]
    return Math.max(0, to - from)
  }
  return Math.max(along('x', 'y'), along('y', 'x'))
}

describe('one connector', () => {
  /*  a ── b   */
  test('runs straight when it can', () => {
    expect(routeConnector(right(0, 0), left(100, 0))).toEqual([p(0, 0), p(100, 0)])
  })

  /*  a ──┐
          └── b   */
  test('right to left, with one upright run halfway', () => {
    expect(routeConnector(right(0, 0), left(100, 40))).toEqual([p(0, 0), p(50, 0), p(50, 40), p(100, 40)])
  })

  /*  a ──┐
          b   */
  test('right to top, with one bend', () => {
    expect(routeConnector(right(0, 0), up(80, 60))).toEqual([p(0, 0), p(80, 0), p(80, 60)])
  })

  /*      ┌─ a
          └┐
        b ─┘      backwards, with as few bends as possible */
  test('left of its start, around', () => {
    const points = routeConnector(left(100, 0), right(0, 60))
    expect(points.at(0)).toEqual(p(100, 0))
    expect(points.at(-1)).toEqual(p(0, 60))
    expect(segmentsOf(points).every(({ from, to }) => from.x === to.x || from.y === to.y)).toBe(true)
  })

  test('between two places that are the same there is nothing to draw, but no error', () => {
    expect(routeConnector(right(0, 0), left(0, 0)).length).toBeGreaterThan(0)
  })
})

describe('around boxes', () => {
  /*  a ──┐     ┌── b
          └─[ ]─┘      below or above, never through */
  test('a box in the way', () => {
    const wall = box(80, -20)
    const points = routesOf([request('ab', right(0, 0), left(200, 0))], [wall])('ab') ?? []
    expect(points).toHaveLength(6)
    expect(segmentsOf(points).filter((segment) => segmentMeets(segment, wall))).toEqual([])
  })

  test('a target that is walled in is reached all the same', () => {
    const points = routesOf(
      [request('ab', right(0, 0), left(200, 0))],
      [box(150, -200, 20, 400), box(230, -200, 20, 400)],
    )('ab')
    expect(points?.at(-1)).toEqual(p(200, 0))
  })

  test('the cheapest of several ports', () => {
    const ports = [port(100, 0, 'left', 500), up(120, 20)]
    expect(routesOf([request('ab', right(0, 0), ports)])('ab')?.at(-1)).toEqual(p(120, 20))
  })

  /*  [a]─┐  ▒▒        the upright run keeps out of the zone
          └──▒▒──[b]   */
  test('a zone is passed only when the detour is dearer', () => {
    const zone = { rect: box(60, -300, 40, 600), cost: 3 }
    const walls = [box(-40, -20), box(160, 20)]
    const routes = routeConnectors([request('ab', right(0, 0), left(160, 40))], {
      walls,
      zones: [zone],
      avoidedYs: [],
    })
    const uprights = segmentsOf(routes.get('ab')?.points ?? []).filter(({ from, to }) => from.x === to.x)
    expect(uprights).toHaveLength(1)
    expect(uprights.filter((segment) => segmentMeets(segment, zone.rect))).toEqual([])
  })
})

describe('several connectors', () => {
  /*  a ──────┬─ c       both lead to c: one line, met from below
      b ──────┘     */
  test('to one target share their last part', () => {
    const of = routesOf([
      request('ac', right(0, 0), left(200, 0), { target: 'c' }),
      request('bc', right(0, 60), left(200, 0), { target: 'c', preferredX: 186 }),
    ])
    expect(of('ac')).toEqual([p(0, 0), p(200, 0)])
    expect(of('bc')?.at(-1)).toEqual(p(200, 0))
    expect(of('bc')).toHaveLength(4)
  })

  /*  a ──┐   ┌── d
          ├─┐ │
          │ └─┼┐        strangers cross at right angles, they do not lie on each other
      b ──┘   └┴─ c */
  test('strangers do not share a run', () => {
    const walls = [box(-40, -20), box(-40, 60), box(200, -20), box(200, 60)]
    const of = routesOf(
      [request('ac', right(0, 0), left(200, 80)), request('bd', right(0, 80), left(200, 0))],
      walls,
    )
    const shared = segmentsOf(of('ac') ?? []).flatMap((a) =>
      segmentsOf(of('bd') ?? []).map((b) => sharedLength(a, b)),
    )
    expect(Math.max(...shared)).toBe(0)
  })

  test('a port that another connector leaves from is avoided when it says so', () => {
    const ports: Port[] = [
      { ...right(0, 0), costWhenTaken: 300 },
      { ...down(-20, 20), cost: 20 },
    ]
    const of = routesOf([
      request('ab', ports, left(200, 0), { source: 'a' }),
      request('ac', ports, left(200, 100), { source: 'a' }),
    ])
    expect(of('ab')?.[0]).toEqual(p(0, 0))
    expect(of('ac')?.[0]).toEqual(p(-20, 20))
  })

  test('requests without ports are left out', () => {
    expect(routesOf([request('ab', [], left(0, 0))])('ab')).toBeUndefined()
  })
})

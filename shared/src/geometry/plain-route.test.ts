import { expect, test } from 'vitest'
import { routeConnectors } from './connector-route.ts'
import type { Rect } from './rect.ts'
import type { RouteRequest } from './route-ports.ts'

/** Boxes anywhere, many on top of each other, each connected to three others. */
function pile(count: number): {
  readonly boxes: readonly Rect[]
  readonly requests: readonly RouteRequest[]
} {
  const boxes = Array.from({ length: count }, (_, index) => ({
    x: (index * 7919) % 6000,
    y: (index * 104_729) % 900,
    width: 140,
    height: 76,
  }))
  const port = (index: number, facing: 'left' | 'right') => {
    const { x, y, width, height } = boxes[index % count] as Rect
    return {
      at: { x: facing === 'right' ? x + width : x, y: y + height / 2 },
      facing,
      cost: 0,
      costWhenTaken: 0,
    }
  }
  const requests = boxes.flatMap((_, index) =>
    [1, 17, 41].map((by) => ({
      id: `${String(index)}+${String(by)}`,
      source: `n${String(index)}`,
      target: `n${String((index + by) % count)}`,
      style: 'solid',
      from: [port(index, 'right')],
      to: [port(index + by, 'left')],
    })),
  )
  return { boxes, requests }
}

test('a pile of boxes still gets all its connectors, at right angles from port to port, the same every time', () => {
  const { boxes, requests } = pile(90)
  const world = { walls: boxes, zones: [], avoidedYs: [] }
  const routes = routeConnectors(requests, world)
  for (const { id, from, to } of requests) {
    const points = routes.get(id)?.points ?? []
    expect(points[0], id).toEqual(from[0]?.at)
    expect(points.at(-1), id).toEqual(to[0]?.at)
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index]
      expect(before?.x === point.x || before?.y === point.y, id).toBe(true)
    }
  }
  expect(routeConnectors(requests, world)).toEqual(routes)
})

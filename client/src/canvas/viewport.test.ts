import { expect, test } from 'vitest'
import { canShowAll, fitViewport, showing, startViewport, startZoom, zoomed } from './viewport.ts'

const insets = { left: 130, right: 10, top: 10, bottom: 10 }
const screen = { width: 1000, height: 500 }
const wide = { x: -20, y: 0, width: 3000, height: 400 }
const small = { x: 0, y: 0, width: 400, height: 300 }

test('a small process stands at its true size, behind the lane names', () => {
  expect(startZoom(small, screen, insets)).toBe(1)
  expect(startViewport(small, 1, insets)).toEqual({ x: 130, y: -0, zoom: 1 })
})

test('one that just fits shows as a whole, in width and in height', () => {
  expect(startZoom({ width: 1000, height: 300 }, screen, insets)).toBeCloseTo(0.86)
  expect(startZoom({ width: 400, height: 625 }, screen, insets)).toBeCloseTo(0.8)
})

test('a wide one starts at its left edge, at a size that reads well', () => {
  const zoom = startZoom(wide, screen, insets)
  expect(zoom).toBe(0.86)
  expect(wide.x * zoom + startViewport(wide, zoom, insets).x).toBe(130)
})

test('everything at once', () => {
  const { x, y, zoom } = fitViewport(wide, screen, insets)
  expect(wide.x * zoom + x).toBeCloseTo(130)
  expect((wide.x + wide.width) * zoom + x).toBeCloseTo(990)
  expect(y).toBeGreaterThanOrEqual(0)
})

test('what is too long to be seen at once is shown from its beginning, at a size at which steps can be told apart', () => {
  const endless = { x: 0, y: 0, width: 75_000, height: 400 }
  expect(canShowAll(wide, screen, insets)).toBe(true)
  expect(canShowAll(endless, screen, insets)).toBe(false)
  const { x, zoom } = fitViewport(endless, screen, insets)
  expect(zoom).toBe(0.25)
  expect(x).toBe(130)
})

test('what shows already moves nothing', () => {
  const viewport = { x: 130, y: 0, zoom: 1 }
  expect(showing({ x: 100, y: 100, width: 140, height: 76 }, viewport, screen, insets)).toBe(viewport)
})

test('what lies outside, or under the lane names, is moved just into view', () => {
  const viewport = { x: 0, y: 0, zoom: 1 }
  expect(showing({ x: 100, y: 100, width: 140, height: 76 }, viewport, screen, insets)).toEqual({
    x: 30,
    y: 0,
    zoom: 1,
  })
  expect(showing({ x: 1200, y: 600, width: 140, height: 76 }, viewport, screen, insets)).toEqual({
    x: -350,
    y: -186,
    zoom: 1,
  })
})

test('zooming keeps the middle of the screen in place', () => {
  const before = { x: 50, y: 20, zoom: 1 }
  const after = zoomed(before, 1.25, screen)
  const middle = (viewport: typeof before) => ({
    x: (500 - viewport.x) / viewport.zoom,
    y: (250 - viewport.y) / viewport.zoom,
  })
  expect(middle(after).x).toBeCloseTo(middle(before).x)
  expect(middle(after).y).toBeCloseTo(middle(before).y)
  expect(zoomed(before, 100, screen).zoom).toBe(2)
})

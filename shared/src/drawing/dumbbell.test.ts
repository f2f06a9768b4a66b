import { describe, expect, test } from 'vitest'
import type { Gap } from '../domain/perception/gaps.ts'
import { drawDumbbell, NARROW_DUMBBELL, PAGE_DUMBBELL, ROOM_DUMBBELL, type DumbbellRow } from './dumbbell.ts'
import type { GroupShape, Shape } from './shapes.ts'
import { lightTheme } from './themes.ts'
import { toSvg } from './to-svg.ts'

const view = (mean: number, dist: number[]) => ({ n: dist.reduce((a, b) => a + b, 0), dist, mean })
const row = (gap: Partial<Gap>, words: string, difference: string | null = null): DumbbellRow => ({
  gap: { itemId: 'speed', self: null, others: null, difference: null, direction: null, ...gap },
  label: 'Schnelligkeit',
  difference,
  words,
})
const BETTER = row(
  { self: view(4, [0, 0, 1, 3, 1]), others: view(2, [1, 3, 1, 0, 0]) },
  'wir sehen uns besser',
  '+2',
)
const WORSE = row(
  { self: view(2, [1, 3, 1, 0, 0]), others: view(4, [0, 0, 1, 3, 1]) },
  'wir sehen uns schlechter',
  '−2',
)
const HIDDEN = row({ self: view(3, [0, 1, 3, 1, 0]) }, 'noch zu wenige Antworten (3 von 5)')

const room = (rows: readonly DumbbellRow[]) => drawDumbbell(rows, { ...ROOM_DUMBBELL, lang: 'de' })
const groupOf = (shapes: readonly Shape[]): GroupShape =>
  shapes.find((shape) => shape.kind === 'group') as GroupShape
const kinds = (shapes: readonly Shape[]): string =>
  shapes.map((shape) => (shape.kind === 'path' ? `path ${shape.fill}` : shape.kind)).join(', ')

test('us as a disc, the others as a diamond, at their means', () => {
  const { shapes } = groupOf(room([BETTER]).shapes)
  const disc = shapes.find((shape) => shape.kind === 'circle')
  const diamond = shapes.find((shape) => shape.kind === 'path' && shape.fill === 'theirs-fill')
  const lines = room([]).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text.x] : []))
  expect(disc?.kind === 'circle' && disc.x).toBeCloseTo(lines[3] ?? Number.NaN, 1)
  const top = diamond?.kind === 'path' ? Number.parseFloat(diamond.path.slice(1)) : Number.NaN
  expect(top).toBeCloseTo(lines[1] ?? Number.NaN, 1)
})

test('better and worse have the same shapes in the same weights', () => {
  const [better, worse] = [groupOf(room([BETTER]).shapes), groupOf(room([WORSE]).shapes)]
  expect(kinds(better.shapes)).toBe(kinds(worse.shapes))
  const strokes = (group: GroupShape) =>
    group.shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke ? [shape.stroke] : []))
  expect(strokes(better)).toEqual(strokes(worse))
})

test('a hidden side has no mark and says why', () => {
  const { shapes, title } = groupOf(room([HIDDEN]).shapes)
  expect(shapes.some((shape) => shape.kind === 'path' && shape.fill === 'theirs-fill')).toBe(false)
  expect(title).toBe('Schnelligkeit, noch zu wenige Antworten (3 von 5)')
})

describe.each([
  ['room', ROOM_DUMBBELL],
  ['page', PAGE_DUMBBELL],
  ['phone', NARROW_DUMBBELL],
])('%s', (_name, options) => {
  test('everything stands inside the picture, also long names', () => {
    const long = { ...HIDDEN, label: 'Donaudampfschifffahrtsgesellschaft und noch einiges mehr dazu' }
    const { view: frame, shapes } = drawDumbbell([BETTER, WORSE, long], { ...options, lang: 'de' })
    const all = (some: readonly Shape[]): Shape[] =>
      some.flatMap((shape) => (shape.kind === 'group' ? all(shape.shapes) : [shape]))
    for (const shape of all(shapes)) {
      if (shape.kind === 'circle') {
        expect(shape.x - shape.radius).toBeGreaterThanOrEqual(0)
        expect(shape.x + shape.radius).toBeLessThanOrEqual(frame.width)
        expect(shape.y + shape.radius).toBeLessThanOrEqual(frame.height)
      }
      if (shape.kind === 'text') expect(shape.text.size).toBeGreaterThanOrEqual(14)
    }
  })
})

test('becomes SVG with words as words', () => {
  const svg = toSvg(room([BETTER]), { theme: lightTheme, title: 'Vergleich' })
  expect(svg).toContain('wir sehen uns besser')
  expect(svg).toContain('data-item="speed"')
})

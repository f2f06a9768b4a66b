import { expect, test } from 'vitest'
import { layoutProcess } from '../domain/process/layout.ts'
import type { MapNote } from '../domain/process/map-notes.ts'
import { sketch, task, times } from '../domain/process/process-sketch.test-helper.ts'
import { rightOf } from '../geometry/rect.ts'
import { processWordsDe } from '../locale/process-words.ts'
import { drawNoteMarks, withNotes } from './map-notes.ts'
import { drawProcess } from './process-map.ts'
import type { Shape } from './shapes.ts'

const model = sketch('start > a > b > d? yes90> end\nd? no10> a', {
  nodes: { a: task(times(5, 10)), b: task(times(5, 10)) },
})
const layout = layoutProcess(model)
const plain = drawProcess(layout, processWordsDe)
const note = (no: number, at: MapNote['at'], text = 'Kurz.'): MapNote => ({
  id: `s${String(no)}`,
  kind: 'problem',
  no,
  at,
  heading: `Problem ${String(no)}`,
  text,
})
const onA = { type: 'node', id: 'a' } as const
const texts = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' ? shape.text.lines : shape.kind === 'group' ? texts(shape.shapes) : [],
  )
const rects = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) =>
    shape.kind === 'group'
      ? shape.shapes.flatMap((inner) => (inner.kind === 'rect' ? [inner.rect] : []))
      : [],
  )

test('two notes on one step stand beside each other; what is not on this page has no mark', () => {
  const marks = drawNoteMarks(layout, [
    note(1, onA),
    note(2, onA),
    note(3, { type: 'node', id: 'gone' }),
    note(4, null),
  ])
  const [first, second] = rects(marks)
  expect(marks).toHaveLength(2)
  expect(second?.x).toBeGreaterThan(first ? rightOf(first) : Number.NaN)
  expect(texts(marks)).toEqual(['!\u00a01', '!\u00a02'])
})

test('a note on a connection stands on it', () => {
  const [edge] = model.edges
  const [mark] = rects(drawNoteMarks(layout, [note(1, { type: 'edge', id: edge?.id ?? '' })]))
  const route = layout.connectors.find(({ id }) => id === edge?.id)
  expect(route?.points.some(({ y }) => y === mark?.y)).toBe(true)
})

test('the words stand below the picture, which grows only downwards', () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(30)
  const drawing = withNotes(plain, layout, [note(1, onA), note(2, onA, long), note(3, null)])
  expect(drawing.view).toMatchObject({ x: plain.view.x, y: plain.view.y, width: plain.view.width })
  const bottom = plain.view.y + plain.view.height
  const listed = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  const below = listed.filter(({ y }) => y > bottom)
  expect(below.flatMap(({ lines }) => lines).join(' ')).toContain('Problem 3 Kurz.')
  for (const { y, lines, lineHeight } of below)
    expect(y + (lines.length - 1) * lineHeight).toBeLessThan(drawing.view.y + drawing.view.height)
  expect(Math.max(...below.map(({ lines }) => lines.length))).toBeLessThanOrEqual(14)
})

test('without notes the picture stays the same', () => expect(withNotes(plain, layout, [])).toBe(plain))

import { describe, expect, test } from 'vitest'
import { rightOf } from '../../geometry/rect.ts'
import { processWordsDe } from '../../locale/process-words.ts'
import { sample, SAMPLE_NAMES } from '../../testing/samples.ts'
import { layoutProcess, withoutPlaces } from './layout.ts'
import { paginateProcess, type PageOptions } from './layout-pages.ts'
import { sliceForWidth } from './layout-slices.ts'
import { selectProcess, type ProcessCollections } from './process-model.ts'
import { sketch } from './process-sketch.test-helper.ts'

const chain = (steps: number) =>
  sketch(`start > ${Array.from({ length: steps }, (_, index) => `s${index}`).join(' > ')} > end`)
const paginate = (steps: number, options: PageOptions) =>
  paginateProcess(layoutProcess(chain(steps)), processWordsDe, options)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('what fits stays on one page, without references', () => {
  const [page, ...others] = paginate(3, { maxWidth: 2000 })
  expect(others).toEqual([])
  expect(page).toMatchObject({ number: 1, pages: 1, steps: ['s0', 's1', 's2'] })
  expect(page?.layout.references).toEqual([])
})

describe('a long chain', () => {
  const pages = paginate(20, { maxWidth: 1200, maxSteps: 9 })

  test('holds every step once, in order', () => {
    expect(pages.flatMap(({ steps }) => steps)).toEqual(Array.from({ length: 20 }, (_, index) => `s${index}`))
  })

  test('no page is too wide or has too many steps, and they are filled evenly', () => {
    const widths = pages.map(({ layout }) => layout.bounds.width)
    expect(Math.max(...widths)).toBeLessThanOrEqual(1200)
    expect(Math.max(...pages.map(({ steps }) => steps.length))).toBeLessThanOrEqual(9)
    expect(Math.min(...pages.map(({ steps }) => steps.length))).toBeGreaterThan(2)
  })

  /*  … [s5] ──▸ Seite 2        von Seite 1 ── [s6] …   */
  test('says where each cut connector goes on and comes from', () => {
    const words = pages.map(({ layout }) =>
      layout.references.map(({ lines }) => plain(lines.join(''))).sort(),
    )
    expect(words[0]).toEqual(['Seite 2'])
    expect(words[1]).toEqual(['Seite 3', 'von Seite 1'])
    expect(words.at(-1)).toEqual([`von Seite ${pages.length - 1}`])
  })

  test('draws cut connectors up to the edge of the paper, with an arrow there', () => {
    const layout = pages[0]?.layout
    const edge = layout && rightOf(layout.bounds)
    const last = layout?.connectors.find(({ points }) => points.at(-1)?.x === edge)
    expect(last?.arrows).toEqual([{ tip: last?.points.at(-1), direction: 'right' }])
  })
})

test('[PDF-3] pages overlap when they should', () => {
  const slices = sliceForWidth(layoutProcess(chain(20)), 1200, { overlap: 60 })
  slices
    .slice(1)
    .forEach(({ fromX }, index) => expect((slices[index]?.toX ?? 0) - fromX).toBeGreaterThanOrEqual(60))
  const pages = paginate(20, { maxWidth: 1200, overlap: 60 })
  const first = new Set(pages[0]?.steps)
  expect(pages[1]?.steps.filter((id) => first.has(id))).toHaveLength(1)
})

test('a page narrower than a step still makes progress', () => {
  const pages = paginate(4, { maxWidth: 50 })
  expect(pages.flatMap(({ steps }) => steps)).toEqual(['s0', 's1', 's2', 's3'])
})

test('compact pages leave out lanes that they do not use', () => {
  const text = `start@top > ${Array.from({ length: 8 }, (_, index) => `s${index}@top`).join(' > ')} > x@below > end@below`
  const pages = paginateProcess(layoutProcess(sketch(text)), processWordsDe, {
    maxWidth: 1000,
    isCompact: true,
  })
  expect(pages[0]?.layout.lanes.map(({ id }) => id)).toEqual(['top'])
  expect(pages.at(-1)?.layout.lanes.map(({ id }) => id)).toEqual(['top', 'below'])
})

describe.each(SAMPLE_NAMES)('[ROOM-3] %s in the room', (name) => {
  const collections = sample(name) as unknown as ProcessCollections & { processes: Record<string, unknown> }
  const model = withoutPlaces(selectProcess(collections, Object.keys(collections.processes)[0] ?? ''))
  const layout = layoutProcess(model, processWordsDe, { spacing: 'tight' })
  const pages = paginateProcess(layout, processWordsDe, {
    maxWidth: 960,
    maxHeight: 367,
    maxSteps: 9,
    isCompact: true,
  })

  // 960 units on 1920 px are a scale of 2: node text of 14 becomes 28 px. 734 px are left between the bar and the foot.
  test('fits the screen at letters of 28 px', () => {
    for (const { layout: page, steps } of pages) {
      expect(page.bounds.width).toBeLessThanOrEqual(960)
      expect(page.bounds.height * 2).toBeLessThanOrEqual(734)
      expect(steps.length).toBeLessThanOrEqual(9)
    }
    expect(pages.flatMap(({ steps }) => steps)).toHaveLength(layout.steps.length)
  })
})

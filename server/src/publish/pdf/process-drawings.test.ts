import { describe, expect, test } from 'vitest'
import { cleanDrawing } from './clean-drawing.ts'
import { createTextCleaner } from './clean-text.ts'
import { fontCoverage } from './font-coverage.ts'
import { drawProcesses } from './process-drawings.ts'
import { renderPdf } from './render-pdf.ts'
import { missingTexts, readPdfInfo, readPdfText } from './testing/pdf-text.ts'
import { emptyWorkshop, readSample, SAMPLES } from './testing/workshops.ts'
import { WIDEST_PICTURE } from './to-pdf-data.ts'

const now = '2026-11-05T10:00:00Z'

/** A chain of steps through three lanes, every fourth one with a way back. */
function longProcess(count: number) {
  const node = (index: number) => ({
    id: `n-${String(index)}`,
    processId: 'p',
    type: index === 0 ? 'start' : index === count - 1 ? 'end' : 'task',
    laneId: `l-${String(index % 3)}`,
    name: `Schritt ${String(index)} prüfen & 承認`,
    pos: null,
    processTime: { o: 1, m: 5, p: 10 },
  })
  const lanes = Object.fromEntries(
    ['Kunde', 'Vorne', 'Hinten'].map((name, index) => [
      `l-${String(index)}`,
      { id: `l-${String(index)}`, ord: `a${String(index)}`, processId: 'p', name, kind: null, height: null },
    ]),
  )
  const edge = (index: number) => ({
    id: `e-${String(index)}`,
    processId: 'p',
    from: `n-${String(index)}`,
    to: `n-${String(index + 1)}`,
    shareBp: null,
    label: null,
    isRework: false,
  })
  return {
    processes: { p: { id: 'p', ord: 'a0', name: 'Langer Ablauf', sipoc: {} } },
    lanes,
    nodes: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`n-${String(index)}`, node(index)]),
    ),
    edges: Object.fromEntries(
      Array.from({ length: count - 1 }, (_, index) => [`e-${String(index)}`, edge(index)]),
    ),
  }
}

test.each(SAMPLES)('the process of %s is drawn so that its labels can be read', (name) => {
  const drawings = drawProcesses(readSample(name))
  expect(drawings.length).toBeGreaterThan(0)
  for (const { svg, alt } of drawings) {
    const picture = cleanDrawing(svg, createTextCleaner(fontCoverage()), fontCoverage())
    expect(picture?.width).toBeLessThanOrEqual(WIDEST_PICTURE)
    expect(alt.length).toBeGreaterThan(20)
  }
})

describe('a process of 60 steps', () => {
  const workshop = emptyWorkshop('de', longProcess(60))

  test('is parted into pictures, each naming the next', { timeout: 60_000 }, async () => {
    const drawings = drawProcesses(workshop)
    expect(drawings.length).toBeGreaterThan(3)
    const { pdf, notes } = await renderPdf(
      { workshop, processDrawings: drawings },
      { now, parts: ['process'] },
    )
    expect(notes).toEqual([])
    const text = await readPdfText(pdf)
    expect(
      missingTexts(text, [`Bild 1 von ${String(drawings.length)}`, 'von Bild 1', 'Schritt 58 prüfen & 承認']),
    ).toEqual([])
    const info = await readPdfInfo(pdf)
    expect(info.universal).toBe(true)
    expect(info.pages).toBeGreaterThan(drawings.length)
  })
})

test('without steps there is no picture, and a picture that is none leaves a note', {
  timeout: 60_000,
}, async () => {
  expect(
    drawProcesses(emptyWorkshop('de', { processes: { p: { id: 'p', ord: 'a0', name: 'Leer', sipoc: {} } } })),
  ).toEqual([])
  const workshop = emptyWorkshop('de', longProcess(4))
  const broken = {
    processId: 'p',
    title: 'Langer Ablauf',
    svg: '<svg><image href="file:///etc/passwd"/></svg>',
    alt: '',
  }
  const { pdf, notes } = await renderPdf({ workshop, processDrawings: [broken] }, { now, parts: ['process'] })
  expect(notes).toEqual([expect.stringContaining('„Langer Ablauf“')])
  expect(missingTexts(await readPdfText(pdf), ['Schritt 2 prüfen & 承認'])).toEqual([])
})

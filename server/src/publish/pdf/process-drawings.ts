import { selectProcess, type ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { paginateProcess } from '@servicewerkstatt/shared/domain/process/layout-pages.ts'
import { deriveMapNotes, type MapNote } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { drawNoteMarks } from '@servicewerkstatt/shared/drawing/map-notes.ts'
import { describeMap, drawProcess } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { printTheme } from '@servicewerkstatt/shared/drawing/themes.ts'
import { toSvg } from '@servicewerkstatt/shared/drawing/to-svg.ts'
import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import { pdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { noteSources, readExport } from './read-export.ts'
import { WIDEST_PICTURE, type ProcessDrawing } from './to-pdf-data.ts'

/**
 * Widths of a landscape page in canvas units at which labels of 14 units are printed with 7 points: between the margins of the text (257 mm),
 * and with the picture reaching 8 mm into both margins, if that saves a page.
 */
const PAGE_WIDTHS = [1_456, WIDEST_PICTURE] as const
/** At least one step of a picture is shown again on the next. */
const OVERLAP = 120

/**
 * The processes of a workshop as pictures for print, several where one would be too small to read. An empty process has none; one that
 * cannot be drawn has an empty picture, which the PDF leaves out with a note, because its table holds all the steps.
 */
export function drawProcesses(workshop: WorkshopExport): ProcessDrawing[] {
  const data = readExport(workshop)
  const { locale } = data.one('workshop')
  return data.all('processes').flatMap((process): ProcessDrawing[] => {
    const view = selectProcess(process, data.all('lanes'), data.all('nodes'), data.all('edges'))
    if (view.nodes.length === 0) return []
    try {
      return drawPages(view, locale, deriveMapNotes(view, noteSources(data), processWordsFor(locale)))
    } catch {
      return [{ processId: process.id, title: process.name, svg: '', alt: '' }]
    }
  })
}

function drawPages(view: ProcessView, locale: 'de' | 'en', notes: readonly MapNote[]): ProcessDrawing[] {
  const { id, name } = view.process
  const w = pdfWords[locale].process
  const words = { ...processWordsFor(locale), onPage: w.onPicture, fromPage: w.fromPicture }
  const whole = layoutProcess(view, words)
  const [pages = []] = PAGE_WIDTHS.map((maxWidth) =>
    paginateProcess(whole, words, { maxWidth, isCompact: true, overlap: OVERLAP }),
  ).toSorted((a, b) => a.length - b.length)
  return pages.map(({ layout, number }) => {
    const { title, desc } = describeMap(view, layout, name, words, notes)
    const drawing = drawProcess(layout, words)
    // What the notes say stands below the table, under the same numbers.
    const marked = { ...drawing, shapes: [...drawing.shapes, ...drawNoteMarks(layout, notes)] }
    const svg = toSvg(marked, {
      theme: printTheme,
      title,
      idPrefix: `p${String(number)}-`,
    })
    return { processId: id, title: name, svg, alt: `${title}. ${desc} ${w.drawingAlt}` }
  })
}

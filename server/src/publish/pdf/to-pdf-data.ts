import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import { pdfWords, type PdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import type { Block, Chapter, DrawingPart, PdfDocument } from './blocks.ts'
import { cleanDrawing, drawingWindows, withViewBox } from './clean-drawing.ts'
import { createTextCleaner, MAX_PRINTED_TEXT, type CleaningReport, type TextCleaner } from './clean-text.ts'
import { cardChapters, materialChapters, participantChapters } from './content/appendix.ts'
import { attainmentChapter } from './content/attainment.ts'
import { catalogueChapter } from './content/catalogue.ts'
import { isFilled, joined, plain, type Content } from './content/context.ts'
import { decisionsChapter, openPointsChapter } from './content/decisions.ts'
import { expectationsChapter } from './content/expectations.ts'
import { followUpChapter } from './content/follow-up.ts'
import { glanceChapter } from './content/glance.ts'
import { measuresChapter } from './content/measures.ts'
import { perceptionChapters } from './content/perception.ts'
import { processChapters } from './content/process.ts'
import { shadowingChapters } from './content/shadowing.ts'
import { statementChapter } from './content/statement.ts'
import type { FontCoverage } from './font-coverage.ts'
import { createFormats, type Formats } from './formats.ts'
import { readExport } from './read-export.ts'

/** The parts of the PDF that can be chosen. */
export const PDF_PARTS = [
  'glance',
  'statement',
  'process',
  'expectations',
  'shadowing',
  'perception',
  'catalogue',
  'attainment',
  'decisions',
  'measures',
  'openPoints',
  'followUp',
  'cards',
  'material',
  'participants',
] as const
export type PdfPart = (typeof PDF_PARTS)[number]

/** Everything but the names of the people. */
export const DEFAULT_PARTS: readonly PdfPart[] = PDF_PARTS.filter((part) => part !== 'participants')

export interface ProcessDrawing {
  readonly processId: string
  readonly title: string
  /** One SVG document, labels in the family „Source Sans 3“ at 14 units. */
  readonly svg: string
  readonly alt: string
}

export interface PdfInput {
  /** The workshop as it stands in its export. */
  readonly workshop: WorkshopExport
  /** One or more pictures per process, in the order in which they are shown; left out: drawn from the workshop. */
  readonly processDrawings?: readonly ProcessDrawing[]
}

export interface PdfDataOptions {
  /** Time of the export, RFC 3339. */
  readonly now: string
  readonly parts?: readonly PdfPart[]
  /** What stands beside the date on the title page and in the footer, for example „Fassung 2“; otherwise made from the catalogue. */
  readonly edition?: string
}

/** Page area for a picture in points: 273 × 150 mm, landscape; it may reach into the margins. */
const PICTURE = { width: 774, height: 425 }
/** Labels have 14 units and must not become smaller than 7 points. */
const SMALLEST_SCALE = 0.5
/** Widest picture that is printed in one piece, in its own units. */
export const WIDEST_PICTURE = PICTURE.width / SMALLEST_SCALE

/** The workshop as blocks that the template can print, with what had to be changed on the way, in words. */
export function toPdfData(
  input: PdfInput,
  options: PdfDataOptions,
  coverage: FontCoverage,
): { document: PdfDocument; notes: string[] } {
  const data = readExport(input.workshop)
  const workshop = data.one('workshop')
  const words = pdfWords[workshop.locale]
  const formats = createFormats(workshop.locale, workshop.timeZone, words)
  const cleaner = createTextCleaner(coverage)
  const content: Content = {
    data,
    words,
    formats,
    partsOf: (svg, alt) => toParts(svg, alt, { words, cleaner, coverage }),
  }
  const notes: string[] = []
  const drawings = prepareDrawings(input.processDrawings ?? [], words, cleaner, coverage, notes)

  const team = data.one('team')
  const title = isFilled(workshop.title) ? workshop.title : joined([words.chapters.catalogue, team.name])
  const asOf = joined([options.edition ?? editionOf(content), formats.date(options.now)])
  const parts = options.parts ?? DEFAULT_PARTS
  const builders: Record<PdfPart, () => Chapter[]> = {
    glance: () => [glanceChapter(content)],
    statement: () => [statementChapter(content)],
    process: () => processChapters(content, (id) => drawings.get(id) ?? []),
    expectations: () => [expectationsChapter(content)],
    shadowing: () => shadowingChapters(content),
    perception: () => perceptionChapters(content),
    catalogue: () => [catalogueChapter(content)],
    attainment: () => [attainmentChapter(content)],
    decisions: () => [decisionsChapter(content)],
    measures: () => [measuresChapter(content)],
    openPoints: () => [openPointsChapter(content)],
    followUp: () => [followUpChapter(content)],
    cards: () => cardChapters(content),
    material: () => materialChapters(content),
    participants: () => participantChapters(content),
  }
  const chapters = PDF_PARTS.filter((part) => parts.includes(part)).flatMap((part) => builders[part]())
  const cleaned = cleanChapters(flowing(chapters), cleaner)
  const document: PdfDocument = {
    lang: workshop.locale,
    region: workshop.locale === 'de' ? 'de' : 'gb',
    metaTitle: cleaner
      .cleanUnbroken(joined([title, team.name !== null && title.includes(team.name) ? '' : team.name]))
      .replaceAll('\n', ' '),
    metaAuthor: cleaner.cleanUnbroken(team.name ?? '').replaceAll('\n', ' '),
    madeOn: utcParts(options.now),
    title: cleaner.clean(title),
    titleSize: titleSize(title),
    team: cleaner.clean(joined([team.name, team.orgUnit])),
    lead: cleaner.clean(data.one('statement').benefit.length <= 400 ? data.one('statement').benefit : ''),
    asOf: cleaner.clean(asOf),
    footer: cleaner.clean(shorten(joined([title.replaceAll('\n', ' '), asOf]))),
    words: { contents: words.contents, asOf: words.asOf },
    titleContentsDepth: 1,
    contentsPage: false,
    longWords: false,
    chapters: cleaned,
  }
  notes.push(...notesOf(cleaner.report(), words, formats))
  if (notes.length > 0) {
    document.chapters.push({
      id: 'chapter/notes',
      title: words.chapters.notes,
      blocks: notes.map((note) => plain(note)),
    })
  }
  return { document: withContents(withoutDeadLinks(document)), notes }
}

/** Lines that a chapter may have to go on below the one before it. */
const SHORT_CHAPTER = 24

/** A chapter that only says that it has not been worked on does not get a page of its own. */
const flowing = (chapters: readonly Chapter[]): Chapter[] =>
  chapters.map((chapter, index) =>
    index === 0 ||
    chapter.landscape === true ||
    chapters[index - 1]?.landscape === true ||
    linesOf(chapter.blocks) > SHORT_CHAPTER
      ? chapter
      : { ...chapter, flows: true },
  )

/** About how many lines blocks take. */
const linesOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'section') return sum + 2 + linesOf(block.blocks)
    if (block.kind === 'rows')
      return sum + block.rows.reduce((lines, { body }) => lines + 1 + linesOf(body), 0)
    if (block.kind === 'table') return sum + 1 + 2 * block.rows.length
    if (block.kind === 'list') return sum + block.items.length
    if (block.kind === 'miss' || block.kind === 'drawing' || block.kind === 'attainment') return sum + 6
    if (block.kind === 'text' || block.kind === 'quote')
      return sum + Math.ceil(JSON.stringify(block).length / 90)
    return sum + 1
  }, 0)

/** „Fassung 2“ once something is agreed, else „Arbeitsstand“. */
function editionOf({ data, words }: Content): string {
  const settled = data
    .all('catalogue')
    .filter(({ id }) => ['agreed', 'published'].includes(data.official('catalogue', id).status))
  const newest = Math.max(0, ...settled.map(({ id }) => data.official('catalogue', id).version))
  return newest === 0 ? words.edition.workingCopy : words.edition.numbered(newest)
}

const shorten = (text: string): string =>
  text.length <= 92 ? text : `${Array.from(text).slice(0, 88).join('')} …`

/** 48 points for a short title, less for a long one or for a word that would not fit on 166 mm. */
function titleSize(title: string): number {
  const longest = Math.max(1, ...title.split(/[\s-]+/).map((word) => word.length))
  const byWord = Math.floor(880 / longest)
  const byLength = title.length <= 24 ? 48 : title.length <= 48 ? 40 : title.length <= 90 ? 32 : 24
  return Math.max(16, Math.min(byWord, byLength))
}

function utcParts(now: string): PdfDocument['madeOn'] {
  const at = new Date(now)
  const time = Number.isNaN(at.getTime()) ? new Date(0) : at
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
  }
}

interface Cleaning {
  readonly words: PdfWords
  readonly cleaner: TextCleaner
  readonly coverage: FontCoverage
}

/** One picture as parts that fit a page; none when nothing of it can be printed. */
function toParts(svg: string, alt: string, { words, cleaner, coverage }: Cleaning): DrawingPart[] {
  const picture = cleanDrawing(svg, cleaner, coverage)
  if (picture === null) return []
  const windows = drawingWindows(picture, PICTURE, SMALLEST_SCALE)
  return windows.map(
    (box): DrawingPart => ({
      svg: windows.length === 1 ? picture.svg : withViewBox(picture.svg, box),
      width: box[2],
      height: box[3],
      alt: cleaner.cleanUnbroken(isFilled(alt) ? alt : words.process.drawingAlt).replaceAll('\n', ' '),
    }),
  )
}

function prepareDrawings(
  drawings: readonly ProcessDrawing[],
  words: PdfWords,
  cleaner: TextCleaner,
  coverage: FontCoverage,
  notes: string[],
): Map<string, DrawingPart[]> {
  const prepared = new Map<string, DrawingPart[]>()
  for (const { processId, title, svg, alt } of drawings) {
    const parts = toParts(svg, alt, { words, cleaner, coverage })
    if (parts.length === 0) notes.push(words.notes.drawingLeftOut(cleaner.cleanUnbroken(title)))
    else prepared.set(processId, [...(prepared.get(processId) ?? []), ...parts])
  }
  for (const parts of prepared.values()) {
    if (parts.length === 1) continue
    for (const [index, part] of parts.entries())
      part.note = words.process.drawingPart(index + 1, parts.length)
  }
  return prepared
}

/** Keys whose values are not typeset: they are ids, names of kinds, or have been cleaned already. */
const NOT_TEXT = new Set([
  'kind',
  'id',
  'to',
  'tone',
  'size',
  'svg',
  'verdict',
  'align',
  'width',
  'height',
  'note',
])

function cleanChapters(chapters: readonly Chapter[], cleaner: TextCleaner): Chapter[] {
  const clean = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return NOT_TEXT.has(key) ? value : key === 'alt' ? cleaner.cleanUnbroken(value) : cleaner.clean(value)
    if (Array.isArray(value)) return value.map((item) => clean(item, ''))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, clean(item, name)]))
    }
    return value
  }
  return chapters.map((chapter) => clean(chapter, '') as Chapter)
}

/** What had to be changed, in words. Names code points, because what is missing cannot be printed. */
function notesOf(report: CleaningReport, words: PdfWords, formats: Formats): string[] {
  const w = words.notes
  const most = [...report.replaced].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  const shown = most.slice(0, 20).map(([code, count]) => {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    return count === 1 ? name : `${name} (${words.times(count)})`
  })
  const list = most.length > 20 ? [...shown, w.replacedMore(most.length - 20)] : shown
  return [
    ...(list.length === 0 ? [] : [w.replaced(list.join(', '))]),
    ...(report.shortened === 0 ? [] : [w.shortened(report.shortened, formats.number(MAX_PRINTED_TEXT))]),
    ...(report.marksCut === 0 ? [] : [w.accents(report.marksCut)]),
    ...(report.controlsRemoved === 0 ? [] : [w.controls(report.controlsRemoved)]),
  ]
}

/** Links to places that are not in this document become plain text; a link to nowhere would end the typesetting. */
function withoutDeadLinks(document: PdfDocument): PdfDocument {
  const places = new Set<string>()
  visit(document.chapters, (record) => {
    if (typeof record['id'] === 'string' && 'blocks' in record) places.add(record['id'])
  })
  visit(document.chapters, (record) => {
    if (typeof record['to'] === 'string' && !places.has(record['to'])) delete record['to']
  })
  return document
}

function visit(value: unknown, see: (record: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see)
  else if (typeof value === 'object' && value !== null) {
    see(value as Record<string, unknown>)
    for (const item of Object.values(value)) visit(item, see)
  }
}

/** Lines that the contents may have on the title page. */
const MOST_TITLE_LINES = 20

/** Decides how much of the contents stands on the title page. */
function withContents(document: PdfDocument): PdfDocument {
  const titles = [...document.chapters.map(({ title }) => title)]
  let sections = 0
  const count = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind !== 'section') continue
      titles.push(block.title)
      if (block.level === 2 && block.outlined !== false) sections += 1
      count(block.blocks)
    }
  }
  for (const chapter of document.chapters) count(chapter.blocks)
  const total = document.chapters.length + sections
  const fits = total <= MOST_TITLE_LINES && titles.every(({ length }) => length <= 140)
  return {
    ...document,
    titleContentsDepth: fits ? 2 : 1,
    contentsPage: !fits && sections > 0,
    longWords: [document.title, ...titles].some((title) =>
      title.split(/[\s\u200b-]+/).some((word) => word.length > 28),
    ),
  }
}

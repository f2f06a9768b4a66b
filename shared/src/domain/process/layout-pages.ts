/**
 * A process map on several pages, with the lane names on every page and, at every cut connector, the page on which it goes on. For the
 * room view (at most nine steps a page) and for print (PDF-3: labels of at least 7 pt).
 */
import { rightOf } from '../../geometry/rect.ts'
import { squeezeHeight, squeezeWidth } from './layout-map.ts'
import { contentLeft, CUT_MARGIN, sliceForWidth, type Slice, type SliceOptions } from './layout-slices.ts'
import { placeLineName, placeReferences } from './page-words.ts'
import { cutConnector } from './page-pieces.ts'
import type { ProcessLayout } from './process-layout.ts'
import type { TextBlock } from '../../geometry/text-block.ts'
import type { ProcessWords } from './process-wording.ts'

export interface PageOptions extends SliceOptions {
  /** Width of a page in canvas units, lane names included. */
  readonly maxWidth: number
  /** Height of a page. Too high: fewer steps, and so fewer rows, on a page, as far as that helps. */
  readonly maxHeight?: number
  /** Moves things closer together and leaves lanes out that a page does not use. */
  readonly isCompact?: boolean
}

export interface ProcessPage {
  /** From 1. */
  readonly number: number
  readonly pages: number
  /** A layout of its own, drawn like a whole one. */
  readonly layout: ProcessLayout
  /** Tasks and waits on it. */
  readonly steps: readonly string[]
}

/** How much of an empty stretch stays; the smaller ones only if that saves a page. */
const COMPACT_GAPS_X = [40, 28, 18] as const
const COMPACT_GAP_Y = 16
const NARROWER = [0.9, 0.8, 0.7, 0.6]

/** @returns at least one page; no page is wider than `maxWidth`, unless a single step is */
export function paginateProcess(
  whole: ProcessLayout,
  words: ProcessWords,
  options: PageOptions,
): ProcessPage[] {
  const { maxWidth, maxHeight = Number.POSITIVE_INFINITY } = options
  const highest = (pages: readonly ProcessPage[]) =>
    Math.max(...pages.map(({ layout }) => layout.bounds.height))
  let lowest = fillPages(whole, words, options)
  for (const share of NARROWER) {
    if (highest(lowest) <= maxHeight) break
    const tried = fillPages(whole, words, { ...options, maxWidth: maxWidth * share })
    if (highest(tried) < highest(lowest)) lowest = tried
  }
  return lowest
}

function fillPages(whole: ProcessLayout, words: ProcessWords, options: PageOptions): ProcessPage[] {
  const layout = options.isCompact ? narrowed(whole, options) : whole
  const slices = sliceForWidth(layout, options.maxWidth, options)
  const lower = (page: ProcessLayout) => (options.isCompact ? squeezeHeight(page, COMPACT_GAP_Y) : page)
  const pageOf = (x: number): number => {
    const index = slices.findIndex(({ toX }) => x < toX)
    return index < 0 ? slices.length : index + 1
  }
  const pageOfNode = new Map(layout.nodes.map(({ id, centre }) => [id, pageOf(centre.x)]))
  return slices.map((slice, index): ProcessPage => {
    const number = index + 1
    const page = slices.length === 1 ? layout : cutOut(layout, slice)
    const finished = finishPage(lower(page), number, pageOfNode, words)
    return { number, pages: slices.length, layout: finished, steps: finished.steps }
  })
}

function narrowed(whole: ProcessLayout, options: PageOptions): ProcessLayout {
  const pagesNeeded = (layout: ProcessLayout) => sliceForWidth(layout, options.maxWidth, options).length
  const layouts = COMPACT_GAPS_X.map((gap) => squeezeWidth(whole, gap))
  const fewest = Math.min(...layouts.map(pagesNeeded))
  return layouts.find((layout) => pagesNeeded(layout) === fewest) ?? whole
}

/** The part of a layout that a slice shows, with margins where connectors were cut. */
function cutOut(layout: ProcessLayout, slice: Slice): ProcessLayout {
  const isIn = (x: number): boolean => x >= slice.fromX && x < slice.toX
  const nodes = layout.nodes.filter(({ centre }) => isIn(centre.x))
  const left = slice.fromX - (slice.fromX > contentLeft(layout) ? CUT_MARGIN.left : 0)
  const right = slice.toX + (slice.toX < rightOf(layout.bounds) ? CUT_MARGIN.right : 0)
  const pieces = layout.connectors.flatMap((route) => cutConnector(route, slice, { left, right }))
  const shown = new Set(nodes.map(({ id }) => id))
  const header = (text: TextBlock): TextBlock => ({ ...text, x: text.x + left - contentLeft(layout) })
  return {
    ...layout,
    lanes: layout.lanes.map((lane) => ({
      ...lane,
      name: header(lane.name),
      kindWords: header(lane.kindWords),
    })),
    nodes,
    connectors: pieces,
    junctions: layout.junctions.filter(({ x }) => isIn(x)),
    bounds: { ...layout.bounds, x: left - layout.headerWidth, width: right - left + layout.headerWidth },
    order: layout.order.filter((id) => shown.has(id)),
    steps: layout.steps.filter((id) => shown.has(id)),
  }
}

/** Words that depend on what the page shows in the end. */
function finishPage(
  page: ProcessLayout,
  number: number,
  pageOfNode: ReadonlyMap<string, number>,
  words: ProcessWords,
): ProcessLayout {
  const references = placeReferences(page, number, pageOfNode, words)
  const [first] = page.lanes
  const bottom = page.lanes.at(-1)
  const line = page.visibilityLine
  const isBetween =
    line !== null && first !== undefined && bottom !== undefined && line.y > first.top && line.y <= bottom.top
  const withWords = { ...page, references }
  return {
    ...withWords,
    visibilityLine: isBetween ? { ...line, label: placeLineName(withWords, line) } : null,
  }
}

/** The bands of a process map: their names, heights and edges, and the line of visibility between two of them. */
import type { Surroundings } from '../../geometry/label-place.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { TextBlock } from '../../geometry/text-block.ts'
import { measureText } from '../../geometry/text-measure.ts'
import { wrapBalanced, wrapText } from '../../geometry/text-wrap.ts'
import type { LaneFrame } from './lane-frames.ts'
import { placeOnLine } from './layout-labels.ts'
import { NODE_TEXT_SIZE } from './node-body.ts'
import type { LaneBand, VisibilityLine } from './process-layout.ts'
import type { LaneKind } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'

/** The column of lane names, and where the names start in it. */
export const HEADER_WIDTH = 144
export const HEADER_INDENT = 14
const NAME_SIZE = 15
const NAME_LINE = 18
const KIND_LINE = 18
const HEADER_TOP = 24.5

export type Header = Pick<LaneBand, 'id' | 'kind'> & {
  readonly nameLines: string[]
  readonly kindLines: string[]
}

export function laneHeader({ lane }: LaneFrame, words: ProcessWords, hasOtherLanes: boolean): Header {
  const room = HEADER_WIDTH - HEADER_INDENT - 6
  const name = lane === null ? (hasOtherLanes ? words.laneMissing : '') : (lane.name ?? '').trim()
  const kind = lane?.kind ?? null
  return {
    id: lane?.id ?? null,
    kind,
    nameLines: wrapBalanced(name, { maxWidth: room, size: NAME_SIZE, weight: 600, maxLines: 3 }),
    kindLines: wrapText(kind ? words.laneKinds[kind] : '', {
      maxWidth: room,
      size: NODE_TEXT_SIZE,
      maxLines: 2,
    }),
  }
}

export const headerHeight = ({ nameLines, kindLines }: Header): number =>
  HEADER_TOP + nameLines.length * NAME_LINE + kindLines.length * KIND_LINE

export function stackLanes(
  frames: readonly LaneFrame[],
  headers: readonly Header[],
  heights: readonly number[],
): LaneBand[] {
  let top = 0
  return frames.map((frame, index) => {
    const header = headers[index] ?? { id: null, kind: null, nameLines: [], kindLines: [] }
    const height = heights[index] ?? frame.storedHeight
    const name: TextBlock = {
      lines: header.nameLines,
      x: 0,
      y: top + HEADER_TOP,
      anchor: 'start',
      size: NAME_SIZE,
      weight: 600,
      lineHeight: NAME_LINE,
    }
    const kindY = top + HEADER_TOP + header.nameLines.length * NAME_LINE
    const kindWords: TextBlock = {
      ...name,
      lines: header.kindLines,
      y: kindY,
      size: NODE_TEXT_SIZE,
      weight: 400,
      lineHeight: KIND_LINE,
    }
    const band: LaneBand = {
      id: header.id,
      kind: header.kind,
      top,
      height,
      isSunken: index % 2 === 0,
      name,
      kindWords,
      shift: top - frame.storedTop + frame.offset,
    }
    top += height
    return band
  })
}

/** Thin strips along the edges of lanes: words on them are hard to read. */
export const laneEdges = (bands: readonly LaneBand[]): Rect[] =>
  bands.map(({ top, height }) => ({ x: -1e5, y: top + height - 0.5, width: 2e5, height: 1 }))

const BLUEPRINT_ORDER: readonly LaneKind[] = ['customer', 'frontstage', 'backstage', 'support', 'supplier']

/** Between the last frontstage and the first backstage lane, when the kinds follow the order of a service blueprint. */
export function visibilityLine(
  bands: readonly LaneBand[],
  words: ProcessWords,
  { left, right }: { readonly left: number; readonly right: number },
  around: Surroundings,
): VisibilityLine | null {
  const ranks = bands.flatMap((band) => (band.kind ? [BLUEPRINT_ORDER.indexOf(band.kind)] : []))
  const isInOrder = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
  const lastFront = bands.findLastIndex((band) => band.kind === 'frontstage')
  const firstBack = bands.findIndex((band) => band.kind === 'backstage')
  const y = bands[firstBack]?.top
  if (!isInOrder || lastFront < 0 || y === undefined) return null
  const width = measureText(words.visibilityLine, NODE_TEXT_SIZE)
  return { y, label: placeOnLine(words.visibilityLine, y, right, left + width, around) }
}

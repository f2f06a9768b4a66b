/** Moving the parts of a layout to other places: boxes and words keep their size, lines stretch. */
import type { Interval } from '../../geometry/axis-map.ts'
import { squeezeAxis } from '../../geometry/axis-map.ts'
import type { Point } from '../../geometry/point.ts'
import { isHorizontal, segmentsOf, simplify, toPathText } from '../../geometry/polyline.ts'
import { bottomOf, rightOf, type Rect } from '../../geometry/rect.ts'
import { textBox, type TextBlock } from '../../geometry/text-block.ts'
import type { ConnectorRoute, LaneBand, PlacedNode, ProcessLayout } from './process-layout.ts'

export type AxisMap = (place: number) => number

const SAME: AxisMap = (place) => place
/** Beside a line that runs along, so that two lines do not fall together. */
const LINE_ROOM = 5

const mapText = (text: TextBlock, mapX: AxisMap, mapY: AxisMap): TextBlock => {
  const box = textBox(text)
  return { ...text, x: text.x + mapX(box.x) - box.x, y: text.y + mapY(box.y) - box.y }
}

const mapRect = (rect: Rect, mapX: AxisMap, mapY: AxisMap): Rect => ({
  ...rect,
  x: mapX(rect.x),
  y: mapY(rect.y),
})

export function mapLayout(layout: ProcessLayout, mapX: AxisMap, mapY: AxisMap): ProcessLayout {
  const mapPoint = ({ x, y }: Point): Point => ({ x: mapX(x), y: mapY(y) })
  const optional = (text: TextBlock | null) => text && mapText(text, mapX, mapY)
  const { bounds, headerWidth } = layout
  const contentLeft = mapX(bounds.x + headerWidth)
  const [top, bottom] = [mapY(bounds.y), mapY(bottomOf(bounds))]
  return {
    ...layout,
    lanes: layout.lanes.map((lane): LaneBand => {
      const bandTop = mapY(lane.top)
      const header = (text: TextBlock): TextBlock => ({
        ...text,
        x: text.x - (bounds.x + headerWidth) + contentLeft,
        y: text.y - lane.top + bandTop,
      })
      return {
        ...lane,
        top: bandTop,
        height: mapY(lane.top + lane.height) - bandTop,
        name: header(lane.name),
        kindWords: header(lane.kindWords),
      }
    }),
    nodes: layout.nodes.map((node): PlacedNode => {
      const box = mapRect(node.box, mapX, mapY)
      return {
        ...node,
        box,
        centre: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
        label: optional(node.label),
        remark: optional(node.remark),
      }
    }),
    connectors: layout.connectors.map((connector): ConnectorRoute => {
      const points = simplify(connector.points.map(mapPoint))
      return {
        ...connector,
        points,
        path: toPathText(points),
        arrows: connector.arrows.map(({ tip, direction }) => ({ tip: mapPoint(tip), direction })),
        joinsAt: connector.joinsAt && mapPoint(connector.joinsAt),
        label: optional(connector.label),
      }
    }),
    junctions: layout.junctions.map(mapPoint),
    references: layout.references.map((text) => mapText(text, mapX, mapY)),
    visibilityLine: layout.visibilityLine && {
      y: mapY(layout.visibilityLine.y),
      label: mapText(
        layout.visibilityLine.label,
        mapX,
        (y) => y - (layout.visibilityLine?.y ?? 0) + mapY(layout.visibilityLine?.y ?? 0),
      ),
    },
    bounds: {
      x: contentLeft - headerWidth,
      y: top,
      width: mapX(rightOf(bounds)) - contentLeft + headerWidth,
      height: bottom - top,
    },
  }
}

const labelsOf = (layout: ProcessLayout): TextBlock[] => [
  ...layout.nodes.flatMap(({ label, remark }) => [label, remark].filter((text) => text !== null)),
  ...layout.connectors.flatMap(({ label }) => (label ? [label] : [])),
  ...layout.references,
]

const boxesOf = (layout: ProcessLayout): Rect[] => [
  ...layout.nodes.map(({ box }) => box),
  ...labelsOf(layout).map(textBox),
]

/** Narrows empty stretches, so that as much as possible fits beside each other at one size of letters. */
export function squeezeWidth(layout: ProcessLayout, mostGap: number): ProcessLayout {
  const uprights = layout.connectors.flatMap(({ points }) =>
    segmentsOf(points)
      .filter((segment) => !isHorizontal(segment))
      .map(({ from }): Interval => ({ from: from.x - LINE_ROOM, to: from.x + LINE_ROOM })),
  )
  const { bounds, headerWidth } = layout
  const edges = [bounds.x + headerWidth, rightOf(bounds)].map((x): Interval => ({ from: x, to: x }))
  const boxes = boxesOf(layout).map((box): Interval => ({ from: box.x, to: rightOf(box) }))
  return mapLayout(layout, squeezeAxis([...boxes, ...uprights, ...edges], mostGap), SAME)
}

/** Lowers lanes to what stands in them. Lanes with nothing in them go altogether. */
export function squeezeHeight(layout: ProcessLayout, mostGap: number): ProcessLayout {
  const levels = layout.connectors.flatMap(({ points }) =>
    segmentsOf(points)
      .filter(isHorizontal)
      .map(({ from }): Interval => ({ from: from.y - LINE_ROOM, to: from.y + LINE_ROOM })),
  )
  const boxes = boxesOf(layout).map((box): Interval => ({ from: box.y, to: bottomOf(box) }))
  const used = [...boxes, ...levels]
  const isUsed = (lane: LaneBand) =>
    layout.nodes.some(({ centre }) => centre.y >= lane.top && centre.y < lane.top + lane.height) ||
    levels.some(({ from, to }) => from >= lane.top && to <= lane.top + lane.height)
  const [kept, empty] = [layout.lanes.filter(isUsed), layout.lanes.filter((lane) => !isUsed(lane))]
  const occupied = [...used, ...kept.flatMap(laneMarks), { from: layout.bounds.y, to: layout.bounds.y }]
  const removed = empty.map((lane): Interval => ({ from: lane.top, to: lane.top + lane.height }))
  const squeezed = mapLayout({ ...layout, lanes: kept }, SAME, squeezeAxis(occupied, mostGap, removed))
  const bottom = squeezed.lanes.at(-1)
  const lowest = Math.max(bottom ? bottom.top + bottom.height : 0, ...boxesOf(squeezed).map(bottomOf))
  const lanes = squeezed.lanes.map((lane, index) => ({ ...lane, isSunken: index % 2 === 0 }))
  return { ...squeezed, lanes, bounds: { ...squeezed.bounds, height: lowest + 1 - squeezed.bounds.y } }
}

/** A lane keeps its edges and the height of its name. */
function laneMarks(lane: LaneBand): Interval[] {
  const words = [lane.name, lane.kindWords].filter((text) => text.lines.length > 0).map(textBox)
  const bottom = lane.top + lane.height
  return [
    { from: lane.top, to: lane.top },
    { from: bottom, to: bottom },
    ...words.map((box): Interval => ({ from: box.y - 6, to: bottomOf(box) + 4 })),
  ]
}

/** Moving a step without dragging it: a distance from where it stands. */
import type { CanvasPoint } from '@servicewerkstatt/shared/document/fields.ts'
import {
  laneAt,
  storedPosition,
  type ProcessLayout,
} from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { Point } from '@servicewerkstatt/shared/geometry/point.ts'

/** A node that people have put somewhere, as `moveNodes` takes it. */
export interface NodeMove {
  readonly id: string
  readonly pos: CanvasPoint
  /** Left out while it stays in its lane. */
  readonly laneId?: string
}

/** @returns null when the step is gone. The lane is changed by an entry of its own: here a step stops at the edge of its lane. */
export function moveBy(layout: ProcessLayout, id: string, by: Point): NodeMove | null {
  const placed = layout.nodes.find((node) => node.id === id)
  if (!placed) return null
  const lane = laneAt(layout, placed.centre.y)
  const y = placed.centre.y + by.y
  const half = placed.box.height / 2
  const stays = lane ? Math.max(lane.top + half, Math.min(lane.top + lane.height - half, y)) : y
  return {
    id,
    pos: { ...storedPosition(layout, placed.laneId, { x: placed.centre.x + by.x, y: Math.round(stays) }) },
  }
}

/** Where connectors leave and reach each kind of node, and how welcome each side is. Costs are canvas units of detour. */
import type { Port } from '../../geometry/route-ports.ts'
import type { Direction } from '../../geometry/point.ts'
import { bottomOf, centreOf, rightOf, type Rect } from '../../geometry/rect.ts'
import type { NodeType } from './process-model.ts'

type SideCosts = Readonly<Partial<Record<Direction, number>>>

const port = (box: Rect, facing: Direction, cost: number, costWhenTaken: number, along = 0): Port => {
  const centre = centreOf(box)
  const at = {
    right: { x: rightOf(box), y: centre.y + along },
    left: { x: box.x, y: centre.y + along },
    up: { x: centre.x + along, y: box.y },
    down: { x: centre.x + along, y: bottomOf(box) },
  }[facing]
  return { at, facing, cost, costWhenTaken }
}

const ports = (box: Rect, costs: SideCosts, costWhenTaken: number, along = 0): Port[] =>
  (Object.entries(costs) as [Direction, number][]).map(([facing, cost]) =>
    port(box, facing, cost, costWhenTaken, facing === 'left' || facing === 'right' ? along : 0),
  )

/** A second connector from the same side of a decision makes it hard to see which way is which. */
const TAKEN_AT_DECISION = 90

const OUT: Readonly<Record<NodeType, SideCosts>> = {
  start: { right: 0, down: 8, up: 8, left: 120 },
  end: { right: 0, down: 0, up: 0 },
  task: { right: 0, down: 42, up: 46, left: 150 },
  wait: { right: 0, down: 30, up: 34, left: 150 },
  decision: { right: 0, down: 6, up: 60, left: 220 },
  merge: { right: 0, down: 30, up: 30, left: 160 },
  split: { right: 0 },
  join: { right: 0 },
}
const REWORK_OUT: SideCosts = { down: 0, up: 24, right: 60, left: 30 }

const IN: Readonly<Record<NodeType, SideCosts>> = {
  start: { left: 0, down: 0, up: 0 },
  end: { left: 0, up: 6, down: 6, right: 150 },
  task: { left: 0, up: 44, down: 48, right: 150 },
  wait: { left: 0, up: 30, down: 34, right: 150 },
  decision: { left: 0, up: 90, down: 60, right: 260 },
  merge: { left: 0, up: 0, down: 0, right: 160 },
  split: { left: 0, right: 260 },
  join: { left: 0, right: 260 },
}
const REWORK_IN: SideCosts = { down: 0, up: 0, left: 40, right: 140 }

/** @param along how far below the middle of its right or left side this connector has its place */
export function portsOut(type: NodeType, box: Rect, isRework: boolean, along = 0): Port[] {
  const isBar = type === 'split' || type === 'join'
  const costs = isRework && !isBar ? REWORK_OUT : OUT[type]
  return ports(box, costs, type === 'decision' ? TAKEN_AT_DECISION : 0, along)
}

export function portsIn(type: NodeType, box: Rect, isRework: boolean, along = 0): Port[] {
  const isBar = type === 'split' || type === 'join'
  const costs = isRework && !isBar ? REWORK_IN : IN[type]
  return ports(box, costs, 0, along)
}

/** A node that leads to itself: a bow below its box; below and to the left where the shape is not a box. */
export function portsOfOwnLoop(type: NodeType, box: Rect): { readonly from: Port[]; readonly to: Port[] } {
  const isBox = type === 'task' || type === 'wait'
  const along = isBox ? box.width / 5 : 0
  const to = isBox ? port(box, 'down', 0, 0, -along) : port(box, 'left', 0, 0)
  return { from: [port(box, 'down', 0, 0, along)], to: [to] }
}

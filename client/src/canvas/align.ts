/** Bringing several steps into line. Pure: a layout and ids in, places out. Up and down each lane counts by itself: nobody changes lane by aligning. */
import {
  storedPosition,
  type PlacedNode,
  type ProcessLayout,
} from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { NodeMove } from './move-by.ts'

/** `column`: one below the other. `row`: side by side at one height. `across`, `down`: equal distances. */
export const ALIGNMENTS = ['column', 'row', 'across', 'down'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length))

/** @returns moves only for those that have to move */
export function alignMoves(
  layout: ProcessLayout,
  ids: ReadonlySet<string>,
  how: Alignment,
): readonly NodeMove[] {
  const placed = layout.nodes.filter(({ id }) => ids.has(id))
  const inLanes = [...Map.groupBy(placed, ({ laneId }) => laneId).values()]
  switch (how) {
    case 'column': {
      const x = mean(placed.map(({ centre }) => centre.x))
      return movesTo(
        layout,
        placed,
        () => x,
        ({ centre }) => centre.y,
      )
    }
    case 'row':
      return inLanes.flatMap((nodes) => {
        const y = mean(nodes.map(({ centre }) => centre.y))
        return movesTo(
          layout,
          nodes,
          ({ centre }) => centre.x,
          () => y,
        )
      })
    case 'across': {
      const places = spread(placed, ({ centre }) => centre.x)
      return movesTo(
        layout,
        placed,
        ({ id, centre }) => places.get(id) ?? centre.x,
        ({ centre }) => centre.y,
      )
    }
    case 'down':
      return inLanes.flatMap((nodes) => {
        const places = spread(nodes, ({ centre }) => centre.y)
        return movesTo(
          layout,
          nodes,
          ({ centre }) => centre.x,
          ({ id, centre }) => places.get(id) ?? centre.y,
        )
      })
  }
}

/** The first and the last stay, the others go between them at equal distances. */
function spread(
  nodes: readonly PlacedNode[],
  along: (node: PlacedNode) => number,
): ReadonlyMap<string, number> {
  const sorted = nodes.toSorted((a, b) => along(a) - along(b) || (a.id < b.id ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || sorted.length < 3) return new Map()
  const gap = (along(last) - along(first)) / (sorted.length - 1)
  return new Map(sorted.map(({ id }, index) => [id, Math.round(along(first) + index * gap)]))
}

function movesTo(
  layout: ProcessLayout,
  nodes: readonly PlacedNode[],
  xOf: (node: PlacedNode) => number,
  yOf: (node: PlacedNode) => number,
): NodeMove[] {
  return nodes.flatMap((node) => {
    const place = { x: xOf(node), y: yOf(node) }
    if (place.x === node.centre.x && place.y === node.centre.y) return []
    return [{ id: node.id, pos: { ...storedPosition(layout, node.laneId, place) } }]
  })
}

/** Putting steps elsewhere: in the picture, in the order, in another lane. */
import { clearPositions, moveNodes } from '@servicewerkstatt/shared/document/operations/process.ts'
import {
  moveStepInOrder,
  type StepPlace,
} from '@servicewerkstatt/shared/document/operations/process-rewiring.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { isStep } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import { moveBy, type NodeMove } from '../../canvas/move-by.ts'
import type { ActionBasics } from './action-basics.ts'

/** How far a step moves from its menu, in canvas units: a third of its width. */
const NUDGE = 48

export function moveActions({
  board,
  words,
  picture,
  say,
  endStep,
  nameOf,
  laneName,
  carryOut,
}: ActionBasics) {
  return {
    /** @param isGesture true at the end of a drag; presses of an arrow key in a row become one step by themselves */
    move(moves: readonly NodeMove[], isGesture: boolean): void {
      if (isGesture) endStep()
      moveNodes(board, moves)
      if (isGesture) endStep()
      const [move] = moves
      if (move)
        say(
          words.said.movedInPicture(nameOf(move.id), move.laneId === undefined ? '' : laneName(move.laneId)),
        )
    },

    nudge(id: string, x: -1 | 0 | 1, y: -1 | 0 | 1): void {
      const move = moveBy(picture().layout, id, { x: x * NUDGE, y: (y * NUDGE) / 2 })
      if (move)
        carryOut(
          () => moveNodes(board, [move]),
          () => say(words.said.movedInPicture(nameOf(id), '')),
        )
    },

    /** Gives one step back to the layout. */
    letGo(id: string): void {
      carryOut(
        () => moveNodes(board, [{ id, pos: null }]),
        () => say(words.said.movedInPicture(nameOf(id), '')),
      )
    },

    rearrange(): void {
      const { process, now } = picture()
      if (now.nodes.every(({ pos }) => pos === null)) say(words.tools.rearrangeNothing)
      else
        carryOut(
          () => clearPositions(board, process.id),
          () => say(words.tools.rearranged),
        )
    },

    moveInOrder(id: string, place: StepPlace): void {
      carryOut(
        () => moveStepInOrder(board, id, place),
        () => {
          const graph = buildProcessGraph(picture().now)
          const xs = new Map(picture().layout.nodes.map((placed) => [placed.id, placed.centre.x]))
          const order = stepOrder(graph, (other) => xs.get(other) ?? 0)
          const steps = order.filter((other) => isStep(graph.nodes.get(other) ?? { type: 'start' }))
          const place = steps.indexOf(id) + 1
          const before = order[order.indexOf(id) - 1]
          say(
            words.said.movedInOrder(
              place,
              nameOf(id),
              before === undefined ? '' : nameOf(before),
              steps.length,
            ),
          )
        },
      )
    },

    changeLane(id: string, laneId: string | null): void {
      // Its place by hand was meant for the other lane.
      carryOut(
        () => setFields(board, 'nodes', id, { laneId, pos: null }),
        () => say(words.said.laneChanged(nameOf(id), laneName(laneId))),
      )
    },
  }
}

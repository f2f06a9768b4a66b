/**
 * What people do with a process, from the picture and from the table alike: the operation on the board, the words for those who do not see it, and
 * what is chosen afterwards. Made once per process; it reads the latest state when something is done.
 */
import type { BoardDocument, OperationResult } from '@servicewerkstatt/shared/document/board-document.ts'
import {
  addLane,
  changeNodeType,
  clearPositions,
  connectNodes,
  deleteLane,
  deleteNode,
  insertNodeAfter,
  insertNodeBefore,
  insertNodeInEdge,
  moveNodes,
} from '@servicewerkstatt/shared/document/operations/process.ts'
import {
  addWay,
  insertDecisionAfter,
  insertParallelAfter,
  moveStepInOrder,
  type StepPlace,
} from '@servicewerkstatt/shared/document/operations/process-rewiring.ts'
import { deleteRecord, moveRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { isStep } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import { moveBy, type NodeMove } from '../../canvas/move-by.ts'
import type { Words } from '../../locale/catalogues.ts'
import { nameInFlow } from './step-names.ts'
import { type TimePart, withTime } from './time-entry.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/** Where somebody works; a new step is named there. */
export type Where = 'picture' | 'table'
export type Insertable = 'task' | 'wait' | 'decision' | 'parallel'

export interface ActionContext {
  readonly board: BoardDocument
  readonly words: Words['process']
  /** The process as it stands, read at this moment. */
  readonly picture: () => ProcessPicture
  readonly say: (text: string) => void
  /** Tells what happened, and offers to take it back. */
  readonly sayWithUndo: (text: string) => void
  readonly choose: (nodeIds: readonly string[]) => void
  /** Opens the name of a new node for writing. */
  readonly beginNaming: (id: string, where: Where) => void
  /** Ends the current undo step: a gesture is one step. */
  readonly endStep: () => void
  /** Something is gone; `neighbour` is the node that the focus may go on at. */
  readonly onRemoved: (neighbour: string | null) => void
}

/** How far a step moves from its menu, in canvas units: a third of its width. */
const NUDGE = 48

export type ProcessActions = ReturnType<typeof createProcessActions>

export function createProcessActions(context: ActionContext) {
  const { board, words, picture, say, choose, beginNaming, endStep } = context

  const node = (id: string) => picture().now.nodes.find((item) => item.id === id)
  const nameOf = (id: string): string => nameInFlow(id, picture().now, words)
  const laneName = (id: string | null): string =>
    picture()
      .now.lanes.find((lane) => lane.id === id)
      ?.name?.trim() || words.lanes.unnamed

  /** Carries out one step of undo; a refusal is said, never shown as an error: somebody else was quicker. */
  function carryOut<T>(
    change: () => OperationResult<T>,
    onDone: (result: { readonly ok: true } & T) => void,
  ): boolean {
    endStep()
    const result = change()
    endStep()
    if (result.ok) onDone(result)
    else say(result.reason === 'missing' ? words.said.goneMeanwhile : words.said.refused)
    return result.ok
  }

  /** Chooses what is new and opens its name. */
  const present = (id: string, where: Where, text: string): void => {
    choose([id])
    beginNaming(id, where)
    say(text)
  }

  return {
    nameOf,
    laneName,
    /** Ids of all nodes in the order of the flow. */
    order: (): readonly string[] => picture().layout.order,

    insertAfter(id: string, kind: Insertable, where: Where): void {
      const name = nameOf(id)
      if (kind === 'decision') {
        const labels = { yes: words.words.yes, no: words.words.no }
        carryOut(
          () => insertDecisionAfter(board, id, labels),
          (made) => present(made.id, where, words.said.decisionAdded(name)),
        )
      } else if (kind === 'parallel') {
        carryOut(
          () => insertParallelAfter(board, id),
          ({ stepIds }) => present(stepIds[0] ?? '', where, words.said.parallelAdded(name)),
        )
      } else if (partsWays(node(id)?.type)) {
        carryOut(
          () => addWay(board, id, { type: kind }),
          (made) => present(made.id, where, words.said.wayAdded(name)),
        )
      } else {
        carryOut(
          () => insertNodeAfter(board, id, kind),
          (made) => present(made.id, where, words.said.stepAdded(name)),
        )
      }
    },

    insertBefore(id: string, where: Where): void {
      carryOut(
        () => insertNodeBefore(board, id, 'task'),
        (made) => present(made.id, where, words.said.stepAddedBefore(nameOf(id))),
      )
    },

    insertInWay(edgeId: string, kind: 'task' | 'wait', where: Where): void {
      const from = picture().now.edges.find((edge) => edge.id === edgeId)?.from ?? ''
      carryOut(
        () => insertNodeInEdge(board, edgeId, kind),
        (made) => present(made.id, where, words.said.stepAdded(nameOf(from))),
      )
    },

    /** A named step at the place where the flow is waiting for one: behind the chosen node, or before the outcome. */
    append(name: string, afterId: string | null): string | null {
      const before = appendPlace(picture(), afterId)
      if (before === null) return null
      let made: string | null = null
      const add = () =>
        'before' in before
          ? insertNodeBefore(board, before.before, 'task', { name })
          : 'inEdge' in before
            ? insertNodeInEdge(board, before.inEdge, 'task', { name, laneId: before.laneId })
            : insertNodeAfter(board, before.after, 'task', { name })
      carryOut(add, ({ id }) => {
        made = id
        choose([id])
        say(
          'before' in before
            ? words.said.stepAddedBefore(nameOf(before.before))
            : words.said.stepAdded(nameOf(before.after)),
        )
      })
      return made
    },

    addWay(id: string, where: Where): void {
      carryOut(
        () => addWay(board, id),
        (made) => present(made.id, where, words.said.wayAdded(nameOf(id))),
      )
    },

    connect(from: string, to: string): void {
      const names = [nameOf(from), nameOf(to)] as const
      endStep()
      const result = connectNodes(board, from, to)
      endStep()
      if (result.ok) say(words.said.connected(...names))
      else if (result.reason === 'would-repeat') say(words.said.connectRepeats(...names))
      else say(result.reason === 'missing' ? words.said.goneMeanwhile : words.said.connectRefused)
    },

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

    /** Ways that the new kind cannot have go along: nothing leads on from an outcome, nothing leads to a trigger, only decisions have shares. */
    changeType(id: string, type: NodeType): void {
      const { edges } = picture().now
      const change = () =>
        board.transact(() => {
          const result = changeNodeType(board, id, type)
          if (!result.ok) return result
          for (const edge of edges) {
            if ((type === 'end' && edge.from === id) || (type === 'start' && edge.to === id))
              deleteRecord(board, 'edges', edge.id)
            else if (type !== 'decision' && edge.from === id && edge.shareBp !== null)
              setFields(board, 'edges', edge.id, { shareBp: null })
          }
          return result
        })
      carryOut(change, () => say(words.said.typeChanged(nameOf(id), words.types[type])))
    },

    /** Values that had to give way are named, so that nobody wonders. */
    setTime(id: string, field: 'processTime' | 'waitTime', part: TimePart, minutes: number | null): void {
      const { value, adjusted } = withTime(node(id)?.[field] ?? null, part, minutes)
      carryOut(
        () => setFields(board, 'nodes', id, { [field]: value }),
        () => {
          if (adjusted.length === 0) return
          context.sayWithUndo(words.durations.adjusted(adjusted.map((other) => words.details.parts[other])))
        },
      )
    },

    remove(ids: readonly string[]): void {
      const names = ids.map(nameOf)
      const remove = () =>
        board.transact(() => {
          const results = ids.map((id) => deleteNode(board, id))
          return (
            results.find((result) => result.ok) ??
            results[0] ?? { ok: false as const, reason: 'missing' as const }
          )
        })
      const { order } = picture().layout
      const rest = order.filter((id) => !ids.includes(id))
      const neighbour =
        rest.findLast((id) => order.indexOf(id) < order.indexOf(ids[0] ?? '')) ?? rest[0] ?? null
      carryOut(remove, () => {
        choose([])
        context.onRemoved(neighbour)
        context.sayWithUndo(
          names.length === 1 ? words.said.removed(names[0] ?? '') : words.said.removedMany(names.length),
        )
      })
    },

    removeWay(edgeId: string): void {
      carryOut(
        () => deleteRecord(board, 'edges', edgeId),
        () => {
          choose([])
          context.sayWithUndo(words.said.wayRemoved)
        },
      )
    },

    addLane(belowId: string | null): string | null {
      const { process, now } = picture()
      const at = now.lanes.findIndex((lane) => lane.id === belowId)
      const before = at < 0 ? null : (now.lanes[at + 1]?.id ?? null)
      let made: string | null = null
      carryOut(
        () => addLane(board, process.id, { name: words.lanes.newName }, before),
        ({ id }) => {
          made = id
          say(words.said.laneAdded)
        },
      )
      return made
    },

    moveLane(id: string, by: -1 | 1): void {
      const { lanes } = picture().now
      const at = lanes.findIndex((lane) => lane.id === id)
      const before = by < 0 ? lanes[at - 1]?.id : (lanes[at + 2]?.id ?? null)
      if (at < 0 || before === undefined) return
      const { id: processId } = picture().process
      carryOut(
        () => moveRecord(board, 'lanes', id, before, (lane) => lane.get('processId') === processId),
        () => say(words.said.laneMoved(laneName(id), at + 1 + by, lanes.length)),
      )
    },

    removeLane(id: string): void {
      const { lanes } = picture().now
      const at = lanes.findIndex((lane) => lane.id === id)
      const heir = lanes[at - 1] ?? lanes[at + 1]
      const name = laneName(id)
      if (!heir) say(words.lanes.lastStays)
      else
        carryOut(
          () => deleteLane(board, id),
          () => context.sayWithUndo(words.said.laneRemoved(name, laneName(heir.id))),
        )
    },
  }
}

const partsWays = (type: NodeType | undefined): boolean => type === 'decision' || type === 'split'

/** `after` names the step it will follow. */
type AppendPlace =
  | { readonly after: string }
  | { readonly after: string; readonly inEdge: string; readonly laneId: string | null }
  | { readonly before: string }

/** Behind the chosen step; else into the last way to an outcome; else before the outcome, or behind the last node there is. */
function appendPlace({ now, layout }: ProcessPicture, afterId: string | null): AppendPlace | null {
  const chosen = now.nodes.find((item) => item.id === afterId)
  if (chosen && chosen.type !== 'end' && !partsWays(chosen.type)) return { after: chosen.id }
  const ordered = layout.order.flatMap((id) => now.nodes.find((item) => item.id === id) ?? [])
  const end = ordered.findLast((item) => item.type === 'end')
  const last = ordered.findLast((item) => item.type !== 'end')
  if (!end) return last ? { after: last.id } : null
  const ways = now.edges.filter((edge) => edge.to === end.id)
  const [way] = ways
  const from = now.nodes.find((item) => item.id === way?.from)
  if (!way || ways.length > 1 || !from) return { before: end.id }
  // The first step belongs to where the outcome is; every further one to the lane of the step before it.
  return { inEdge: way.id, laneId: from.type === 'start' ? end.laneId : from.laneId, after: from.id }
}

/** Adding steps and connecting them. */
import {
  connectNodes,
  disconnectNodes,
  insertNodeAfter,
  insertNodeBefore,
  insertNodeInEdge,
} from '@servicewerkstatt/shared/document/operations/process.ts'
import {
  addWay,
  insertDecisionAfter,
  insertParallelAfter,
} from '@servicewerkstatt/shared/document/operations/process-rewiring.ts'
import { forwardIn } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import type { ActionBasics, Insertable, Where } from './action-basics.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export function insertActions(basics: ActionBasics) {
  const { board, words, picture, say, choose, endStep, node, nameOf, carryOut, present } = basics
  return {
    insertAfter(id: string, kind: Insertable, where: Where): void {
      const name = nameOf(id)
      if (kind === 'decision') {
        const labels = { yes: words.words.yes, no: words.words.no }
        carryOut(
          () => insertDecisionAfter(board, id, labels),
          (made) => present(made.id, where, id, words.said.decisionAdded(name)),
        )
      } else if (kind === 'parallel') {
        carryOut(
          () => insertParallelAfter(board, id),
          ({ stepIds }) => present(stepIds[0] ?? '', where, id, words.said.parallelAdded(name)),
        )
      } else if (partsWays(node(id)?.type)) {
        carryOut(
          () => addWay(board, id, { type: kind }),
          (made) => present(made.id, where, id, words.said.wayAdded(name)),
        )
      } else {
        carryOut(
          () => insertNodeAfter(board, id, kind),
          (made) => present(made.id, where, id, words.said.stepAdded(name)),
        )
      }
    },

    insertBefore(id: string, where: Where): void {
      carryOut(
        () => insertBeforeNode(basics, id),
        (made) => present(made.id, where, id, words.said.stepAddedBefore(nameOf(id))),
      )
    },

    insertInWay(edgeId: string, kind: 'task' | 'wait', where: Where): void {
      const from = picture().now.edges.find((edge) => edge.id === edgeId)?.from ?? ''
      carryOut(
        () => insertNodeInEdge(board, edgeId, kind),
        (made) => present(made.id, where, from, words.said.stepAdded(nameOf(from))),
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
        (made) => present(made.id, where, id, words.said.wayAdded(nameOf(id))),
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

    removeWay(edgeId: string): void {
      carryOut(
        () => disconnectNodes(board, edgeId),
        () => {
          choose([])
          basics.sayWithUndo(words.said.wayRemoved)
        },
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

/** Before a "Zusammen" several ways arrive side by side: the step goes into the last of them. */
function insertBeforeNode({ board, node, picture }: ActionBasics, id: string) {
  if (node(id)?.type !== 'join') return insertNodeBefore(board, id, 'task')
  const { graph, layout } = picture()
  const last = forwardIn(graph, id).toSorted(
    (a, b) => layout.order.indexOf(b.from) - layout.order.indexOf(a.from),
  )[0]
  return last ? insertNodeInEdge(board, last.id, 'task') : insertNodeBefore(board, id, 'task')
}

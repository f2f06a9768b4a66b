/**
 * What people do with a process, from the picture and from the table alike: the operation on the board, the words for those who do not see it, and
 * what is chosen afterwards. Made once per process; it reads the latest state when something is done.
 */
import { changeNodeType, deleteNode } from '@servicewerkstatt/shared/document/operations/process.ts'
import { joinSteps } from '@servicewerkstatt/shared/document/operations/process-joining.ts'
import { putInPlace } from '@servicewerkstatt/shared/document/operations/process-mending.ts'
import { deleteRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { type ActionBasics, type ActionContext, createBasics } from './action-basics.ts'
import { copyActions } from './copy-actions.ts'
import { insertActions } from './insert-actions.ts'
import { laneActions } from './lane-actions.ts'
import { moveActions } from './move-actions.ts'
import { stickyActions } from './sticky-actions.ts'
import { type TimePart, withTime } from './time-entry.ts'

export type ProcessActions = ReturnType<typeof createProcessActions>

export function createProcessActions(context: ActionContext) {
  const basics = createBasics(context)
  return {
    nameOf: basics.nameOf,
    laneName: basics.laneName,
    /** Ids of all nodes in the order of the flow. */
    order: (): readonly string[] => basics.picture().layout.order,
    ...insertActions(basics),
    ...moveActions(basics),
    ...laneActions(basics),
    ...copyActions(basics),
    ...stickyActions(basics),
    ...stepActions(basics),
  }
}

function stepActions({
  board,
  words,
  picture,
  say,
  sayWithUndo,
  choose,
  onRemoved,
  node,
  nameOf,
  carryOut,
}: ActionBasics) {
  return {
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
          sayWithUndo(words.durations.adjusted(adjusted.map((other) => words.details.parts[other])))
        },
      )
    },

    /** From a finding: steps that hang in the air go back into the row. */
    putInPlace(ids: readonly string[]): void {
      const change = () =>
        putInPlace(board, ids)
          ? { ok: true as const }
          : { ok: false as const, reason: 'not-allowed-here' as const }
      carryOut(change, () => {
        choose(ids)
        sayWithUndo(words.said.putInPlace(ids.map(nameOf)))
      })
    },

    /** Two that mean the same: this one stays. */
    join(id: string, otherId: string): void {
      const [name, other] = [nameOf(id), nameOf(otherId)]
      carryOut(
        () => joinSteps(board, id, otherId, words.said.alsoCalled),
        () => {
          choose([id])
          sayWithUndo(words.said.joined(name, other))
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
        onRemoved(neighbour)
        sayWithUndo(
          names.length === 1 ? words.said.removed(names[0] ?? '') : words.said.removedMany(names.length),
        )
      })
    },
  }
}

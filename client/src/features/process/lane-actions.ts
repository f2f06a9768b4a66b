/** Adding, ordering and removing lanes. */
import { addLane, deleteLane } from '@servicewerkstatt/shared/document/operations/process.ts'
import { moveRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { ActionBasics } from './action-basics.ts'

export function laneActions({ board, words, picture, say, sayWithUndo, laneName, carryOut }: ActionBasics) {
  return {
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
          () => sayWithUndo(words.said.laneRemoved(name, laneName(heir.id))),
        )
    },
  }
}

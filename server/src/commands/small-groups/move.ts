import { handler, refused } from '../command-call.ts'
import { groupsOf, writeMembers } from './groups-of.ts'

/** A person is in one group of a stage at most. */
export const moveToGroup = handler<'move-to-group'>({
  run: ({ smallGroupId, participantId }, run) => {
    const target = run.proceedings.record('smallGroups', smallGroupId)
    if (!target || target.stageId === null) return refused('not-found')
    if (!run.proceedings.record('participants', participantId)) return refused('not-found')
    for (const { id, memberIds } of groupsOf(run, target.stageId)) {
      const isIn = memberIds.includes(participantId)
      if (id === smallGroupId && !isIn) writeMembers(run, id, [...memberIds, participantId])
      if (id !== smallGroupId && isIn)
        writeMembers(
          run,
          id,
          memberIds.filter((member) => member !== participantId),
        )
    }
    return { ok: true }
  },
})

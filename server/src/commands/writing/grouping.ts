import { isDeepStrictEqual } from 'node:util'
import {
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { handler, refused } from '../command-call.ts'
import { takeVersion } from '../versions/take-version.ts'
import { type Arrangement, ARRANGEMENT_SPACE, parseArrangement, readArrangement } from './arrangement.ts'

const isSame = (a: Arrangement, b: Arrangement): boolean => {
  const ids = Object.keys(a.cards)
  return (
    isDeepStrictEqual(a.groupIds.toSorted(), b.groupIds.toSorted()) &&
    ids.length === Object.keys(b.cards).length &&
    ids.every((id) => a.cards[id] === b.cards[id])
  )
}

/** Groups of this run go to the trash, earlier ones come back, and every card returns to where it was; no card goes. */
export const undoGrouping = handler<'undo-grouping', string | null>({
  prepare: ({ stageId }, { storage }, { identity }) =>
    storage.privateValue(identity.workshopId, ARRANGEMENT_SPACE, stageId),
  run: (_command, run, { prepared: kept }) => {
    if (kept === null) return refused('nothing-grouped')
    const [before, now] = [parseArrangement(kept), readArrangement(run)]
    if (isSame(before, now)) return refused('nothing-grouped')
    takeVersion(run, { reason: 'bulk' })
    const { boardWriter } = run
    const earlier = new Set(before.groupIds)
    for (const id of now.groupIds) if (!earlier.has(id)) deleteRecord(boardWriter, 'groups', id)
    for (const id of before.groupIds) if (!now.groupIds.includes(id)) restoreRecord(boardWriter, 'groups', id)
    for (const id of Object.keys(now.cards))
      setFields(boardWriter, 'cards', id, { groupId: before.cards[id] ?? null })
    return { ok: true }
  },
})

import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { handler, refused } from '../command-call.ts'

/** Reachable from every stage and for everybody, a frozen board included: nothing that stands there is touched (PARK-1). */
export const park = handler<'park'>({
  run: ({ text }, { boardWriter, proceedings, now }, { sender: { identity } }) => {
    const author = proceedings.record('participants', identity.participantId ?? '')
    if (!author) return refused('not-allowed')
    const stageId = proceedings.singleton('run').currentStageId
    const by = { authorId: author.id, createdBy: author.id, createdAt: now }
    const added = addRecord(boardWriter, 'parkingItems', { text, stageId, outcome: 'open', ...by })
    if (!added.ok) throw new Error(`a parked thought does not fit its own description: ${added.reason}`)
    return { ok: true }
  },
})

import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { handler, refused } from '../command-call.ts'
import { cardsOf, writeCounts } from './counts.ts'
import { closeWriting, prepareWriting, readySpace, type WritingState } from './writing-state.ts'

/** Private writing once more in the stage where the group is. Cards that lie open stay, as they are from now on; everybody begins anew with being done. */
export const collectAgain = handler<'collect-again', WritingState>({
  prepare: prepareWriting,
  scrubsAfter: true,
  run: ({ stageId }, run, { prepared: state }) => {
    const { proceedings, documents, workshopId } = run
    const stage = proceedings.record('stages', stageId)
    if (!stage) return refused('not-found')
    const isOn = proceedings.singleton('run').currentStageId === stageId
    if (stage.mode !== 'collect' || stage.reveal !== 'together' || !isOn) return refused('not-possible-now')
    if (stage.revealedAt == null) return { ok: true }
    patchRecord(documents.proceedings, 'stages', stageId, { revealedAt: null })
    closeWriting(run, stageId)
    run.write({ write: 'forget', workshopId, space: readySpace(stageId), key: null })
    writeCounts(run, stage, { ...state, readyIds: new Set() }, cardsOf(run, stageId).length)
    return { ok: true }
  },
})

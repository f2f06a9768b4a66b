/** Moving everybody through the agenda. */
import { patchRecord, patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { handler, refused } from '../command-call.ts'
import { takeVersion } from '../versions/take-version.ts'
import { wasDoorsChosen } from './settings.ts'

export const goToStage = handler<'go-to-stage', boolean>({
  prepare: wasDoorsChosen,
  run: ({ stageId }, run, { prepared: doorsWereChosen }) => {
    const { documents, proceedings, now } = run
    const { currentStageId, doors } = proceedings.singleton('run')
    const stages = proceedings.all('stages')
    const next = stageId === null ? null : proceedings.record('stages', stageId)
    if (next === undefined) return refused('not-found')
    // A double click moves once (STAGE-7).
    if (stageId === currentStageId) return { ok: true }
    takeVersion(run, { reason: 'stage' })
    if (currentStageId !== null)
      patchRecord(documents.proceedings, 'stages', currentStageId, { endedAt: now })
    if (next) {
      const startedAt = next.startedAt ?? now
      patchRecord(documents.proceedings, 'stages', next.id, { startedAt, endedAt: null, revealedAt: null })
    }
    const isFirstStart = next !== null && stages.every((stage) => stage.startedAt === null)
    const closesDoors = isFirstStart && doors === 'open' && !doorsWereChosen
    patchRun(documents.proceedings, {
      currentStageId: stageId,
      timer: null,
      spotlight: null,
      playBack: null,
      ...(closesDoors && { doors: 'knock' as const }),
    })
    return { ok: true }
  },
})

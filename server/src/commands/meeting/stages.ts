/** Moving everybody through the agenda. */
import { patchRecord, patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { handler, refused } from '../command-call.ts'
import { takeVersion } from '../versions/take-version.ts'
import { rememberArrangement } from '../writing/arrangement.ts'
import { cardsOf, stageCounts } from '../writing/counts.ts'
import { closeWriting, loadWriting, stagesToClose, type WritingState } from '../writing/writing-state.ts'
import { wasDoorsChosen } from './settings.ts'

interface Prepared {
  readonly doorsWereChosen: boolean
  /** What people have written in the next stage, when it was on before. */
  readonly writing: WritingState | null
}

export const goToStage = handler<'go-to-stage', Prepared>({
  prepare: async (command, services, sender) => ({
    doorsWereChosen: await wasDoorsChosen(command, services, sender),
    writing:
      command.stageId === null
        ? null
        : await loadWriting(services.storage, sender.identity.workshopId, command.stageId),
  }),
  // The secrets go by which authors could mend their cards (ANON-2).
  scrubsAfter: true,
  run: ({ stageId }, run, { prepared: { doorsWereChosen, writing } }) => {
    const { documents, proceedings, now } = run
    const { currentStageId, doors, counts } = proceedings.singleton('run')
    const stages = proceedings.all('stages')
    const next = stageId === null ? null : proceedings.record('stages', stageId)
    if (next === undefined) return refused('not-found')
    // A double click moves once (STAGE-7).
    if (stageId === currentStageId) return { ok: true }
    takeVersion(run, { reason: 'stage' })
    if (currentStageId !== null)
      patchRecord(documents.proceedings, 'stages', currentStageId, { endedAt: now })
    for (const stage of stagesToClose(stages, stageId, Date.parse(now))) closeWriting(run, stage.id)
    if (next) {
      // What lies open stays open: collecting once more is a choice of its own (`collect-again`).
      const startedAt = next.startedAt ?? now
      patchRecord(documents.proceedings, 'stages', next.id, { startedAt, endedAt: null })
    }
    if (next?.mode === 'group') rememberArrangement(run, next.id)
    const isFirstStart = next !== null && stages.every((stage) => stage.startedAt === null)
    const closesDoors = isFirstStart && doors === 'open' && !doorsWereChosen
    patchRun(documents.proceedings, {
      currentStageId: stageId,
      timer: null,
      spotlight: null,
      playBack: null,
      upcoming: null,
      counts: {
        ...counts,
        ...(next && writing
          ? stageCounts(run, next, writing, cardsOf(run, next.id).length)
          : { handedIn: 0, ready: 0 }),
      },
      ...(closesDoors && { doors: 'knock' as const }),
    })
    return { ok: true }
  },
})

/** Everybody is told; the move itself is planned by the server once this is stored (stage-clock.ts). */
export const announceStage = handler<'announce-stage'>({
  run: ({ stageId, seconds }, { documents, proceedings, now }) => {
    if (stageId !== null && !proceedings.record('stages', stageId)) return refused('not-found')
    const { currentStageId, upcoming } = proceedings.singleton('run')
    if (stageId === currentStageId) return { ok: true }
    // Two facilitators who say the same thing do not put it off.
    if (upcoming?.stageId === stageId) return { ok: true }
    const at = new Date(Date.parse(now) + seconds * 1000).toISOString()
    patchRun(documents.proceedings, { upcoming: { stageId, at } })
    return { ok: true }
  },
})

export const callOffStage = handler<'call-off-stage'>({
  run: (_command, { documents }) => {
    patchRun(documents.proceedings, { upcoming: null })
    return { ok: true }
  },
})

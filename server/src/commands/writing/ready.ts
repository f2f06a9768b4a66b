import { handler, refused } from '../command-call.ts'
import { authorOf } from './author.ts'
import { cardsOf, writeCounts } from './counts.ts'
import { prepareWriting, readySpace, type WritingState } from './writing-state.ts'

/** "I am done", reversible; writing on resets nothing (READY-1). */
export const setReady = handler<'set-ready', WritingState>({
  isRepeatable: true,
  prepare: prepareWriting,
  run: ({ stageId, ready, forId }, run, { sender, prepared: state }) => {
    const found = authorOf(run, sender, forId)
    if (!found.ok) return found
    const stage = run.proceedings.record('stages', stageId)
    if (!stage) return refused('not-found')
    const { workshopId } = run
    const [space, key] = [readySpace(stageId), found.author.id]
    const readyIds = new Set(state.readyIds)
    if (ready) {
      readyIds.add(key)
      run.write({ write: 'private', value: { workshopId, space, key, value: 'true' } })
    } else {
      readyIds.delete(key)
      run.write({ write: 'forget', workshopId, space, key })
    }
    writeCounts(run, stage, { ...state, readyIds }, cardsOf(run, stageId).length)
    return { ok: true }
  },
})

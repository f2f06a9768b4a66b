/** Uncovering: every card that was handed in appears at once, shuffled, and the private ones are erased (rule R3, PRIV-3). */
import { handler, refused, type Run } from '../command-call.ts'
import { writeCounts } from './counts.ts'
import { type HandedIn, insertCards, markRevealed, offerLate } from './insert-cards.ts'
import { draftsWrite, prepareWriting, type WritingState } from './writing-state.ts'

function handedInBy(run: Run, { drafts }: WritingState): readonly HandedIn[] {
  return [...drafts].flatMap(([personId, own]) => {
    const author = run.proceedings.record('participants', personId)
    return author ? own.filter(({ handedIn }) => handedIn).map((draft) => ({ draft, author })) : []
  })
}

export const revealCards = handler<'reveal-cards', WritingState>({
  prepare: prepareWriting,
  run: ({ stageId }, run, { prepared: state }) => {
    const stage = run.proceedings.record('stages', stageId)
    if (!stage) return refused('not-found')
    if (stage.mode !== 'collect' || stage.reveal !== 'together') return refused('not-possible-now')
    // A second press uncovers nothing twice.
    if (stage.revealedAt != null) return { ok: true, cards: 0 }
    const cards = handedInBy(run, state)
    const inTime = cards.filter(({ draft }) => !draft.isLate)
    const shown = insertCards(run, stage, state, inTime, true)
    offerLate(
      run,
      stage,
      state,
      cards.filter(({ draft }) => draft.isLate),
    )
    const left: WritingState = {
      ...state,
      drafts: new Map(
        Array.from(state.drafts, ([person, own]) => [person, own.filter(({ handedIn }) => !handedIn)]),
      ),
    }
    // What was not handed in stays with its author (PRIV-6).
    for (const [person, own] of left.drafts) run.write(draftsWrite(run.workshopId, stage.id, person, own))
    markRevealed(run, stage.id)
    writeCounts(run, stage, left, shown)
    return { ok: true, cards: inTime.length }
  },
  scrubsAfter: true,
})

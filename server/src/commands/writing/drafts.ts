/** Writing in private: drafts are kept, handed in, taken back and thrown away by their author alone (PRIV). */
import { stageInput, type StageInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import { MAX_CARD_LENGTH, MAX_CARDS_PER_PERSON } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { stricterLevel } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import type { CommandOf } from '@servicewerkstatt/shared/commands/index.ts'
import { handler, refused, type Refused, type Run } from '../command-call.ts'
import { authorOf } from './author.ts'
import { cardsOf, writeCounts } from './counts.ts'
import { insertCards, offerLate } from './insert-cards.ts'
import { type Draft, prepareWriting, type Stage, withDrafts, type WritingState } from './writing-state.ts'

type DraftCommand = CommandOf<'save-draft'> | CommandOf<'hand-in'>

const NO_DRAFTS: readonly Draft[] = []

/** The stage when it collects cards and has begun; people may still hand in what they wrote when it is over. */
function collectingStage({ proceedings }: Run, stageId: string): Stage | null {
  const stage = proceedings.record('stages', stageId)
  const takesCards = stage?.mode === 'collect' && stage.startedAt !== null
  return takesCards ? stage : null
}

const inputOf = ({ proceedings, now }: Run, stage: Stage): StageInput =>
  stageInput(stage, proceedings.singleton('run'), Date.parse(now))

/** The draft as it is to be kept, or why not. */
function nextDraft(
  { draftId, text, level, tokenHash }: DraftCommand,
  own: readonly Draft[],
): Draft | Refused {
  const known = own.find(({ id }) => id === draftId)
  if (text.length > MAX_CARD_LENGTH) return refused('card-too-long')
  if (!known && own.length >= MAX_CARDS_PER_PERSON) return refused('too-many-cards')
  return {
    id: draftId,
    text,
    handedIn: known?.handedIn ?? false,
    isLate: known?.isLate ?? false,
    level: known ? stricterLevel(known.level, level) : level,
    tokenHash,
  }
}

const replaced = (own: readonly Draft[], next: Draft): readonly Draft[] =>
  own.some(({ id }) => id === next.id)
    ? own.map((draft) => (draft.id === next.id ? next : draft))
    : [...own, next]

export const saveDraft = handler<'save-draft', WritingState>({
  isRepeatable: true,
  prepare: prepareWriting,
  run: (command, run, { sender, prepared: state }) => {
    const found = authorOf(run, sender, undefined)
    if (!found.ok) return found
    const stage = collectingStage(run, command.stageId)
    if (!stage) return refused('not-possible-now')
    if (state.cardsByToken.has(command.tokenHash)) return refused('already-revealed')
    const own = state.drafts.get(found.author.id) ?? NO_DRAFTS
    const next = nextDraft(command, own)
    if ('ok' in next) return next
    withDrafts(run, stage.id, state, found.author.id, replaced(own, next))
    return { ok: true }
  },
})

export const handIn = handler<'hand-in', WritingState>({
  prepare: prepareWriting,
  run: (command, run, { sender, prepared: state }) => {
    const found = authorOf(run, sender, command.forId)
    if (!found.ok) return found
    const stage = collectingStage(run, command.stageId)
    if (!stage) return refused('not-possible-now')
    // It came through before, and only the answer was lost.
    if (state.cardsByToken.has(command.tokenHash)) return { ok: true, became: 'shown' }
    const { author } = found
    const own = state.drafts.get(author.id) ?? NO_DRAFTS
    const text = command.text.trim()
    if (text === '') return refused('nothing-written')
    const next = nextDraft({ ...command, text }, own)
    if ('ok' in next) return next
    const input = inputOf(run, stage)
    const isLate = input === 'closed' || input === 'paused'
    const appearsAtOnce = stage.reveal === 'at_once' || stage.revealedAt != null
    if (!appearsAtOnce) {
      const draft = { ...next, handedIn: true, isLate }
      const after = withDrafts(run, stage.id, state, author.id, replaced(own, draft))
      writeCounts(run, stage, after, cardsOf(run, stage.id).length)
      return { ok: true, became: isLate ? 'late' : 'kept' }
    }
    const { frozen } = run.proceedings.singleton('run')
    if (frozen && !isLate && sender.identity.role !== 'facilitator') return refused('board-frozen')
    const card = { draft: next, author }
    const others = own.filter(({ id }) => id !== next.id)
    const after = withDrafts(run, stage.id, state, author.id, others)
    if (isLate) {
      offerLate(run, stage, after, [card])
      return { ok: true, became: 'late' }
    }
    writeCounts(run, stage, after, insertCards(run, stage, after, [card]))
    return { ok: true, became: 'shown' }
  },
})

export const takeBack = handler<'take-back', WritingState>({
  isRepeatable: true,
  prepare: prepareWriting,
  run: ({ stageId, draftId }, run, { sender, prepared: state }) => {
    const found = authorOf(run, sender, undefined)
    if (!found.ok) return found
    const stage = collectingStage(run, stageId)
    const own = state.drafts.get(found.author.id) ?? NO_DRAFTS
    const known = own.find(({ id }) => id === draftId)
    if (!stage) return refused('not-possible-now')
    if (!known) return refused(stage.revealedAt == null ? 'not-found' : 'already-revealed')
    const draft = { ...known, handedIn: false, isLate: false }
    const after = withDrafts(run, stage.id, state, found.author.id, replaced(own, draft))
    writeCounts(run, stage, after, cardsOf(run, stage.id).length)
    return { ok: true }
  },
})

export const dropDraft = handler<'drop-draft', WritingState>({
  isRepeatable: true,
  prepare: prepareWriting,
  run: ({ stageId, draftId }, run, { sender, prepared: state }) => {
    const found = authorOf(run, sender, undefined)
    if (!found.ok) return found
    const stage = collectingStage(run, stageId)
    if (!stage) return refused('not-possible-now')
    const own = state.drafts.get(found.author.id) ?? NO_DRAFTS
    // Gone already is as good as thrown away.
    if (!own.some(({ id }) => id === draftId)) return { ok: true }
    const after = withDrafts(
      run,
      stage.id,
      state,
      found.author.id,
      own.filter(({ id }) => id !== draftId),
    )
    writeCounts(run, stage, after, cardsOf(run, stage.id).length)
    return { ok: true }
  },
})

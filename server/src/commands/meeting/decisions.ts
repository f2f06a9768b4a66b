/** What was decided, and the wordings that were adopted. Earlier ones stay readable (STMT-3, PARK-3). */
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { setFields, setSingletonFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { handler, refused, type Run } from '../command-call.ts'

/** Session and stage in which something is decided now. */
function place({ proceedings }: Run): { stageId: string | null; sessionId: string | null } {
  const stageId = proceedings.singleton('run').currentStageId
  const stage = stageId === null ? undefined : proceedings.record('stages', stageId)
  return { stageId: stage?.id ?? null, sessionId: stage?.sessionId ?? null }
}

function addDecision(run: Run, values: Omit<Partial<RecordView<'decisions'>>, 'id'>): string {
  const id = run.newId('dec')
  putRecord(run.documents.proceedings, 'decisions', { ...place(run), decidedAt: run.now, ...values, id })
  return id
}

export const recordDecision = handler<'record-decision'>({
  run: ({ text, by, how, consentMean, alternatives, links }, run) => {
    const decisionId = addDecision(run, {
      text,
      by,
      how,
      consentMean: consentMean ?? null,
      alternatives: alternatives ?? '',
      links: links ?? [],
    })
    return { ok: true, decisionId }
  },
})

/** Mean of the last closed round of consent about a subject, to two decimals; null without one. */
function consentMeanOf({ proceedings }: Run, subjectType: string, subjectId: string): number | null {
  const rounds = proceedings
    .all('consentRounds')
    .filter(
      (round) =>
        round.subjectType === subjectType && round.subjectId === subjectId && round.closedAt !== null,
    )
  const votes = rounds.toSorted((a, b) => b.no - a.no)[0]?.votes ?? []
  if (votes.length === 0) return null
  return Math.round((100 * votes.reduce((sum, { value }) => sum + value, 0)) / votes.length) / 100
}

const ADOPTED = {
  statement: {
    de: (text: string) => `Das Leistungsversprechen gilt in diesem Wortlaut: „${text}“`,
    en: (text: string) => `The service statement stands in these words: “${text}”`,
  },
  goal: {
    de: (text: string) => `Das Ziel gilt in diesem Wortlaut: „${text}“`,
    en: (text: string) => `The goal stands in these words: “${text}”`,
  },
} as const

/** The whole wording as it stands on the board; null when the subject is not there. */
function wordingOf({ board }: Run, subjectType: 'statement' | 'goal', subjectId: string): string | null {
  if (subjectType === 'goal') return board.record('goals', subjectId)?.text ?? null
  if (subjectId !== 'statement') return null
  const { serviceText, forWhom, benefit, notIncluded } = board.singleton('statement')
  return [serviceText, forWhom, benefit, notIncluded]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

export const adoptWording = handler<'adopt-wording'>({
  run: ({ subjectType, subjectId, how }, run) => {
    const { documents, board, boardWriter, newId, now, today } = run
    const text = wordingOf(run, subjectType, subjectId)
    if (text === null) return refused('not-found')
    if (text.trim() === '') return refused('empty-wording')
    const { locale } = board.singleton('workshop')
    const decisionId = addDecision(run, {
      text: ADOPTED[subjectType][locale](text),
      by: 'team',
      how,
      consentMean: how === 'consent' ? consentMeanOf(run, subjectType, subjectId) : null,
      links: [{ type: subjectType === 'goal' ? 'goals' : 'statement', id: subjectId }],
    })
    const wordingId = newId('wrd')
    putRecord(documents.proceedings, 'wordings', {
      id: wordingId,
      subjectType,
      subjectId,
      text,
      decidedAt: now,
      decisionId,
    })
    if (subjectType === 'goal') setFields(boardWriter, 'goals', subjectId, { status: 'agreed' })
    else setSingletonFields(boardWriter, 'statement', { status: 'agreed', agreedAt: today })
    return { ok: true, wordingId, decisionId }
  },
})

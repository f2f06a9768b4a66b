/** What was decided, and the wordings that were adopted. Earlier ones stay readable (STMT-3, PARK-3). */
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { setFields, setSingletonFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { subjectWording } from '@servicewerkstatt/shared/document/projection/subject-wording.ts'
import type { ConsentSubject } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { consentMean, roundsAbout } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { handler, refused, type Run } from '../command-call.ts'

type Decision = RecordView<'decisions'>
type Language = 'de' | 'en'

/** Session and stage in which something is decided now. */
function place({ proceedings }: Run): { stageId: string | null; sessionId: string | null } {
  const stageId = proceedings.singleton('run').currentStageId
  const stage = stageId === null ? undefined : proceedings.record('stages', stageId)
  return { stageId: stage?.id ?? null, sessionId: stage?.sessionId ?? null }
}

/** @returns its id */
export function addDecision(run: Run, values: Omit<Partial<Decision>, 'id'>): string {
  const id = run.newId('dec')
  putRecord(run.documents.proceedings, 'decisions', { ...place(run), decidedAt: run.now, ...values, id })
  return id
}

export const recordDecision = handler<'record-decision'>({
  run: ({ text, by, how, consentMean: mean, alternatives, links }, run) => {
    const decisionId = addDecision(run, {
      text,
      by,
      how,
      consentMean: mean ?? null,
      alternatives: alternatives ?? '',
      links: links ?? [],
    })
    return { ok: true, decisionId }
  },
})

const ROOTS: Readonly<Record<ConsentSubject, string>> = {
  statement: 'statement',
  goal: 'goals',
  process: 'processes',
  agreement: 'agreements',
}
export const linkTo = (subjectType: ConsentSubject, id: string) => ({ type: ROOTS[subjectType], id })

type Says = (text: string) => string
const NAMES: Readonly<Record<ConsentSubject, Readonly<Record<Language, string>>>> = {
  statement: { de: 'Das Leistungsversprechen', en: 'The service statement' },
  goal: { de: 'Das Ziel', en: 'The goal' },
  process: { de: 'Der Ablauf', en: 'The process' },
  agreement: { de: 'Die Zusage', en: 'The promise' },
}

/** The sentence of a decision: in force in these words, put off, or still to be talked about. */
export function settledWords(
  outcome: 'adopted' | 'parked' | 'open',
  subjectType: ConsentSubject,
  language: Language,
): Says {
  const name = NAMES[subjectType][language]
  const words: Readonly<Record<typeof outcome, Readonly<Record<Language, Says>>>> = {
    adopted: {
      de: (text) => `${name} gilt in diesem Wortlaut: „${text}“`,
      en: (text) => `${name} stands in these words: “${text}”`,
    },
    parked: {
      de: (text) => `${name} ist zurückgestellt: „${text}“`,
      en: (text) => `${name} is put off: “${text}”`,
    },
    open: {
      de: (text) => `Noch einmal besprechen: „${text}“`,
      en: (text) => `To be talked about again: “${text}”`,
    },
  }
  return words[outcome][language]
}

interface Adopted {
  readonly subjectType: ConsentSubject
  readonly subjectId: string
  readonly text: string
}

/** Writes down that something stands in these words; for statement and goal the wording as well, and the board shows it as agreed. */
export function adopt(
  run: Run,
  { subjectType, subjectId, text }: Adopted,
  manner: Pick<Decision, 'how' | 'consentMean'>,
): { readonly decisionId: string; readonly wordingId: string } {
  const { documents, board, boardWriter, newId, now, today } = run
  const { locale } = board.singleton('workshop')
  const decisionId = addDecision(run, {
    text: settledWords('adopted', subjectType, locale)(text),
    by: 'team',
    ...manner,
    links: [linkTo(subjectType, subjectId)],
  })
  const wordingId = newId('wrd')
  if (subjectType === 'statement' || subjectType === 'goal') {
    putRecord(documents.proceedings, 'wordings', {
      id: wordingId,
      subjectType,
      subjectId,
      text,
      decidedAt: now,
      decisionId,
    })
  }
  if (subjectType === 'goal') setFields(boardWriter, 'goals', subjectId, { status: 'agreed' })
  if (subjectType === 'statement')
    setSingletonFields(boardWriter, 'statement', { status: 'agreed', agreedAt: today })
  return { decisionId, wordingId }
}

export const adoptWording = handler<'adopt-wording'>({
  run: ({ subjectType, subjectId, how }, run) => {
    const text = subjectWording(run.board, subjectType, subjectId)
    if (text === null) return refused('not-found')
    if (text === '') return refused('empty-wording')
    const rounds = roundsAbout(run.proceedings.all('consentRounds'), { subjectType, subjectId })
    const last = rounds.find(({ closedAt }) => closedAt !== null)
    const mean = how === 'consent' && last ? consentMean(last.votes) : null
    const { decisionId, wordingId } = adopt(run, { subjectType, subjectId, text }, { how, consentMean: mean })
    return { ok: true, wordingId, decisionId }
  },
})

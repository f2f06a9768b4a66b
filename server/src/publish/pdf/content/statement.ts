import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Chapter } from '../blocks.ts'
import {
  goalWording,
  groupBy,
  isFilled,
  lead,
  opened,
  plain,
  row,
  rowsBlock,
  voice,
  type Content,
} from './context.ts'

/** What the team delivers, for whom, to what effect; the goals; how the wording came about. */
export function statementChapter(content: Content): Chapter {
  const { data, words } = content
  const w = words.statement
  const statement = data.one('statement')
  const goals = data.all('goals')
  const isEmpty =
    ![statement.serviceText, statement.forWhom, statement.benefit, statement.notIncluded].some(isFilled) &&
    goals.length === 0
  const blocks: Block[] = []
  if (isFilled(statement.serviceText)) blocks.push(lead(statement.serviceText))
  if (isEmpty) blocks.push({ kind: 'empty', text: words.notWorkedOn })
  else {
    const missing = (text: string): Block[] => [
      isFilled(text) ? plain(text) : { kind: 'empty', text: words.notWorkedOn },
    ]
    const rows = opened([
      ...(isFilled(statement.serviceText) ? [] : row(words.chapters.statement, missing(''))),
      ...row(w.forWhom, missing(statement.forWhom)),
      ...row(w.benefit, isFilled(statement.benefit) ? [voice(statement.benefit)] : missing('')),
      ...row(w.notIncluded, missing(statement.notIncluded)),
      ...row(w.decided, decided(content, statement)),
    ])
    blocks.push(...rowsBlock(rows))
  }
  blocks.push(...goalRows(content, goals), ...background(content))
  return { id: 'chapter/statement', title: words.chapters.statement, blocks }
}

function decided(content: Content, statement: { status: string; agreedAt: string | null }): Block[] {
  const { words, formats } = content
  const sentence =
    statement.status === 'agreed' && statement.agreedAt !== null
      ? words.statement.decidedOn(formats.date(statement.agreedAt))
      : statement.status === 'agreed'
        ? ''
        : words.statement.draft
  return [
    plain([sentence, consentSentence(content, 'statement', 'statement')].filter(isFilled).join(' ')),
    ...comments(content, 'statement', 'statement'),
  ]
}

/** „Zustimmung 0 bis 5: zweimal 5, einmal 4.“ Never a name. */
export function consentSentence({ data, words }: Content, subjectType: string, subjectId: string): string {
  const votes = data.consentVotes.filter(
    (vote) => vote.subjectType === subjectType && vote.subjectId === subjectId,
  )
  if (votes.length === 0) return ''
  const parts = [...groupBy(votes, (vote) => String(vote.value))]
    .map(([value, same]) => ({ value: Number(value), count: same.length }))
    .toSorted((a, b) => b.value - a.value)
  const talk = votes.some((vote) => vote.value <= 2) ? ` ${words.statement.needsTalk}` : ''
  return `${words.statement.consentLine(parts)}${talk}`
}

function comments({ data }: Content, subjectType: string, subjectId: string): Block[] {
  return data.consentVotes
    .filter(
      (vote) => vote.subjectType === subjectType && vote.subjectId === subjectId && isFilled(vote.comment),
    )
    .map((vote) => ({ kind: 'quote', text: vote.comment }))
}

function goalRows(content: Content, goals: readonly RecordView<'goals'>[]): Block[] {
  const { words, formats } = content
  const w = words.statement
  if (goals.length === 0) return rowsBlock(row(w.goals, [{ kind: 'empty', text: words.notWorkedOn }], true))
  return rowsBlock(
    goals.flatMap((goal, index) => {
      const facts = [
        { label: w.evidence, text: goal.evidence },
        { label: w.horizon, text: formats.date(goal.horizon) },
        { label: '', text: goal.status === 'agreed' ? '' : w.goalDraft },
        { label: '', text: consentSentence(content, 'goal', goal.id) },
      ].filter(({ text }) => isFilled(text))
      const lines: Block[] =
        facts.length === 0
          ? []
          : [
              plain(
                facts.flatMap(({ label, text }, at) => [
                  { text: `${at === 0 ? '' : '\n'}${label}`, tone: 'muted' as const },
                  text,
                ]),
              ),
            ]
      const wording: Block = isFilled(goal.text)
        ? goalWording(goal.text)
        : { kind: 'empty', text: words.notWorkedOn }
      return row(w.goal(index + 1), [wording, ...lines, ...comments(content, 'goal', goal.id)], true)
    }),
  )
}

/** Proposals and earlier wordings, without names. */
function background(content: Content): Block[] {
  const { data, words, formats } = content
  const proposals = data.all('statementProposals').filter((proposal) => isFilled(proposal.text))
  const current = new Set([data.one('statement').serviceText, ...data.all('goals').map((goal) => goal.text)])
  const wordings = data
    .all('wordings')
    .filter((wording) => isFilled(wording.text) && !current.has(wording.text))
  return rowsBlock(
    opened([
      ...row(
        words.statement.proposals,
        proposals.length === 0
          ? []
          : [{ kind: 'list', voice: true, items: proposals.map(({ text }) => text) }],
      ),
      ...row(
        words.statement.wordings,
        wordings.map((wording) =>
          plain([formats.date(wording.decidedAt), ' ', { text: wording.text, voice: true }]),
        ),
      ),
    ]),
  )
}

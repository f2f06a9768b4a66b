import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { FreshText } from './FreshText.tsx'
import { estimateHeight, fillPages, fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'

/** "Formulieren": one text in large type, what has just changed is marked. The goals are a page of their own. */
export function RoomStatement() {
  const words = useWords('room')
  const allGoals = useAll('goals')
  const goals = useMemo(() => allGoals.filter(({ text }) => text.trim() !== ''), [allGoals])
  const { serviceText } = useSingleton('statement')
  const goalPages = useMemo(
    () => (goals.length > 0 ? fillPages(goals, goalHeight, GOALS_PAGE).map(([column = []]) => column) : []),
    [goals],
  )
  const pages = 1 + goalPages.length
  // Whoever writes wants to see what they write: the page with the change comes first.
  const page = usePages(pages, serviceText)
  return (
    <RoomFrame page={{ at: page + 1, all: pages }} {...(page > 0 && { title: words.statement.goals })}>
      {page === 0 ? <StatementPage /> : <GoalsPage goals={goalPages[page - 1] ?? []} all={goals} />}
    </RoomFrame>
  )
}

function StatementPage() {
  const words = useWords('room').statement
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const { serviceText, forWhom, benefit } = useSingleton('statement')
  if (serviceText.trim() === '') {
    return (
      <div className="room-centre">
        <p className="title t-3xl">{stage?.task}</p>
        <p className="voice t-2xl soft room-offer">
          <q>{words.empty}</q>
        </p>
      </div>
    )
  }
  const type = fitType(serviceText.length)
  return (
    <div className="room-statement">
      <p className="title room-statement-text" style={{ fontSize: type.size, lineHeight: `${type.line}px` }}>
        <FreshText text={serviceText} />
      </p>
      {(forWhom || benefit) && (
        <dl className="room-statement-parts">
          {forWhom && <Detail term={words.forWhom} text={forWhom} />}
          {benefit && <Detail term={words.benefit} text={benefit} />}
        </dl>
      )}
    </div>
  )
}

function Detail({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt className="t-s soft">{term}</dt>
      <dd className="voice t-l">
        <FreshText text={text} />
      </dd>
    </div>
  )
}

type Goal = ReturnType<typeof useAll<'goals'>>[number]

/** Letters of a line and heights of a goal's parts, in px. */
const TITLE = { letters: 58, line: 58 }
const EVIDENCE = { letters: 84, line: 40 }
const GOALS_PAGE = { columns: 1, height: 800, gap: 44 }
const goalHeight = ({ text, evidence }: Goal): number =>
  estimateHeight(text.length, TITLE.letters, TITLE.line) +
  (evidence === '' ? 0 : estimateHeight(evidence.length + 30, EVIDENCE.letters, EVIDENCE.line) + 12)

/** @param props.all decides the numbers and the size, which stay the same on every page */
function GoalsPage({ goals, all }: { readonly goals: readonly Goal[]; readonly all: readonly Goal[] }) {
  const words = useWords('room').statement
  return (
    <ol className="room-goals">
      {goals.map((goal) => (
        <li key={goal.id}>
          <span className="t-2xl strong" aria-hidden="true">
            {all.indexOf(goal) + 1}
          </span>
          <div>
            <p className={all.length > 2 ? 'title t-xl' : 'title t-2xl'}>
              <FreshText text={goal.text} />
            </p>
            {goal.evidence && (
              <p className="t-m soft">
                {words.evidence}: <span className="voice">{goal.evidence}</span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

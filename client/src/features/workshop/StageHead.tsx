import { useWords } from '../../locale/use-words.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { type PartNumber, placeOfStage } from './places.ts'

/** Over a part: the task while the group is here, and what the team says it delivers (STMT-5). Part 1 has both as its own content. */
export function StageHead({ place }: { readonly place: PartNumber }) {
  const words = useWords('shell')
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  if (place === 1) return null
  const task = stage && placeOfStage(stage) === place ? stage.task : ''
  return (
    <>
      {task !== '' && (
        <div className="stage-task">
          <p className="label">{words.task}</p>
          <p className="voice t-l">{task}</p>
        </div>
      )}
      <StatementLine />
    </>
  )
}

/** One line that opens: the statement, and the goals behind it. */
export function StatementLine() {
  const words = useWords('shell')
  const { serviceText, forWhom, benefit } = useSingleton('statement')
  const { locale } = useSingleton('workshop')
  const goals = useAll('goals').filter(({ text }) => text.trim() !== '')
  if (serviceText.trim() === '' && goals.length === 0) return null
  return (
    <details className="statement-line">
      <summary>
        <span className="label">{words.statement}</span>
        <span className="voice statement-line-text" lang={locale}>
          {serviceText || goals[0]?.text}
        </span>
      </summary>
      <div className="statement-line-more" lang={locale}>
        {[serviceText, forWhom, benefit]
          .filter((text) => text.trim() !== '')
          .map((text) => (
            <p key={text} className="voice">
              {text}
            </p>
          ))}
        {goals.length > 0 && (
          <>
            <p className="label">{words.goals(goals.length)}</p>
            <ul>
              {goals.map((goal) => (
                <li key={goal.id} className="voice">
                  {goal.text}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}

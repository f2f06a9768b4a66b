import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { AdoptButton } from './AdoptButton.tsx'
import { ProposeChange } from './ProposeChange.tsx'
import { isChangedSince, latestWording, statementWording } from './wording.ts'

/** Draft or agreed, changed since; for facilitators the way to decide it. */
export function StatementStatus() {
  const words = useWords('statement')
  const { date } = useFormats()
  const { isFacilitator } = useMe()
  const statement = useSingleton('statement')
  const wordings = useAll('wordings')
  const text = statementWording(statement)
  const decided = latestWording(wordings, 'statement', 'statement')
  const isChanged = isChangedSince(decided, text)
  const agreed = statement.agreedAt
    ? words.status.agreed(date(statement.agreedAt))
    : words.status.agreedUndated
  return (
    <div className="statement-status">
      <p>
        <b className="strong">{statement.status === 'agreed' ? agreed : words.status.draft}</b>
        {isChanged && <span className="soft"> · {words.status.changed}</span>}
      </p>
      {!isFacilitator && statement.status === 'agreed' && (
        <ProposeChange subject="statement" text={statement.serviceText} />
      )}
      {isFacilitator && (statement.status !== 'agreed' || isChanged) && (
        <AdoptButton subjectType="statement" subjectId="statement" text={text} />
      )}
    </div>
  )
}

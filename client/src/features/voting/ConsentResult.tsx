import { consentDistribution, lowVotes } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { useWords } from '../../locale/use-words.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import type { ConsentRound } from './rounds.ts'
import './voting.css'

/** How often each value came up, what was said about it, and whether it needs talk. Never who. */
export function ConsentResult({ round }: { readonly round: ConsentRound }) {
  const words = useWords('voting').consent
  const { locale } = useSingleton('workshop')
  const { votes, outcome } = round
  const low = lowVotes(votes)
  const comments = votes.filter(({ comment }) => comment !== null && comment.trim() !== '')
  if (votes.length === 0) return <p className="soft">{words.none}</p>
  return (
    <div className="consent-result">
      <Distribution votes={votes} />
      <p className="soft">
        {words.answers(votes.length)}. {low > 0 ? words.talkWhy(low) : words.allIn}
      </p>
      {low > 0 && outcome === null && <p className="voice t-l consent-talk">{words.talk}</p>}
      {comments.length > 0 && (
        <section>
          <h3 className="t-s soft">{words.comments}</h3>
          <ul className="concern-texts">
            {comments.map(({ value, comment }, index) => (
              // Two people may have written the same.
              <li key={index}>
                <b className="num">{value}</b>{' '}
                <span className="voice" lang={locale}>
                  {comment}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outcome && <p className="strong">{words.outcome[outcome]}</p>}
    </div>
  )
}

/** Six columns from 0 to 5, one block per answer, the number below each. */
export function Distribution({ votes }: Pick<ConsentRound, 'votes'>) {
  const words = useWords('voting').consent
  const counts = consentDistribution(votes)
  const most = Math.max(1, ...counts)
  return (
    <ol className="distribution">
      {counts.map((count, value) => (
        <li key={value} aria-label={words.times(value, words.values[value] ?? '', count)}>
          <span className="distribution-count num" aria-hidden="true">
            {count > 0 ? count : ''}
          </span>
          <span className="distribution-column" aria-hidden="true">
            <i style={{ height: `${(100 * count) / most}%` }} />
          </span>
          <b aria-hidden="true">{value}</b>
        </li>
      ))}
    </ol>
  )
}

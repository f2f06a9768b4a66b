import { rankOptions } from '@servicewerkstatt/shared/domain/voting/ranking.ts'
import { totalOf } from '@servicewerkstatt/shared/domain/voting/tally.ts'
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import type { VoteRound } from './rounds.ts'

/** Closed rounds: the latest in full, those before it folded away but there (STAGE-3). */
export function VoteResults({ rounds }: { readonly rounds: readonly VoteRound[] }) {
  const words = useWords('voting').result
  const closed = rounds.filter(({ status }) => status === 'closed')
  const [latest, ...earlier] = rounds[0]?.status === 'open' ? [undefined, ...closed] : closed
  return (
    <>
      {latest && <VoteResult round={latest} />}
      {earlier.length > 0 && (
        <Fold summary={words.earlier(earlier.length)}>
          <div className="stack-wide">
            {earlier.map((round) => round && <VoteResult key={round.id} round={round} />)}
          </div>
        </Fold>
      )}
    </>
  )
}

export const dotsOf = ({ tally }: Pick<VoteRound, 'tally'>): number =>
  Object.values(tally).reduce((sum, split) => sum + totalOf(split), 0)

/** Bars with numbers and words, the most dots first; concerns below without names. */
export function VoteResult({ round }: { readonly round: VoteRound }) {
  const words = useWords('voting').result
  const { locale } = useSingleton('workshop')
  const ranked = rankOptions(round.options, round.tally)
  const most = Math.max(1, ...ranked.map(({ total }) => total))
  const voters = totalOf(round.voters)
  const { team, guests } = round.voters
  return (
    <section className="vote-result" aria-label={`${words.heading}, ${words.round(round.no)}`}>
      <h2 className="t-l strong">
        {words.heading} <span className="soft">{words.round(round.no)}</span>
      </h2>
      <p className="soft">
        {voters === 0 ? words.none : words.voters(voters, dotsOf(round))}{' '}
        {team !== null && guests !== null && words.sidesVoters(team, guests)}
      </p>
      <ol className="result-list">
        {ranked.map(({ option, total, isTied }) => {
          const split = round.tally[option.id]
          return (
            <li key={option.id}>
              <span className="result-number num" aria-hidden="true">
                {total}
              </span>
              <div>
                <p className="voice t-l hyphens" lang={locale}>
                  {option.label}
                </p>
                <i className="result-bar" style={{ width: `${(100 * total) / most}%` }} aria-hidden="true" />
                <p className="t-s soft">
                  {words.dots(total)}
                  {isTied && `, ${words.tied}`}
                  {split?.team != null &&
                    split.guests != null &&
                    ` · ${words.sides(split.team, split.guests)}`}
                  {split !== undefined && split.concerns > 0 && ` · ${words.concerns(split.concerns)}`}
                </p>
                <ConcernTexts texts={round.concernTexts[option.id] ?? []} all={split?.concerns ?? 0} />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function ConcernTexts({ texts, all }: { readonly texts: readonly string[]; readonly all: number }) {
  const words = useWords('voting').result
  const { locale } = useSingleton('workshop')
  if (texts.length === 0) return null
  return (
    <ul className="concern-texts">
      {texts.map((text, index) => (
        // Two people may have written the same.
        <li key={index} className="voice" lang={locale}>
          {text}
        </li>
      ))}
      {all > texts.length && <li className="soft t-s">{words.concernsWordless(all - texts.length)}</li>}
    </ul>
  )
}

/** "Ergebnis": bars with numbers and words, the most dots first; concerns as a number, then their texts on pages of their own. */
import { rankOptions } from '@servicewerkstatt/shared/domain/voting/ranking.ts'
import { totalOf } from '@servicewerkstatt/shared/domain/voting/tally.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Figure } from '../../ui/native/Presence.tsx'
import { estimateHeight, fillPages } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useVoteRounds, type VoteRound } from './rounds.ts'
import RoomVote from './RoomVote.tsx'
import { dotsOf } from './VoteResults.tsx'
import './room-voting.css'

const HEIGHT = 720
const GAP = 36

/** Few rows stand large, many smaller. */
function rowType(rows: number): { size: number; line: number; letters: number } {
  if (rows <= 4) return { size: 52, line: 62, letters: 58 }
  if (rows <= 6) return { size: 44, line: 54, letters: 70 }
  return { size: 38, line: 48, letters: 82 }
}
/** The bar with its gap, and a line of words below it. */
const BAR = 36
const LINE_BELOW = 40

interface Concern {
  readonly label: string
  readonly text: string
}

const concernsOf = ({ options, concernTexts }: VoteRound): Concern[] =>
  options.flatMap(({ id, label }) => (concernTexts[id] ?? []).map((text) => ({ label, text })))

export default function RoomResult() {
  const [round] = useVoteRounds()
  return round?.status === 'closed' ? <Result round={round} /> : <RoomVote />
}

function Result({ round }: { readonly round: VoteRound }) {
  const words = useWords('voting')
  const { date } = useFormats()
  const stage = useCurrentStage()
  const ranked = rankOptions(round.options, round.tally)
  const most = Math.max(1, ...ranked.map(({ total }) => total))
  const type = rowType(ranked.length)
  const isSplit = round.voters.team !== null
  const resultPages = fillPages(
    ranked,
    ({ option, isTied }) =>
      estimateHeight(option.label.length, type.letters, type.line) +
      BAR +
      (isTied || isSplit ? LINE_BELOW : 0),
    { columns: 1, height: HEIGHT, gap: GAP },
  ).map((page) => page[0] ?? [])
  const concerns = concernsOf(round)
  const concernPages =
    concerns.length === 0
      ? []
      : fillPages(concerns, ({ text }) => estimateHeight(text.length, 66, 60) + 60, {
          columns: 1,
          height: HEIGHT,
          gap: GAP,
        }).map((page) => page[0] ?? [])
  const page = usePages(resultPages.length + concernPages.length, round.id, round.closedAt)
  const shownConcerns = concernPages[page - resultPages.length]
  const concernCount = Object.values(round.tally).reduce((sum, tally) => sum + tally.concerns, 0)
  const voters = totalOf(round.voters)
  return (
    <RoomFrame
      title={shownConcerns ? words.result.concernsTitle : words.result.heading}
      note={stage?.task ?? ''}
      page={{ at: page + 1, all: resultPages.length + concernPages.length }}
    >
      {shownConcerns ? (
        <ul className="room-concerns">
          {shownConcerns.map(({ label, text }, index) => (
            <li key={index}>
              <p className="voice">{text}</p>
              <p className="t-s soft">{label}</p>
            </li>
          ))}
        </ul>
      ) : (
        <ol className="room-result-list" style={{ gap: GAP }}>
          {(resultPages[page] ?? []).map(({ option, total, isTied }) => {
            const split = round.tally[option.id]
            return (
              <li key={option.id}>
                <span className="room-result-number">{total}</span>
                <div>
                  <p className="voice" style={{ fontSize: type.size, lineHeight: `${type.line}px` }}>
                    {option.label}
                  </p>
                  <i style={{ width: `${Math.max(0.4, (100 * total) / most)}%` }} aria-hidden="true" />
                  {(isTied || split?.team != null) && (
                    <p className="t-s soft">
                      {[
                        isTied && words.result.tied,
                        split?.team != null &&
                          split.guests != null &&
                          words.result.sides(split.team, split.guests),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  )}
                </div>
              </li>
            )
          })}
        </ol>
      )}
      <footer className="room-vote-foot t-l">
        {concernCount > 0 && !shownConcerns ? (
          <Figure value={String(concernCount)}>
            {concerns.length > 0
              ? words.result.concernsNext
              : words.result.concerns(concernCount).replace(/^\S+\s/u, '')}
          </Figure>
        ) : (
          <span>{words.room.total(voters, dotsOf(round))}</span>
        )}
        <span className="soft">
          {[
            concernCount > 0 && !shownConcerns && words.room.total(voters, dotsOf(round)),
            words.result.round(round.no),
            round.closedAt !== null && date(round.closedAt),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </footer>
    </RoomFrame>
  )
}

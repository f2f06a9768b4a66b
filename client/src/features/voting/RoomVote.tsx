/** "Abstimmen": the options as a list and how many have handed in. No tallies, nobody's dots. */
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Discs, Figure } from '../../ui/native/Presence.tsx'
import { fillPages, estimateHeight } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { letterOf, type Turnout, useTurnout, useVoteRounds } from './rounds.ts'
import './room-voting.css'

/** Of the list, in px. */
const HEIGHT = 700
const MOST_DISCS = 20

/** Few options stand large, many smaller; never below what the last row can read. */
export function listType(options: number): { size: number; line: number; padding: number; letters: number } {
  if (options <= 4) return { size: 58, line: 70, padding: 34, letters: 54 }
  if (options <= 6) return { size: 46, line: 58, padding: 22, letters: 68 }
  return { size: 38, line: 50, padding: 16, letters: 84 }
}

export default function RoomVote() {
  const words = useWords('voting')
  const stage = useCurrentStage()
  const [round] = useVoteRounds()
  const options = round?.options ?? []
  const type = listType(options.length)
  const numbered = options.map((option, index) => ({ ...option, letter: letterOf(index) }))
  const pages = fillPages(
    numbered,
    ({ label }) => estimateHeight(label.length, type.letters, type.line) + 2 * type.padding,
    { columns: 1, height: HEIGHT, gap: 0 },
  )
  const page = usePages(pages.length, round?.id ?? '', round?.openedAt)
  const turnout = useTurnout('everybody', round?.facilitators ?? 0)
  return (
    <RoomFrame note={stage?.task ?? ''} page={{ at: page + 1, all: pages.length }}>
      {options.length === 0 ? (
        <div className="room-centre">
          <p className="title room-task" style={{ fontSize: 88 }}>
            {stage?.task || stage?.title}
          </p>
        </div>
      ) : (
        <ol className="room-options" style={{ fontSize: type.size, lineHeight: `${type.line}px` }}>
          {(pages[page]?.[0] ?? []).map(({ id, label, letter }) => (
            <li key={id} style={{ paddingBlock: type.padding }}>
              <b>{letter}</b>
              <span className="voice">{label}</span>
            </li>
          ))}
        </ol>
      )}
      {round?.status === 'open' && (
        <footer className="room-vote-foot t-l">
          <span>{words.room.budget(round.budget)}</span>
          <RoomTurnout turnout={turnout} />
        </footer>
      )}
    </RoomFrame>
  )
}

/** "11 von 14 abgegeben" with discs beside it. */
export function RoomTurnout({ turnout: { voted, expected } }: { readonly turnout: Turnout }) {
  const words = useWords('voting')
  const { number } = useFormats()
  return (
    <span className="room-turnout">
      <Figure value={number(voted)}>{words.ofExpected(expected)}</Figure>
      {expected <= MOST_DISCS && <Discs filled={voted} total={expected} />}
    </span>
  )
}

/**
 * "Lücke": self-view and outside view, the largest gap first; one statement alone while it stands in the spotlight. While envelopes are being sealed, the task and
 * how many are.
 */
import { ROOM_DUMBBELL } from '@servicewerkstatt/shared/drawing/dumbbell.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Discs, Figure } from '../../ui/native/Presence.tsx'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { GapLegend, GapPicture } from './GapPicture.tsx'
import { type PerceptionRound, useOpenPerception, useTurnout } from './rounds.ts'
import { type GapRound, useGapRounds } from './use-gaps.ts'
import './voting.css'
import './room-voting.css'

const ROWS_PER_PAGE = 5
/** A single statement stands larger. */
const ONE_ROW = { ...ROOM_DUMBBELL, rowHeight: 240, fontSize: 48, labelWidth: 380, wordsWidth: 470 }

export default function RoomGap() {
  const open = useOpenPerception()
  const stage = useCurrentStage()
  const [latest] = useGapRounds()
  if (stage?.mode === 'collect' || !latest) return <Sealing round={open} />
  return <Gaps shown={latest} />
}

function Sealing({ round }: { readonly round: PerceptionRound | undefined }) {
  const words = useWords('voting')
  const { number } = useFormats()
  const stage = useCurrentStage()
  const { voted, expected } = useTurnout('team', round?.facilitators ?? 0, round?.sealed ?? 0)
  return (
    <RoomFrame note={round ? words.sealed.roomTitle : ''}>
      <div className="room-centre">
        <p className="title room-task" style={{ fontSize: 88 }}>
          {stage?.task || words.gap.none}
        </p>
        {round?.threshold !== undefined && (
          <p className="t-l soft">{words.sealed.promise(round.threshold)}</p>
        )}
      </div>
      {round && (
        <footer className="room-vote-foot t-l">
          <span>{words.sealed.statements(round.items?.length ?? 0)}</span>
          <span className="room-turnout">
            <Figure value={number(voted)}>{words.sealed.ofExpected(expected)}</Figure>
            {expected <= 20 && <Discs filled={voted} total={expected} />}
          </span>
        </footer>
      )}
    </RoomFrame>
  )
}

function Gaps({ shown }: { readonly shown: GapRound }) {
  const words = useWords('voting').gap
  const { spotlight } = useSingleton('run')
  const { rows, round, threshold, oursCount, theirsCount } = shown
  const single =
    spotlight?.type === 'perceptionItems' ? rows.findIndex(({ gap }) => gap.itemId === spotlight.id) : -1
  const pageCount = single < 0 ? Math.ceil(rows.length / ROWS_PER_PAGE) : 1
  const page = usePages(pageCount, `${round.id}:${String(single)}`)
  const one = rows[single]
  const visible = one ? [one] : rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE)
  return (
    <RoomFrame
      title={words.title}
      note={words.note(one ? words.one(single + 1, rows.length) : words.largestFirst, round.title ?? '')}
      page={{ at: page + 1, all: pageCount }}
    >
      <p className="room-gap-legend t-m">
        <GapLegend ours={oursCount} theirs={theirsCount} />
        <span className="soft end">{words.scale}</span>
      </p>
      {one && <p className="voice room-gap-statement">{one.statement}</p>}
      <GapPicture rows={visible} size={one ? ONE_ROW : ROOM_DUMBBELL} className="room-gap-picture" />
      <p className="t-s soft">{words.foot(threshold)}</p>
    </RoomFrame>
  )
}

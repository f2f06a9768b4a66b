import { formatJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Timer, TimeLine } from '../../ui/native/Layout.tsx'
import { useRecord, useSingleton } from '../use-record.ts'
import { joinAddress, shortAddress } from '../join-address.ts'
import { QrCode } from '../QrCode.tsx'
import { useJoinOrigin } from '../use-join-origin.ts'
import { useTimer } from '../use-timer.ts'
import { RoomMain } from './RoomMain.tsx'
import { useUpcoming } from '../use-upcoming.ts'

export interface RoomFrameProps {
  /** Instead of the stage's title. */
  readonly title?: ReactNode
  readonly note?: ReactNode
  /** From 1, with the number of all; shown while there are several. */
  readonly page?: { readonly at: number; readonly all: number }
  readonly className?: string
  readonly children: ReactNode
}

/** Bar, clock and main area of every layout but the arrival. */
export function RoomFrame({ title, note, page, className, children }: RoomFrameProps) {
  const words = useWords('room')
  const { currentStageId } = useSingleton('run')
  const workshop = useSingleton('workshop')
  const stage = useRecord('stages', currentStageId)
  const timer = useTimer()
  const upcoming = useUpcoming()
  const shownTitle = title ?? stage?.title ?? workshop.title
  const shownNote = note ?? workshop.title
  return (
    <>
      <header className="room-bar">
        <div className="room-bar-words">
          <h1 className="t-xl strong">{shownTitle}</h1>
          {shownNote && shownNote !== shownTitle && <p className="t-s soft">{shownNote}</p>}
        </div>
        <div className="room-bar-end">
          {page && page.all > 1 && <span className="t-l">{words.page(page.at, page.all)}</span>}
          {upcoming ? (
            <span className="t-l strong nowrap">{words.upcoming(upcoming.title, upcoming.secondsLeft)}</span>
          ) : (
            <CornerCode />
          )}
          {timer && <Timer secondsLeft={timer.secondsLeft} paused={timer.isPaused} />}
        </div>
      </header>
      <TimeLine share={timer?.share ?? 1} over={timer?.isOver ?? false} />
      <RoomMain className={className ? `room-main ${className}` : 'room-main'}>{children}</RoomMain>
    </>
  )
}

/** The code stays in the corner until everybody expected is in; on demand with its QR (JOIN-3). */
function CornerCode() {
  const words = useWords('room')
  const { code, counts, doors, room } = useSingleton('run')
  const origin = useJoinOrigin()
  const isWanted = room.showsCode || counts.present < counts.expected
  if (!code || doors === 'closed' || !isWanted) return null
  if (!room.showsCode) return <span className="t-l nowrap soft">{words.code(formatJoinCode(code))}</span>
  const address = joinAddress(origin, code)
  return (
    <span className="room-corner-code">
      <QrCode value={address} label={words.qr(address)} className="room-corner-qr" />
      <span className="t-l nowrap">
        {shortAddress(origin)}
        <br />
        <b className="strong">{formatJoinCode(code)}</b>
      </span>
    </span>
  )
}

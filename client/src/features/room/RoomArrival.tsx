import { formatJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Mark } from '../../ui/native/Mark.tsx'
import { RoomMain } from '../../workshop/room/RoomMain.tsx'
import { joinAddress, shortAddress } from '../../workshop/join-address.ts'
import { QrCode } from '../../workshop/QrCode.tsx'
import { useJoinOrigin } from '../../workshop/use-join-origin.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useServerNow } from '../../workshop/use-timer.ts'

/** Names beyond this number do not fit the screen; the figure counts them all. */
const MOST_NAMES = 24
const CLOCK_MS = 5000

/** Before the first stage: how to come in, and who is there. */
export function RoomArrival() {
  const { productName } = useWords('common')
  const { time } = useFormats()
  const { title } = useSingleton('workshop')
  const team = useSingleton('team')
  const { sponsor } = useSingleton('run')
  const session = useAll('sessions')[0]
  const nowMs = useServerNow(CLOCK_MS)
  const name = team.name || title
  return (
    <>
      <header className="room-bar">
        <p className="room-brand t-xl strong">
          <Mark size={60} />
          {productName}
        </p>
        <span className="room-bar-end t-xl">{time(nowMs)}</span>
      </header>
      <div className="room-rule" />
      <RoomMain className="arrival-room">
        <div className="arrival-who">
          <p className="t-l soft">{name === title ? session?.title : title}</p>
          <h1 className="title arrival-title" style={{ fontSize: name.length > 26 ? 72 : 112 }}>
            {name}
          </h1>
          {sponsor && (
            <>
              <p className="voice t-xl arrival-sponsor">
                <q>{sponsor.text}</q>
              </p>
              <p className="t-s soft">{[sponsor.name, sponsor.role].filter(Boolean).join(', ')}</p>
            </>
          )}
          <WhoIsThere />
        </div>
        <HowToJoin />
      </RoomMain>
    </>
  )
}

/** How many are here, and with everybody's consent their first names. Expected: what the facilitator set, else the team's headcount. */
function WhoIsThere() {
  const words = useWords('room')
  const { number } = useFormats()
  const { counts, room } = useSingleton('run')
  const { headcount } = useSingleton('team')
  const here = useAll('participants').filter(({ presence }) => presence === 'here')
  const expected = counts.expected > 0 ? counts.expected : (headcount ?? 0)
  const present = Math.max(counts.present, here.length)
  const names = here
    .map(({ displayName, suffix }) => [displayName.split(' ')[0], suffix].filter(Boolean).join(' '))
    .filter(Boolean)
    .toSorted((a, b) => a.localeCompare(b))
    .slice(0, MOST_NAMES)
  return (
    <div className="arrival-there">
      <p className="arrival-count">
        <b>{number(present)}</b> {words.there(Math.max(expected, 0))}
      </p>
      {room.showsNames && names.length > 0 && <p className="t-m soft">{names.join(', ')}</p>}
    </div>
  )
}

function HowToJoin() {
  const words = useWords('room')
  const { code, doors } = useSingleton('run')
  const origin = useJoinOrigin()
  if (!code || doors === 'closed') return null
  const address = joinAddress(origin, code)
  const short = shortAddress(origin)
  return (
    <div className="arrival-in">
      <QrCode value={address} label={words.qr(address)} className="arrival-qr" />
      <p className="arrival-address" style={{ fontSize: short.length > 24 ? 36 : 44 }}>
        {short}
      </p>
      <p className="arrival-code">{formatJoinCode(code)}</p>
      <p className="t-m soft">{words.noAccount}</p>
    </div>
  )
}

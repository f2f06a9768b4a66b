import { useEffect, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { ClockIcon } from '../../ui/icons.ts'
import { Timer } from '../../ui/native/Layout.tsx'
import { passedMark } from '../../workshop/timer-view.ts'
import { useDeviceSwitch } from '../../workshop/use-device-switch.ts'
import { useTimer } from '../../workshop/use-timer.ts'

/** The time left, and the few announcements of it. Whom the figures press can reduce them to the rule below the bar (TIME-3). */
export function TimerInBar() {
  const words = useWords('shell').timer
  const timer = useTimer()
  const [isReduced, reduce] = useDeviceSwitch('thin-timer')
  useTimerAnnouncements(timer?.isPaused === false ? timer.secondsLeft : null)
  if (!timer) return null
  return (
    <button
      type="button"
      className="timer-in-bar"
      title={isReduced ? words.enlarge : words.reduce}
      onClick={() => reduce(!isReduced)}
    >
      {isReduced ? (
        <ClockIcon className="icon" aria-label={words.enlarge} />
      ) : (
        <>
          <Timer secondsLeft={timer.secondsLeft} paused={timer.isPaused} />
          <span className="visually-hidden">{words.reduce}</span>
        </>
      )}
    </button>
  )
}

/** Tells people who do not see the clock: at five minutes, one minute, ten seconds, and at the end (TIME-4). */
function useTimerAnnouncements(secondsLeft: number | null): void {
  const { marks } = useWords('shell').timer
  const announce = useAnnounce()
  const before = useRef(secondsLeft)
  useEffect(() => {
    const last = before.current
    before.current = secondsLeft
    if (last === null || secondsLeft === null) return
    const mark = passedMark(last, secondsLeft)
    if (mark === 300 || mark === 60 || mark === 10) announce(marks[mark])
    else if (mark === 0) announce(marks[0], 'assertive')
  }, [secondsLeft, announce, marks])
}

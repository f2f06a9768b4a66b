import { useEffect, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Timer } from '../../ui/native/Layout.tsx'
import { passedMark } from '../../workshop/timer-view.ts'
import { useTimer } from '../../workshop/use-timer.ts'

/** The time left, and the few announcements of it. */
export function TimerInBar() {
  const timer = useTimer()
  useTimerAnnouncements(timer?.isPaused === false ? timer.secondsLeft : null)
  return timer && <Timer secondsLeft={timer.secondsLeft} paused={timer.isPaused} />
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

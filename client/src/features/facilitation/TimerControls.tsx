import { useWords } from '../../locale/use-words.ts'
import { ClockIcon, PauseIcon, PlayIcon, XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { TimeLine } from '../../ui/native/Layout.tsx'
import { useTimer } from '../../workshop/use-timer.ts'
import { useCommandAction } from './use-command-action.ts'

const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The one clock of the workshop; facilitators start, stop and change it (TIME-1). */
export function TimerControls({ minutes }: { readonly minutes: number }) {
  const words = useWords('facilitation').timer
  const timer = useTimer()
  const { act, busy } = useCommandAction()
  if (!timer) {
    return (
      <p className="console-gap">
        <Button
          icon={<ClockIcon className="icon" />}
          busy={busy}
          onClick={() => void act('start-timer', { minutes: Math.max(1, minutes) })}
        >
          {words.start(Math.max(1, minutes))}
        </Button>
      </p>
    )
  }
  return (
    <div className="console-timer" role="group" aria-label={words.group}>
      <div className="console-clock">
        <span className="console-digits" role="timer">
          {clockText(timer.secondsLeft)}
        </span>
        <span className="row">
          <IconButton
            label={words.minus}
            icon="−1"
            onClick={() => void act('change-timer', { deltaMinutes: -1 })}
          />
          {timer.isPaused ? (
            <IconButton
              label={words.resume}
              icon={<PlayIcon className="icon" />}
              onClick={() => void act('resume-timer', {})}
            />
          ) : (
            <IconButton
              label={words.pause}
              icon={<PauseIcon className="icon" />}
              onClick={() => void act('pause-timer', {})}
            />
          )}
          <IconButton
            label={words.plus}
            icon="+1"
            onClick={() => void act('change-timer', { deltaMinutes: 1 })}
          />
          <IconButton
            kind="quiet"
            label={words.stop}
            icon={<XIcon className="icon" />}
            onClick={() => void act('stop-timer', {})}
          />
        </span>
      </div>
      <TimeLine share={timer.share} over={timer.isOver} />
    </div>
  )
}

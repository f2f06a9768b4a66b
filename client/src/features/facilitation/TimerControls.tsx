import { MAX_TIMER_MINUTES } from '@servicewerkstatt/shared/commands/start-timer.ts'
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { Switch } from '../../ui/aria/Switch.tsx'
import { CaretDownIcon, ClockIcon, PauseIcon, PlayIcon, XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { TimeLine } from '../../ui/native/Layout.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { parseNumber } from '../../workshop/number-text.ts'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useTimer } from '../../workshop/use-timer.ts'
import { useCommandAction } from './use-command-action.ts'

const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** A quarter of a minute; shorter is over before anybody has looked. */
const LEAST_MINUTES = 0.25

/** Offered beside the minutes of the stage. */
const PRESETS = [1, 2, 3, 5, 8, 10, 15] as const

/** Activities in which people hand something in. */
const TAKES_INPUT: ReadonlySet<string> = new Set(['collect', 'sealed', 'vote', 'consent'])

/** The one clock of the workshop; facilitators start, set, pause, change and stop it (TIME-1). */
export function TimerControls({ minutes }: { readonly minutes: number }) {
  const stage = useCurrentStage()
  const activity = stage ? activityOf(stage) : null
  // Where people hand something in, the end of the time may pause that.
  const takesInput = activity !== null && TAKES_INPUT.has(activity)
  const timer = useTimer()
  const [pausesInput, setPausesInput] = useState(false)
  const { timer: stored } = useSingleton('run')
  const pauses = timer ? stored?.pausesInput === true : pausesInput
  return timer ? (
    <RunningTimer timer={timer} isPausing={pauses} />
  ) : (
    <StartTimer
      minutes={Math.max(1, minutes)}
      pausesInput={pausesInput}
      onPauses={takesInput ? setPausesInput : null}
    />
  )
}

interface StartTimerProps {
  readonly minutes: number
  readonly pausesInput: boolean
  readonly onPauses: ((pauses: boolean) => void) | null
}

function StartTimer({ minutes, pausesInput, onPauses }: StartTimerProps) {
  const words = useWords('facilitation').timer
  const { act, busy } = useCommandAction()
  const start = (chosen: number) =>
    void act('start-timer', { minutes: chosen, ...(pausesInput && onPauses && { pausesInput: true }) })
  return (
    <div className="console-gap">
      <span className="row">
        <Button icon={<ClockIcon className="icon" />} busy={busy} onClick={() => start(minutes)}>
          {words.start(minutes)}
        </Button>
        <OtherTime onStart={start} />
      </span>
      {onPauses && (
        <div className="console-gap-small">
          <Switch isOn={pausesInput} onChange={onPauses}>
            {words.pausesInput}
          </Switch>
        </div>
      )}
    </div>
  )
}

/** Any other time: the usual ones by a press, all others by a number. */
function OtherTime({ onStart }: { readonly onStart: (minutes: number) => void }) {
  const words = useWords('facilitation').timer
  const { cancel } = useWords('common')
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const minutes = typed === null ? null : parseNumber(typed, language)
  const isRight = minutes !== null && minutes >= LEAST_MINUTES && minutes <= MAX_TIMER_MINUTES
  return (
    <>
      <MenuButton
        label={words.otherTime}
        icon={<CaretDownIcon className="icon" />}
        iconOnly
        entries={[
          ...PRESETS.map((preset) => ({
            id: String(preset),
            text: words.minutes(preset),
            onAction: () => onStart(preset),
          })),
          { separator: true },
          { id: 'free', text: words.freeTime, onAction: () => setTyped('') },
        ]}
      />
      <Dialog
        isOpen={typed !== null}
        question={words.freeQuestion}
        safe={{ text: cancel }}
        act={{
          text: words.freeStart,
          onPress: () => {
            if (!isRight) return
            onStart(minutes)
            setTyped(null)
          },
          unavailable: isRight ? null : words.freeMissing(LEAST_MINUTES, MAX_TIMER_MINUTES),
        }}
        onClose={() => setTyped(null)}
      >
        <TextField
          label={words.freeMinutes}
          value={typed ?? ''}
          inputMode="decimal"
          suffix="min"
          onChange={setTyped}
        />
      </Dialog>
    </>
  )
}

interface RunningTimerProps {
  readonly timer: NonNullable<ReturnType<typeof useTimer>>
  readonly isPausing: boolean
}

function RunningTimer({ timer, isPausing }: RunningTimerProps) {
  const words = useWords('facilitation').timer
  const { act } = useCommandAction()
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
          <OtherTime
            onStart={(minutes) =>
              void act('start-timer', { minutes, ...(isPausing && { pausesInput: true }) })
            }
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
      {isPausing && <p className="soft t-s console-gap-small">{words.pausing}</p>}
    </div>
  )
}

import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { deriveHints } from '@servicewerkstatt/shared/domain/agenda/hints.ts'
import { useWords } from '../../locale/use-words.ts'
import { ClockIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useServerNow, useTimer } from '../../workshop/use-timer.ts'
import { useCommandAction } from './use-command-action.ts'

/** How often the state is looked at, in milliseconds. */
const EVERY_MS = 5000

/** What the state suggests (NOTE-3): one line and one action, below the notes. */
export function Hints() {
  const words = useWords('facilitation').hints
  const { act } = useCommandAction()
  const stage = useCurrentStage()
  const note = useRecord('stageNotes', stage?.id ?? null)
  const { counts } = useSingleton('run')
  const timer = useTimer()
  const nowMs = useServerNow(EVERY_MS)
  const people = useAll('participants').filter(
    ({ presence, role }) => presence === 'here' && role !== 'facilitator' && role !== 'observer',
  ).length
  if (!stage) return null
  const [hint] = deriveHints({
    // Envelopes are no cards: how many are sealed says the panel beside.
    takesCards: activityOf(stage) === 'collect',
    runningSeconds: stage.startedAt === null ? 0 : (nowMs - Date.parse(stage.startedAt)) / 1000,
    secondsLeft: timer === null || timer.isPaused || timer.isOver ? null : timer.secondsLeft,
    people,
    ready: counts.ready,
    handedIn: counts.handedIn,
  })
  if (!hint) return null
  return (
    <p className="console-hint" role="status">
      <ClockIcon className="icon" />
      {hint.kind === 'extend' ? (
        <>
          {words.notReady(hint.notReady)}{' '}
          <Button kind="quiet" small onClick={() => void act('change-timer', { deltaMinutes: 1 })}>
            {words.extend}
          </Button>
        </>
      ) : (
        <span>
          {words.nothingYet} {note?.planB}
        </span>
      )}
    </p>
  )
}

import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { ArrowLeftIcon, ArrowRightIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useUpcoming } from '../../workshop/use-upcoming.ts'
import { useCommandAction } from './use-command-action.ts'
import { useWritingCount } from './use-writing-count.ts'

/** How long after a move further presses count as the same one, in milliseconds (STAGE-7). */
const DOUBLE_CLICK_MS = 1200
/** How long the way back is offered, in seconds (STAGE-4). */
const BACK_SECONDS = 15
/** How long people are told beforehand, in seconds (STAGE-4). */
const NOTICE_SECONDS = 10

/** When a button is pressed, on a clock that nobody sets; read in handlers only. */
const pressedAt = (): number => performance.now()

/** Onwards with everybody: what comes next stands above the button, those who write get ten seconds' notice, and then there is a way back. */
export function MoveOn() {
  const words = useWords('facilitation').move
  const { cancel } = useWords('common')
  const stages = useAll('stages')
  const { currentStageId } = useSingleton('run')
  const { act, busy } = useCommandAction()
  const upcoming = useUpcoming()
  const writing = useWritingCount()
  const offerBack = useWayBack()
  const [asksFor, setAsksFor] = useState<string | null | undefined>(undefined)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)

  const at = stages.findIndex(({ id }) => id === currentStageId)
  const [before, current, next, afterNext] = [stages[at - 1], stages[at], stages[at + 1], stages[at + 2]]
  const hasEnded = currentStageId === null && stages.some((stage) => stage.startedAt !== null)
  const target =
    currentStageId === null ? (stages.find((stage) => stage.endedAt === null) ?? stages[0]) : next
  // In a talk the facilitator says it; where people write, vote or order on their own screens, the screens say it.
  const needsNotice = writing > 0 || (current !== undefined && NOTICED.has(activityOf(current)))

  const go = async (stageId: string | null, hasNotice: boolean) => {
    setAsksFor(undefined)
    movedAt.current = pressedAt()
    offerBack(stageId)
    if (hasNotice) await act('announce-stage', { stageId, seconds: NOTICE_SECONDS })
    else await act('go-to-stage', { stageId })
  }
  const press = (stageId: string | null, hasNotice = needsNotice) => {
    if (pressedAt() - movedAt.current < DOUBLE_CLICK_MS) return
    if (writing > 0) setAsksFor(stageId)
    else void go(stageId, hasNotice)
  }
  if (upcoming) {
    return (
      <div className="console-move">
        <p>
          <b className="strong">{words.upcoming(upcoming.title, upcoming.secondsLeft)}</b>
        </p>
        <Button kind="main" wide busy={busy} onClick={() => void go(upcoming.stageId, false)}>
          {words.atOnce}
        </Button>
        <Button wide busy={busy} onClick={() => void act('call-off-stage', {})}>
          {words.callOff}
        </Button>
      </div>
    )
  }
  const mainText = mainWords(words, { target, isRunning: currentStageId !== null, hasEnded })
  return (
    <div className="console-move">
      {currentStageId !== null && (
        <p className="soft t-s">
          {next ? words.afterwards(next.title, next.minutes) : words.thenEnd}{' '}
          {writing > 0 && words.writing(writing)}
        </p>
      )}
      <Button
        kind="main"
        wide
        busy={busy}
        icon={<ArrowRightIcon className="icon" />}
        className="console-move-main"
        onClick={() => press(target?.id ?? null)}
      >
        {mainText}
      </Button>
      <div className="console-move-pair">
        {before && (
          <Button wide icon={<ArrowLeftIcon className="icon" />} onClick={() => press(before.id, false)}>
            {words.back}
          </Button>
        )}
        {currentStageId !== null && next && afterNext && (
          <Button wide aria-label={words.skipLabel(next.title)} onClick={() => press(afterNext.id)}>
            {words.skip}
          </Button>
        )}
      </div>
      <Dialog
        isOpen={asksFor !== undefined}
        question={words.question(Math.max(1, writing))}
        safe={{ text: cancel }}
        act={{ text: words.goOn, onPress: () => void go(asksFor ?? null, true) }}
        onClose={() => setAsksFor(undefined)}
      >
        {words.questionText}
      </Dialog>
      <Overdue />
    </div>
  )
}

/** Activities on people's own screens: they are told before they are moved. */
const NOTICED: ReadonlySet<string | null> = new Set([
  'collect',
  'sealed',
  'group',
  'smallGroups',
  'vote',
  'consent',
])

type MoveWords = ReturnType<typeof useWords<'facilitation'>>['move']
interface Situation {
  readonly target: { readonly title: string } | undefined
  readonly isRunning: boolean
  readonly hasEnded: boolean
}

function mainWords(words: MoveWords, { target, isRunning, hasEnded }: Situation): string {
  if (!target) return words.finish
  return isRunning || hasEnded ? words.next(target.title) : words.begin(target.title)
}

/** Once this console's move has happened, a quarter of a minute to take it back. @returns to be told of each move that is wished for */
function useWayBack(): (stageId: string | null) => void {
  const words = useWords('facilitation').move
  const toast = useToast()
  const { act } = useCommandAction()
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const wish = useRef<{ readonly from: string | null; readonly to: string | null } | null>(null)
  const title = stage?.title
  useEffect(() => {
    const wished = wish.current
    if (wished === null || wished.to !== currentStageId || wished.from === currentStageId) return
    wish.current = null
    toast({
      text: title === undefined ? words.doneFinish : words.done(title),
      undo: () => void act('go-to-stage', { stageId: wished.from }),
      undoText: words.back,
      seconds: BACK_SECONDS,
    })
  }, [currentStageId, title, toast, words, act])
  return (stageId) => {
    wish.current = { from: currentStageId, to: stageId }
  }
}

/** How long the server has for a move that it announced, in milliseconds; afterwards a console carries it out (the server was restarted). */
const OVERDUE_MS = 3000

function Overdue() {
  const upcoming = useUpcoming()
  const { act } = useCommandAction()
  const isDue = upcoming?.secondsLeft === 0
  const stageId = upcoming?.stageId ?? null
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => void act('go-to-stage', { stageId }), OVERDUE_MS)
    return () => clearTimeout(timer)
  }, [isDue, stageId, act])
  return null
}

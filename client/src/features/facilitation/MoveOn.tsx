import { useEffect } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { ArrowLeftIcon, ArrowRightIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useUpcoming } from '../../workshop/use-upcoming.ts'
import { nextStage } from './next-stage.ts'
import { useCommandAction } from './use-command-action.ts'
import { useMove } from './use-move.tsx'

/** Onwards with everybody: what comes next stands above the button, those who write get ten seconds' notice, and then there is a way back. */
export function MoveOn() {
  const words = useWords('facilitation').move
  const stages = useAll('stages')
  const { currentStageId } = useSingleton('run')
  const { act } = useCommandAction()
  const upcoming = useUpcoming()
  const { writing, busy, step, atOnce, question } = useMove()

  const at = stages.findIndex(({ id }) => id === currentStageId)
  const [before, next, afterNext] = [stages[at - 1], stages[at + 1], stages[at + 2]]
  const hasEnded = currentStageId === null && stages.some((stage) => stage.startedAt !== null)
  const target = currentStageId === null ? nextStage(stages) : next
  if (upcoming) {
    return (
      <div className="console-move">
        <p>
          <b className="strong">{words.upcoming(upcoming.title, upcoming.secondsLeft)}</b>
        </p>
        <Button kind="main" wide busy={busy} onClick={() => atOnce(upcoming.stageId)}>
          {words.atOnce}
        </Button>
        <Button wide busy={busy} onClick={() => void act('call-off-stage', {})}>
          {words.callOff}
        </Button>
      </div>
    )
  }
  // Over: what was held stays open, and further stages can be added below the notes.
  if (currentStageId === null && hasEnded && !target) return null
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
        onClick={() => step(target?.id ?? null)}
      >
        {mainText}
      </Button>
      <div className="console-move-pair">
        {before && (
          <Button wide icon={<ArrowLeftIcon className="icon" />} onClick={() => step(before.id, true)}>
            {words.back}
          </Button>
        )}
        {currentStageId !== null && next && afterNext && (
          <Button wide aria-label={words.skipLabel(next.title)} onClick={() => step(afterNext.id)}>
            {words.skip}
          </Button>
        )}
      </div>
      {question}
      <Overdue />
    </div>
  )
}

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

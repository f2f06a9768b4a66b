import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { ArrowLeftIcon, ArrowRightIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { usePresenceChannel } from '../../workshop/use-presence.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useCommandAction } from './use-command-action.ts'

/** How long after a move further presses count as the same one, in milliseconds (STAGE-7). */
const DOUBLE_CLICK_MS = 1200
/** How long the way back is offered, in seconds (STAGE-4). */
const BACK_SECONDS = 15

/** Onwards with everybody: what comes next stands above the button, and for a quarter of a minute there is a way back. */
export function MoveOn() {
  const words = useWords('facilitation').move
  const { cancel } = useWords('common')
  const stages = useAll('stages')
  const { currentStageId } = useSingleton('run')
  const { act, busy } = useCommandAction()
  const toast = useToast()
  const writing = useWritingCount()
  const [asksFor, setAsksFor] = useState<string | null | undefined>(undefined)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)

  const at = stages.findIndex(({ id }) => id === currentStageId)
  const next = stages[at + 1]
  const before = stages[at - 1]
  const hasEnded = currentStageId === null && stages.some((stage) => stage.startedAt !== null)
  const target =
    currentStageId === null ? (stages.find((stage) => stage.endedAt === null) ?? stages[0]) : next

  const go = async (stageId: string | null) => {
    setAsksFor(undefined)
    const from = currentStageId
    movedAt.current = performance.now()
    const outcome = await act('go-to-stage', { stageId })
    if (!outcome.ok) return
    const title = stages.find(({ id }) => id === stageId)?.title
    toast({
      text: title === undefined ? words.doneFinish : words.done(title),
      undo: () => void act('go-to-stage', { stageId: from }),
      undoText: words.back,
      seconds: BACK_SECONDS,
    })
  }
  const press = (stageId: string | null) => {
    if (performance.now() - movedAt.current < DOUBLE_CLICK_MS) return
    if (writing > 0) setAsksFor(stageId)
    else void go(stageId)
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
      {before && (
        <Button wide icon={<ArrowLeftIcon className="icon" />} onClick={() => press(before.id)}>
          {words.back}
        </Button>
      )}
      <Dialog
        isOpen={asksFor !== undefined}
        question={words.question(Math.max(1, writing))}
        safe={{ text: cancel }}
        act={{ text: words.goOn, onPress: () => void go(asksFor ?? null) }}
        onClose={() => setAsksFor(undefined)}
      >
        {words.questionText}
      </Dialog>
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

/** A caret that has not moved for this long belongs to somebody who reads, in milliseconds. */
const WRITING_WITHIN_MS = 8000
/** Carets move 30 times a second; the figure beside the button need not. In milliseconds. */
const LOOK_EVERY_MS = 500

/** How many people wrote something within the last seconds: their carets move. Nothing is known in stages without carets. */
function useWritingCount(): number {
  const { carets } = usePresenceChannel()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const seen = new Map<string, { readonly caret: object; readonly at: number }>()
    const look = () => {
      const now = performance.now()
      const writing = new Set<string>()
      for (const { participantId, caret } of carets.get()) {
        const known = seen.get(participantId)
        const at = known?.caret === caret ? known.at : now
        seen.set(participantId, { caret, at })
        if (now - at < WRITING_WITHIN_MS) writing.add(participantId)
      }
      setCount(writing.size)
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [carets])
  return count
}

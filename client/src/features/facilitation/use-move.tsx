/** Moving everybody to a stage: what comes is said beforehand, those at their screens get ten seconds' notice, and then there is a way back (STAGE-4, STAGE-7). */
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
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

/** Activities on people's own screens: they are told before they are moved. */
const NOTICED: ReadonlySet<string | null> = new Set([
  'collect',
  'sealed',
  'group',
  'smallGroups',
  'vote',
  'consent',
])

interface Wish {
  readonly stageId: string | null
  readonly hasNotice: boolean
}

export interface Move {
  /** How many still write. */
  readonly writing: number
  readonly busy: boolean
  /** Onwards or back along the agenda (null: the end); asks only while somebody writes. @param isBack nobody waits for a way back */
  readonly step: (stageId: string | null, isBack?: boolean) => void
  /** To any other stage: always asks once, because nobody expects it. */
  readonly jump: (stageId: string) => void
  /** Now, although it was announced for later. */
  readonly atOnce: (stageId: string | null) => void
  /** The question before; to be rendered somewhere. */
  readonly question: ReactNode
}

export function useMove(): Move {
  const words = useWords('facilitation').move
  const { cancel } = useWords('common')
  const current = useCurrentStage()
  const stages = useAll('stages')
  const { act, busy } = useCommandAction()
  const writing = useWritingCount()
  const offerBack = useWayBack()
  const [asksFor, setAsksFor] = useState<(Wish & { readonly isJump: boolean }) | null>(null)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)
  // In a talk the facilitator says it; where people write, vote or order on their own screens, the screens say it.
  const needsNotice = writing > 0 || (current !== undefined && NOTICED.has(activityOf(current)))

  const go = async ({ stageId, hasNotice }: Wish) => {
    setAsksFor(null)
    movedAt.current = pressedAt()
    offerBack(stageId)
    if (hasNotice) await act('announce-stage', { stageId, seconds: NOTICE_SECONDS })
    else await act('go-to-stage', { stageId })
  }
  const isSamePress = (): boolean => pressedAt() - movedAt.current < DOUBLE_CLICK_MS
  const asked = stages.find(({ id }) => id === asksFor?.stageId)
  return {
    writing,
    busy,
    step(stageId, isBack = false) {
      if (isSamePress()) return
      const wish = { stageId, hasNotice: needsNotice && !isBack }
      if (writing > 0) setAsksFor({ ...wish, hasNotice: true, isJump: false })
      else void go(wish)
    },
    jump: (stageId) => setAsksFor({ stageId, hasNotice: needsNotice, isJump: true }),
    atOnce(stageId) {
      // The button stands where "onwards" was a moment ago.
      if (!isSamePress()) void go({ stageId, hasNotice: false })
    },
    question: (
      <Dialog
        isOpen={asksFor !== null}
        question={asksFor?.isJump && asked ? words.jump(asked.title) : words.question(Math.max(1, writing))}
        safe={{ text: cancel }}
        act={{ text: words.goOn, onPress: () => void (asksFor && go(asksFor)) }}
        onClose={() => setAsksFor(null)}
      >
        {asksFor?.isJump && asked && <p>{words.jumpText(asked.minutes)}</p>}
        {writing > 0 && asksFor?.isJump && <p>{words.writing(writing)}</p>}
        <p>{words.questionText}</p>
      </Dialog>
    ),
  }
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

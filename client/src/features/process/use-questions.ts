/** When the three questions are asked: at the beginning, until somebody goes on to the steps; later whenever somebody wants to. */
import { coText, setText, type TextPlace } from '@servicewerkstatt/shared/document/operations/records.ts'
import { UNGIVEN_END_NAMES } from '@servicewerkstatt/shared/locale/new-process-words.ts'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export interface QuestionsState {
  readonly isOpen: boolean
  readonly doneText: string
  readonly open: () => void
  readonly close: () => void
}

export function useQuestions({ process, now }: ProcessPicture): QuestionsState {
  const words = useWords('process')
  const board = useBoard()
  const { mayWrite } = useMe()
  const hasSteps = now.nodes.some((node) => node.type !== 'start' && node.type !== 'end')
  const isUnanswered = [process.trigger, process.outcome, process.sipoc.customers].some(
    (text) => text.trim() === '',
  )
  // Decided when the process is opened: an answer must not close the page on the person who is writing it.
  const [isBeginning] = useState(!hasSteps && isUnanswered && mayWrite)
  const [isOpen, setOpen] = useState(isBeginning)
  // Somebody else went on to the steps: whoever is not just writing an answer comes along. Opened again by hand, the questions stay.
  const comesAlong = useRef(isBeginning)
  useEffect(() => {
    if (!hasSteps || !comesAlong.current) return
    comesAlong.current = false
    // oxlint-disable-next-line react/set-state-in-effect -- others did it in the shared document, outside React
    if (document.activeElement?.closest('.process-questions [role="textbox"]') == null) setOpen(false)
  }, [hasSteps])

  /** The answers become the names of the first and the last node, as long as nobody has named them. */
  const nameEnds = (): void => {
    for (const node of now.nodes) {
      const answer = node.type === 'start' ? process.trigger : node.type === 'end' ? process.outcome : ''
      const place: TextPlace = { collection: 'nodes', id: node.id, field: 'name' }
      const isUnnamed = UNGIVEN_END_NAMES.includes(coText(board, place)?.toString().trim() ?? '')
      if (answer.trim() !== '' && isUnnamed) setText(board, place, answer.trim())
    }
  }
  return {
    isOpen,
    doneText: hasSteps ? words.questions.close : words.questions.goOn,
    open: () => setOpen(true),
    close() {
      if (mayWrite) nameEnds()
      setOpen(false)
    },
  }
}

import { setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useLayoutEffect, useRef } from 'react'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import type { PromiseDraft } from './use-promise-text.ts'

/**
 * When the promise said what its parts said (or nothing yet), it goes on doing so after a part was changed here. It is written once, when the fields
 * close, and only if nobody worded it otherwise meanwhile.
 * @returns to be called when the fields close; `whenDone` runs once the promise says what it shall
 */
export function useFollowingPromise(
  agreement: RecordView<'agreements'>,
  draft: PromiseDraft,
  isOpen: boolean,
): (whenDone: () => void) => void {
  const board = useBoard()
  const endStep = useEndStep()
  const latest = useRef({ agreement, draft, isOpen })
  useLayoutEffect(() => {
    latest.current = { agreement, draft, isOpen }
  })
  /** What stood in the promise when the fields opened; null: it had a wording of its own. */
  const followed = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (!isOpen) return
    const promise = latest.current.agreement.promise
    const isFollowing = promise.trim() === '' || promise.trim() === latest.current.draft.sentence
    followed.current = isFollowing ? promise : null
  }, [isOpen])

  return (whenDone) => {
    // A turn later: what was typed last is written when its field goes.
    setTimeout(() => {
      const { agreement: now, draft: made, isOpen: isOpenAgain } = latest.current
      if (isOpenAgain) return
      if (followed.current === now.promise && made.isWhole && made.sentence !== now.promise.trim()) {
        setText(board, { collection: 'agreements', id: now.id, field: 'promise' }, made.sentence)
        endStep()
      }
      whenDone()
    })
  }
}

import { useEffect, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { copyText } from '../../workshop/copy-text.ts'
import { putBack, standsOnBoard } from '../../workshop/put-back.ts'
import type { UnsentWords } from '../../workshop/unsent-words.ts'
import { useBoard, useKeptWords, useMe, useSavedState } from '../../workshop/use-workshop.ts'

/** Words that the server did not take: they stand here until their author has dealt with them. Never dropped silently (rule R5). */
export function KeptWordsNotice() {
  const words = useWords('shell').kept
  const { words: kept, dismiss } = useKeptWords()
  const { mayWrite } = useMe()
  const [said, setSaid] = useState('')
  useDismissArrived()
  const takeBack = useTakeBack(setSaid)
  if (kept.length === 0) return null
  const copyAll = async () =>
    setSaid((await copyText(kept.map(({ text }) => text).join('\n\n'))) ? words.copied : words.copyFailed)
  return (
    <div className="shell-notice" role="alert">
      <Notice kind="problem" title={words.title}>
        <p>{mayWrite ? words.textOpen : words.textClosed}</p>
        {kept.length > 1 && (
          <p className="row wrap kept-all">
            {mayWrite && (
              <Button small onClick={() => takeBack(kept)}>
                {words.putAllBack(kept.length)}
              </Button>
            )}
            <Button small kind="quiet" onClick={() => void copyAll()}>
              {words.copyAll}
            </Button>
          </p>
        )}
        <p className="soft t-s" role="status">
          {said}
        </p>
        <ul className="kept-words">
          {kept.map((entry) => (
            <KeptText
              key={`${entry.place}\n${entry.text}`}
              entry={entry}
              onPutBack={mayWrite ? () => takeBack([entry]) : null}
              onDone={() => dismiss([entry])}
            />
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** Puts words back where they stood; those without a place any more stay here. */
function useTakeBack(say: (text: string) => void): (entries: readonly UnsentWords[]) => void {
  const words = useWords('shell').kept
  const announce = useAnnounce()
  const board = useBoard()
  const { dismiss } = useKeptWords()
  return (entries) => {
    const placed = board.transact(() => entries.filter((entry) => putBack(board, entry)))
    dismiss(placed)
    say(placed.length < entries.length ? words.noPlace : '')
    if (placed.length > 0) announce(words.isBack(placed.length))
  }
}

/** What stands on the board all the same (a reload in the middle, another tab) needs no dealing with. */
function useDismissArrived(): void {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { words: kept, dismiss } = useKeptWords()
  const { name, hasUnsaved } = useSavedState()
  /** The board is a fresh one, and the server has everything in it. */
  const isSettled = mayWrite && name === 'not_applied' && !hasUnsaved
  useEffect(() => {
    if (!isSettled) return
    const arrived = kept.filter((entry) => standsOnBoard(board, entry))
    if (arrived.length > 0) dismiss(arrived)
  }, [isSettled, board, kept, dismiss])
}

interface KeptTextProps {
  readonly entry: UnsentWords
  /** Null while the board takes nothing. */
  readonly onPutBack: (() => void) | null
  readonly onDone: () => void
}

function KeptText({ entry, onPutBack, onDone }: KeptTextProps) {
  const words = useWords('shell').kept
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(entry.text)) ? words.copied : words.copyFailed)
  return (
    <li>
      <p className="voice kept-text">{entry.text}</p>
      <p className="row wrap">
        {onPutBack && (
          <Button small onClick={onPutBack}>
            {words.putBack}
          </Button>
        )}
        <Button small kind={onPutBack ? 'quiet' : 'plain'} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button small kind="quiet" onClick={onDone}>
          {words.done}
        </Button>
        <span className="soft t-s" role="status">
          {said}
        </span>
      </p>
    </li>
  )
}

import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { copyText } from '../../workshop/copy-text.ts'
import type { UnsentWords } from '../../workshop/unsent-words.ts'
import { useKeptWords } from '../../workshop/use-workshop.ts'

/** Words that the server did not take: they stand here until their author has dealt with them. Never dropped silently (rule R5). */
export function KeptWordsNotice() {
  const words = useWords('shell').kept
  const { words: kept, dismiss } = useKeptWords()
  if (kept.length === 0) return null
  return (
    <div className="shell-notice" role="alert">
      <Notice kind="problem" title={words.title}>
        <p>{words.text}</p>
        <ul className="kept-words">
          {kept.map((entry) => (
            <KeptText key={entry.place} entry={entry} onDone={() => dismiss(entry.place)} />
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function KeptText({ entry, onDone }: { readonly entry: UnsentWords; readonly onDone: () => void }) {
  const words = useWords('shell').kept
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(entry.text)) ? words.copied : words.copyFailed)
  return (
    <li>
      <p className="voice kept-text">{entry.text}</p>
      <p className="row wrap">
        <Button small onClick={() => void copy()}>
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

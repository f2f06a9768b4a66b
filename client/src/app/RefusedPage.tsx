import { CLOSE_CODES, type CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../locale/use-words.ts'
import { Button, buttonClass } from '../ui/native/Button.tsx'
import { DeadEnd } from './DeadEnd.tsx'

/** Closings after which the same page works once it is loaded anew. */
const RELOADABLE: readonly (CloseReason | null)[] = [
  'clientTooOld',
  'malformed',
  'protocolMissing',
  'tooManyMessages',
  'frameTooLarge',
  null,
]

/** The server does not let this page in: why, in one sentence, and the way on. */
export function RefusedPage({ reason }: { readonly reason: CloseReason | null }) {
  const words = useWords('shell').refused
  const { language } = useLanguage()
  const text = reason === null ? words.unknown : CLOSE_CODES[reason][language]
  return (
    <DeadEnd title={words.title} text={text}>
      {RELOADABLE.includes(reason) ? (
        <Button kind="main" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      ) : (
        <Link className={buttonClass({ kind: 'main' })} to="/c">
          {words.join}
        </Link>
      )}
      <Link className={buttonClass({ kind: 'quiet' })} to="/">
        {words.toStart}
      </Link>
    </DeadEnd>
  )
}

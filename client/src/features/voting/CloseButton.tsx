import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import type { Turnout } from './rounds.ts'

export interface CloseButtonProps {
  readonly text: string
  readonly done: string
  readonly turnout: Turnout
  readonly command: 'close-vote' | 'close-consent'
  readonly roundId: string
}

/** Fewer votes than this tell who voted how. */
const FEW_VOTES = 3

/** Closes at once when everybody has handed in, and asks first otherwise. */
export function CloseButton({ text, done, turnout, command, roundId }: CloseButtonProps) {
  const words = useWords('voting').control
  const { cancel } = useWords('common')
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const [asks, setAsks] = useState(false)
  const { voted, expected } = turnout
  const missing = expected - voted
  const isFew = voted > 0 && voted < FEW_VOTES
  const close = async () => {
    setAsks(false)
    const outcome = await send(command, { roundId })
    if (outcome.ok) announce(done)
  }
  return (
    <>
      {problem}
      <p>
        <Button busy={isBusy} onClick={() => (missing > 0 || isFew ? setAsks(true) : void close())}>
          {text}
        </Button>
      </p>
      <Dialog
        isOpen={asks}
        question={missing > 0 ? words.closeQuestion(missing) : text}
        safe={{ text: cancel }}
        act={{ text: words.closeAnyway, onPress: () => void close() }}
        onClose={() => setAsks(false)}
      >
        <div className="stack">
          {isFew && <p className="strong">{words.fewVotes}</p>}
          <p>{words.closeText}</p>
        </div>
      </Dialog>
    </>
  )
}

import { MAX_NAME_LENGTH } from '@servicewerkstatt/shared/commands/command-shape.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useSharedDevice } from './use-shared-device.ts'

/** Who writes here now: somebody new by name, or somebody who was here before by one press. */
export function NextPersonDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const words = useWords('shell').nextPerson
  const common = useWords('common')
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { others, switchTo, startNew, isBusy, hasFailed } = useSharedDevice()
  useEffect(() => {
    if (!isOpen) return
    // After the dialog has put the focus on its safe button.
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isOpen])
  const start = (event?: FormEvent) => {
    event?.preventDefault()
    void startNew(name)
  }
  return (
    <Dialog
      isOpen={isOpen}
      question={words.question}
      safe={{ text: common.cancel }}
      act={{ text: words.start, onPress: () => start(), busy: isBusy, busyText: words.start }}
      onClose={onClose}
    >
      <form className="stack" onSubmit={start}>
        <p className="soft">{words.text}</p>
        <TextField
          ref={field}
          label={words.name}
          value={name}
          onChange={setName}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          {...(hasFailed && { error: words.failed })}
        />
        {others.length > 0 && (
          <div>
            <p className="label">{words.back}</p>
            <div className="row wrap">
              {others.map((person) => (
                <Button key={person.participantId} small onClick={() => switchTo(person)}>
                  {person.name}
                </Button>
              ))}
            </div>
          </div>
        )}
      </form>
    </Dialog>
  )
}

import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'
import { useCommandAction } from './use-command-action.ts'

export interface SamePersonDialogProps {
  /** Who came in as somebody new, or knocks. */
  readonly newcomer: { readonly id: string; readonly name: string } | null
  /** Somebody at the door is admitted as the person; others are in already. */
  readonly isKnock?: boolean
  readonly onClose: () => void
}

/** "Das ist …": links a device to somebody of the list, with all that is theirs (IDEN-2). */
export function SamePersonDialog({ newcomer, isKnock = false, onClose }: SamePersonDialogProps) {
  const words = useWords('facilitation').same
  const { cancel } = useWords('common')
  const { act, busy } = useCommandAction()
  const toast = useToast()
  const [personId, setPersonId] = useState('')
  const people = useAll('participants')
    .filter(({ id }) => id !== newcomer?.id)
    .map((person) => ({ value: person.id, label: personName(person) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const link = async () => {
    if (!newcomer) return
    const outcome = isKnock
      ? await act('answer-knock', { knockId: newcomer.id, admit: true, personId })
      : await act('link-device', { participantId: newcomer.id, personId })
    const name = people.find(({ value }) => value === personId)?.label ?? ''
    if (outcome.ok) toast({ text: words.done(name) })
    onClose()
  }
  return (
    <Dialog
      isOpen={newcomer !== null}
      question={words.question(newcomer?.name ?? '')}
      safe={{ text: cancel }}
      act={{
        text: words.submit,
        onPress: () => void link(),
        busy,
        unavailable: personId === '' ? words.choose : null,
      }}
      onClose={onClose}
    >
      <div className="stack">
        <p>{words.text}</p>
        <Select
          label={words.person}
          value={personId}
          onChange={setPersonId}
          options={people}
          emptyLabel={words.choose}
        />
      </div>
    </Dialog>
  )
}

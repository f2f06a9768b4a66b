import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useCommandAction } from './use-command-action.ts'

/** The server takes no longer lines. */
const MAX_LENGTH = 500

/** What those who asked for the workshop say to the room. It stands on the wall while people arrive, and in the result. */
export function SponsorButton() {
  const words = useWords('facilitation').sponsor
  const { sponsor } = useSingleton('run')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <p className="console-gap">
        <Button small onClick={() => setOpen(true)}>
          {sponsor ? words.change : words.add}
        </Button>
      </p>
      {isOpen && <SponsorDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function SponsorDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('facilitation').sponsor
  const { cancel } = useWords('common')
  const { sponsor } = useSingleton('run')
  const { act, busy } = useCommandAction()
  const [draft, setDraft] = useState(sponsor ?? { text: '', name: '', role: '' })
  const text = draft.text.trim()
  const save = async () => {
    const next = text === '' ? null : { text, name: draft.name.trim(), role: draft.role.trim() }
    const outcome = await act('set-room', { sponsor: next })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      question={words.question}
      safe={{ text: cancel }}
      act={{
        text: words.save,
        busy,
        onPress: () => void save(),
        // An emptied sentence is taken off the wall; without one there is nothing to keep.
        unavailable: text === '' && !sponsor ? words.missing : null,
      }}
      onClose={onClose}
    >
      <div className="stage-form">
        <TextArea
          label={words.text}
          hint={words.hint}
          look="voice"
          rows={3}
          value={draft.text}
          onChange={(value) => setDraft({ ...draft, text: value.replaceAll('\n', ' ') })}
          maxLength={MAX_LENGTH}
        />
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          maxLength={80}
        />
        <TextField
          label={words.role}
          value={draft.role}
          onChange={(role) => setDraft({ ...draft, role })}
          maxLength={80}
        />
      </div>
    </Dialog>
  )
}

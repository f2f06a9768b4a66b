import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type SubmitEvent, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard } from '../../workshop/use-workshop.ts'

/** A department that nobody has named yet, added where it is missed. @param onAdded gets its id */
export function NewDepartment({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const endStep = useEndStep()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    setName('')
    // The button is back one turn later.
    setTimeout(() => trigger.current?.focus())
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() !== '') {
      endStep()
      const added = addRecord(board, 'departments', { name: name.trim(), kind: 'internal_customer' })
      if (added.ok) onAdded(added.id)
    }
    close()
  }
  if (!isOpen) {
    return (
      <Button
        ref={trigger}
        small
        kind="quiet"
        icon={<PlusIcon className="icon" />}
        onClick={() => setOpen(true)}
      >
        {words.fields.addDepartment}
      </Button>
    )
  }
  return (
    <form className="new-department" onSubmit={submit}>
      <TextField
        label={words.fields.departmentName}
        labelHidden
        placeholder={words.fields.departmentName}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
        }}
      />
      <Button small type="submit">
        {words.addSubmit}
      </Button>
    </form>
  )
}

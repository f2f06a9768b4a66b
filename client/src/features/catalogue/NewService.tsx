import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type SubmitEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { useCataloguePath } from './catalogue-path.ts'

const NOTHING = { name: '' }

/** Names a service and opens it. */
export function NewService() {
  const words = useWords('catalogue')
  const board = useBoard()
  const endStep = useEndStep()
  const navigate = useNavigate()
  const pathOf = useCataloguePath()
  const draft = useFormDraft('new-service', NOTHING)
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const name = draft.values.name.trim()
    if (name === '') {
      field.current?.focus()
      return
    }
    endStep()
    const added = addRecord(board, 'catalogue', { name, measurementMode: 'measured' })
    if (!added.ok) return
    draft.clear()
    void navigate(pathOf(added.id))
  }
  return (
    <form className="field-and-button new-service" onSubmit={submit}>
      <TextField
        ref={field}
        label={words.addLabel}
        look="voice"
        maxLength={300}
        value={draft.values.name}
        onChange={(name) => draft.set({ name })}
      />
      <Button type="submit">{words.addSubmit}</Button>
    </form>
  )
}

/** Writes down one step after the other: name, Enter, next name. */
import { type FormEvent, memo, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { useProcessTools } from './process-context.ts'

export interface QuickAddProps {
  /** The chosen node: the new step follows it. Null: before the outcome. */
  readonly afterId: string | null
  /** What it is called now. */
  readonly afterName: string | undefined
}

/** Longest name that is taken at once; more belongs into the remark. */
const MAX_NAME = 200

export const QuickAdd = memo(function QuickAdd({ afterId, afterName }: QuickAddProps) {
  const words = useWords('process').table
  const { actions } = useProcessTools()
  const [name, setName] = useKeptText('new-step')
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Without a name the field only takes the focus: nobody wants a row of empty steps.
    if (name.trim() !== '' && actions.append(name.trim(), afterId) !== null) setName('')
    field.current?.focus()
  }
  return (
    <form className="quick-add" onSubmit={submit}>
      <TextField
        ref={field}
        label={words.add}
        hint={afterName === undefined ? words.addHint : words.addAfterHint(afterName)}
        value={name}
        onChange={setName}
        maxLength={MAX_NAME}
        autoComplete="off"
        enterKeyHint="done"
      />
      <Button type="submit" icon={<PlusIcon className="icon" />}>
        {words.addButton}
      </Button>
    </form>
  )
})

import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { classNames } from '../../ui/native/class-names.ts'
import { TextField } from '../../ui/native/TextField.tsx'
import { useBoard } from '../../workshop/use-workshop.ts'

export interface NewAreaProps {
  /** There is none yet. */
  readonly isFirst?: boolean
}

/** Adds one department after the other; the field keeps the focus. */
export function NewArea({ isFirst = false }: NewAreaProps) {
  const board = useBoard()
  const { area } = useWords('expectations')
  const announce = useAnnounce()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed !== '' && addRecord(board, 'departments', { name: trimmed, kind: 'internal_customer' }).ok) {
      setName('')
      announce(area.added(trimmed))
    }
    field.current?.focus()
  }
  return (
    <form className={classNames('exp-new-area', isFirst && 'exp-new-area-first')} onSubmit={add}>
      <TextField
        ref={field}
        className="grow"
        label={isFirst ? area.addFirstLabel : area.addLabel}
        value={name}
        onChange={setName}
        hint={area.addHint}
        maxLength={200}
        autoComplete="off"
      />
      <Button type="submit">{area.add}</Button>
    </form>
  )
}

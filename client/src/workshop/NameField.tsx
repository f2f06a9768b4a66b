import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TextField } from '../ui/native/TextField.tsx'

export interface NameFieldProps {
  readonly label: string
  readonly value: string
  /** Gets the new name when it is another one. */
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}

/** A short name while it is changed. Enter and leaving save, Escape does not. */
export function NameField({ label, value, onSave, onClose }: NameFieldProps) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    // A frame later: a menu that was just closed gives the focus back to its button first.
    const frame = requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  const close = (isSaved: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const name = text.trim()
    if (isSaved && name !== value) onSave(name)
    onClose()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // The focus goes on to a button while the key is still down, which must not press it.
    event.preventDefault()
    close(event.key === 'Enter')
  }
  return (
    <TextField
      ref={field}
      label={label}
      labelHidden
      value={text}
      onChange={setText}
      onKeyDown={keyDown}
      onBlur={() => close(true)}
      maxLength={200}
      autoComplete="off"
    />
  )
}

import { type ReactNode, type RefObject, type SubmitEvent, useLayoutEffect, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components/Popover'
import { Button } from '../native/Button.tsx'
import './aria.css'
import './FieldPopover.css'

export type FieldPopoverProps = {
  /** What is open; the popover belongs to this element and gives the focus back to it. */
  triggerRef: RefObject<HTMLElement | null>
  /** What is changed here. */
  label: string
  doneText: string
  /** Done by the button, Enter in a field, Esc or a press outside. `how` tells whether the person wants to go on. */
  onClose: (how: 'done' | 'left') => void
  children: ReactNode
}

/** The first thing inside that letters go into. */
const FIELDS = 'input:not([type=hidden]), select, textarea, [role="textbox"]'

/** One or a few fields beside the words they change. Fields write by themselves; closing only puts them away. */
export function FieldPopover({ triggerRef, label, doneText, onClose, children }: FieldPopoverProps) {
  const content = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const field = content.current?.querySelector<HTMLElement>(FIELDS)
    field?.focus()
    if (field instanceof HTMLInputElement) field.select()
  }, [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onClose('done')
  }
  return (
    <Popover
      className="menu-popover field-popover"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose('left')
      }}
      placement="bottom start"
      offset={8}
    >
      <Dialog className="field-popover-content" aria-label={label}>
        {/* A form, so that Enter in a field means the button. */}
        <form ref={content} className="stack" onSubmit={submit} noValidate>
          {children}
          <p>
            <Button small type="submit">
              {doneText}
            </Button>
          </p>
        </form>
      </Dialog>
    </Popover>
  )
}

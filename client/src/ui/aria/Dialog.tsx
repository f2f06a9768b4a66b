import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../native/Button.tsx'
import { classNames } from '../native/class-names.ts'
import './aria.css'

export type DialogProps = {
  isOpen: boolean
  /** A question to the person, as serif title. */
  question: ReactNode
  children?: ReactNode
  /** The button that changes nothing; Esc and a press outside do the same. */
  safe: { text: string }
  /** The button that does it. Absent for a dialog that only shows something. */
  act?: { text: string; onPress: () => void; busy?: boolean; busyText?: string; unavailable?: string | null }
  onClose: () => void
  wide?: boolean
}

/** A question that has to be answered first. Two buttons on the right, the safe one first and focused. */
export function Dialog({ isOpen, question, children, safe, act, onClose, wide }: DialogProps) {
  const textId = useId()
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classNames('dialog-box', wide && 'dialog-wide')}>
        <AriaDialog className="dialog" {...(children !== undefined && { 'aria-describedby': textId })}>
          <Heading slot="title" level={2} className="title t-xl">
            {question}
          </Heading>
          {children !== undefined && <div id={textId}>{children}</div>}
          <div className="dialog-actions">
            <Button onClick={onClose} autoFocus>
              {safe.text}
            </Button>
            {act && (
              <Button
                kind="main"
                onClick={act.onPress}
                busy={act.busy ?? false}
                {...(act.busyText !== undefined && { busyText: act.busyText })}
                unavailable={act.unavailable}
              >
                {act.text}
              </Button>
            )}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

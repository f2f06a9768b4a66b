import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import './aria.css'

export type SwitchProps = {
  children: ReactNode
  /** Smaller words after it: what holds now. */
  note?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
}

/** Something that is on or off at once. For a choice that is sent later, use `Checkbox`. */
export function Switch({ children, note, isOn, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className="switch-track" aria-hidden="true" />
      <span>
        {children}
        {note !== undefined && <span className="switch-state"> {note}</span>}
      </span>
    </AriaSwitch>
  )
}

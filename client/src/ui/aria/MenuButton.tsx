import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu'
import { classNames } from '../native/class-names.ts'
import './aria.css'

export type MenuEntry =
  | {
      id: string
      /** A verb: "Verschieben nach …". */
      text: string
      /** Smaller words below. */
      note?: string
      icon?: ReactNode
      onAction: () => void
      isDisabled?: boolean
    }
  /** A rule; the trash comes last, after one. */
  | { separator: true }
  /** Words over the entries that follow. */
  | { heading: string }

export type MenuButtonProps = {
  /** Words on the button; with `icon` alone they are spoken and shown as a tooltip. */
  label: string
  icon?: ReactNode
  /** Show only the icon. */
  iconOnly?: boolean
  size?: 'normal' | 'small' | 'tiny'
  kind?: 'plain' | 'quiet' | 'main'
  entries: readonly MenuEntry[]
  placement?: 'bottom start' | 'bottom end' | 'right top' | 'left top' | 'top start'
  className?: string
}

/** A button that opens a menu beside the object it belongs to. */
export function MenuButton({
  label,
  icon,
  iconOnly = false,
  size = 'normal',
  kind = 'plain',
  entries,
  placement = 'bottom start',
  className,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={classNames(
          'button',
          kind !== 'plain' && `button-${kind}`,
          iconOnly && 'button-icon',
          size !== 'normal' && `button-${size}`,
          className,
        )}
        {...(iconOnly && { 'aria-label': label })}
      >
        {icon}
        {!iconOnly && label}
      </AriaButton>
      <Popover className="menu-popover" placement={placement} offset={4}>
        <Menu className="menu" aria-label={label}>
          {entries.map((entry, index) => {
            // Rules and headings have no identity of their own; their place in the list is all they are.
            if ('separator' in entry) return <Separator key={`rule-${index}`} className="menu-separator" />
            if ('heading' in entry) {
              return (
                <MenuItem
                  key={`heading-${index}`}
                  className="menu-heading"
                  isDisabled
                  textValue={entry.heading}
                >
                  {entry.heading}
                </MenuItem>
              )
            }
            return (
              <MenuItem
                key={entry.id}
                id={entry.id}
                className="menu-item"
                textValue={entry.text}
                onAction={entry.onAction}
                isDisabled={entry.isDisabled ?? false}
              >
                {entry.icon}
                <span className="menu-item-words">
                  {entry.text}
                  {entry.note && <span className="menu-item-note">{entry.note}</span>}
                </span>
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** A menu beside the object it belongs to, with pages instead of menus that fly out: they work with one finger, and on a narrow screen. */
import { type ReactNode, type RefObject, useState } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components/Menu'
import { useWords } from '../../locale/use-words.ts'
import { ArrowLeftIcon } from '../../ui/icons.ts'
import '../../ui/aria/aria.css'

export interface MenuAction {
  readonly id: string
  readonly text: string
  readonly note?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly onAction: () => void
}
export interface MenuPage {
  readonly id: string
  readonly text: string
  readonly note?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly entries: readonly MenuNode[]
}
export type MenuNode = MenuAction | MenuPage | 'rule'

export interface ActionMenuProps {
  readonly label: string
  readonly entries: readonly MenuNode[]
  readonly anchor: RefObject<Element | null>
  /** In the picture the menu opens at the side, in the table below its button. */
  readonly side?: boolean
  readonly onClose: () => void
}

export function ActionMenu({ label, entries, anchor, side = false, onClose }: ActionMenuProps) {
  const words = useWords('common')
  const [pageId, setPageId] = useState<string | null>(null)
  const page = entries.find(
    (entry): entry is MenuPage => entry !== 'rule' && 'entries' in entry && entry.id === pageId,
  )
  const shown = page?.entries ?? entries
  return (
    <Popover
      className="menu-popover action-menu"
      aria-label={label}
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement={side ? 'right top' : 'bottom end'}
      offset={side ? 8 : 4}
    >
      <Menu
        key={pageId ?? 'first'}
        className="menu"
        aria-label={page ? page.text : label}
        autoFocus="first"
        onClose={onClose}
      >
        {page && (
          <MenuItem
            id="back"
            className="menu-item menu-item-back"
            textValue={words.back}
            shouldCloseOnSelect={false}
            onAction={() => setPageId(null)}
          >
            <ArrowLeftIcon className="icon" />
            <span className="menu-item-words">{page.text}</span>
          </MenuItem>
        )}
        {shown.map((entry, index) => {
          // Rules have no identity of their own; their place in the list is all they are.
          if (entry === 'rule') return <Separator key={`rule-${index}`} className="menu-separator" />
          const isPage = 'entries' in entry
          return (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className="menu-item"
              textValue={entry.text}
              isDisabled={entry.isDisabled ?? false}
              shouldCloseOnSelect={!isPage}
              onAction={() => {
                if (isPage) setPageId(entry.id)
                else entry.onAction()
              }}
            >
              {entry.icon}
              <span className="menu-item-words">
                {entry.text}
                {entry.note !== undefined && <span className="menu-item-note">{entry.note}</span>}
              </span>
            </MenuItem>
          )
        })}
      </Menu>
    </Popover>
  )
}

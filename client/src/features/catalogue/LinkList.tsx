import { useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { ComboField, type ComboOption } from '../../ui/aria/ComboField.tsx'
import { XIcon } from '../../ui/icons.ts'
import { IconButton } from '../../ui/native/Button.tsx'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useMe } from '../../workshop/use-workshop.ts'

export interface LinkListProps {
  /** What is linked; for screen readers, or shown above. */
  readonly label: string
  readonly labelHidden?: boolean
  readonly addLabel: string
  /** Said when nothing is linked yet. */
  readonly empty?: string
  readonly linked: Readonly<Record<string, true>>
  /** Everything that can be linked; `note` says whose it is. */
  readonly options: readonly ComboOption[]
  readonly onLink: (id: string, isLinked: boolean) => void
}

/** What something is linked with; more is found by typing a few letters. */
export function LinkList(props: LinkListProps) {
  const { label, labelHidden, addLabel, empty, linked, options, onLink } = props
  const words = useWords('catalogue')
  const { mayWrite } = useMe()
  const place = useRef<HTMLDivElement>(null)
  const shown = options.filter(({ id }) => linked[id])
  const rest = options.filter(({ id }) => !linked[id])
  useListFocus(
    place,
    shown.map(({ id }) => id),
  )
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {!labelHidden && <p className="strong">{label}</p>}
      {shown.length === 0 && empty !== undefined && <p className="soft">{empty}</p>}
      {shown.length > 0 && (
        <ul className="link-list" aria-label={label}>
          {shown.map(({ id, text, note }) => (
            <li key={id} data-row>
              <span className="grow">
                <span className="voice">{text}</span>
                {note && <span className="theirs t-s strong link-note">{note}</span>}
              </span>
              {mayWrite && (
                <IconButton
                  label={words.unlink(text)}
                  icon={<XIcon className="icon" />}
                  size="small"
                  kind="quiet"
                  onClick={() => onLink(id, false)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && rest.length > 0 && (
        <ComboField
          label={addLabel}
          value={null}
          options={rest}
          onChange={(id) => {
            if (id !== null) onLink(id, true)
          }}
        />
      )}
    </div>
  )
}

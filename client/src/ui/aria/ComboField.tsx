import { type ReactNode, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import {
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  useFilter,
} from 'react-aria-components/ComboBox'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from '../native/class-names.ts'
import { GlyphCaret } from '../native/glyphs.tsx'
import { StateGlyph } from '../native/State.tsx'
import '../native/Field.css'
import './aria.css'

export type ComboOption = { id: string; text: string; note?: string }

export type ComboFieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  options: readonly ComboOption[]
  /** Id of what is chosen, or null. */
  value: string | null
  onChange: (id: string | null) => void
  /** Offers "„…“ neu anlegen" for words that no option has. */
  onCreate?: (text: string) => void
}

/** Not an id: those are made of lower case letters, digits and dashes. */
const NEW = 'NEW'

/** Choose one of many by typing a few letters; optionally make a new one from what was typed. */
export function ComboField({ label, hint, error, options, value, onChange, onCreate }: ComboFieldProps) {
  const words = useWords('common')
  const { contains } = useFilter({ sensitivity: 'base' })
  const chosenText = options.find((option) => option.id === value)?.text ?? ''
  /** What is being typed; null while the field shows the chosen option. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? chosenText
  /**
   * What was just chosen, until the list has closed. Where the field only adds and `value` stays null, react-aria would see no change,
   * leave the list open and the rest of the page hidden from screen readers.
   */
  const [picked, setPicked] = useState<string | null>(null)

  const items = useMemo(() => {
    const search = typed?.trim() ?? ''
    const found: ComboOption[] = options.filter((option) => contains(option.text, search))
    const isNew = search !== '' && !options.some((option) => option.text.localeCompare(search) === 0)
    return onCreate && isNew ? [...found, { id: NEW, text: words.createEntry(search) }] : found
  }, [options, typed, contains, onCreate, words])

  return (
    <ComboBox
      className={classNames('field', error && 'field-wrong')}
      items={items}
      inputValue={text}
      value={picked ?? value}
      onInputChange={setTyped}
      onChange={(key) => {
        if (key !== null) setPicked(String(key))
        if (key === NEW) onCreate?.(typed?.trim() ?? '')
        else if (key !== null || typed === '') onChange(key === null ? null : String(key))
        setTyped(null)
      }}
      onOpenChange={(open) => {
        if (open) return
        setTyped(null)
        setPicked(null)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-box combo-box">
        <Input className="field-input" />
        <AriaButton className="combo-button" aria-label={words.showOptions}>
          <GlyphCaret />
        </AriaButton>
      </div>
      {error && (
        <Text slot="errorMessage" className="hint-with-glyph error-text">
          <StateGlyph state="missed" />
          <span>{error}</span>
        </Text>
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="options-popover" offset={4}>
        <ListBox<ComboOption>
          className="menu"
          renderEmptyState={() => <p className="menu-empty">{words.nothingFound}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className="menu-item">
              <span className="menu-item-words">
                {option.text}
                {option.note && <span className="menu-item-note">{option.note}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

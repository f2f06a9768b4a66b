/** Short values of a record: the last writer wins. For `text*` fields use CoText, which merges. */
import type { ReactNode } from 'react'
import { useFormats, useLanguage, useWords } from '../locale/use-words.ts'
import { Button } from '../ui/native/Button.tsx'
import { Select, type SelectOption } from '../ui/native/Field.tsx'
import { TextField, type TextFieldProps } from '../ui/native/TextField.tsx'
import { parseNumber, toNumberText } from './number-text.ts'
import { type AtomDraft, type Checked, useAtomDraft } from './use-atom-draft.ts'
import { useMe } from './use-workshop.ts'
import './AtomField.css'

interface AtomProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly nudge?: string | null | undefined
  /** Shows "darf leer bleiben". */
  readonly optional?: boolean
  readonly readOnly?: boolean
  readonly className?: string
}

/** What an operation says; a refused value is told at the field. Nothing means it was taken. */
type Written = { readonly ok: boolean } | undefined | void

export interface AtomFieldProps extends AtomProps {
  readonly value: string
  readonly onWrite: (text: string) => Written
  readonly look?: 'plain' | 'voice'
  readonly suffix?: ReactNode
  readonly maxLength?: number
}

/** One line of text. Written in pauses, on Enter and on leaving; Escape takes back what was typed since. */
export function AtomField({ value, onWrite, ...rest }: AtomFieldProps) {
  const draft = useAtomDraft(value, {
    check: (text) => ({ stored: text.trim() }),
    write: (text) => void onWrite(text.trim()),
  })
  return <DraftField draft={draft} {...rest} />
}

export interface NumberAtomProps extends AtomProps {
  readonly value: number | null
  readonly onWrite: (value: number | null) => Written
  readonly min?: number
  readonly max?: number
  /** Digits behind the comma; 0 = whole numbers only. */
  readonly decimals?: number
  readonly suffix?: ReactNode
}

/** A number, typed as people write it ("1,5" and "1.5" are the same); empty is null. */
export function NumberAtom({ value, onWrite, min, max, decimals = 0, ...rest }: NumberAtomProps) {
  const words = useWords('cotext')
  const { language } = useLanguage()
  const { decimal } = useFormats()
  const check = (text: string): Checked => {
    if (text.trim() === '') return { stored: '' }
    const number = parseNumber(text, language)
    if (number === null) return { problem: words.notANumber }
    if (decimals === 0 && !Number.isInteger(number)) return { problem: words.notWhole }
    if (min !== undefined && number < min) return { problem: words.tooSmall(decimal(min)) }
    if (max !== undefined && number > max) return { problem: words.tooLarge(decimal(max)) }
    return { stored: toNumberText(number, language) }
  }
  const draft = useAtomDraft(value === null ? '' : toNumberText(value, language), {
    check,
    write: (text) => void onWrite(text.trim() === '' ? null : parseNumber(text, language)),
  })
  return <DraftField draft={draft} inputMode={decimals === 0 ? 'numeric' : 'decimal'} {...rest} />
}

export interface DateAtomProps extends AtomProps {
  /** YYYY-MM-DD */
  readonly value: string | null
  readonly onWrite: (value: string | null) => Written
  readonly min?: string
  readonly max?: string
}

/** A plain date, with the browser's own calendar. */
export function DateAtom({ value, onWrite, min, max, ...rest }: DateAtomProps) {
  const draft = useAtomDraft(value ?? '', {
    check: (text) => ({ stored: text }),
    write: (text) => void onWrite(text === '' ? null : text),
  })
  return (
    <DraftField
      draft={draft}
      type="date"
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      {...rest}
    />
  )
}

export interface SelectAtomProps<V extends string> extends AtomProps {
  readonly value: V | null
  readonly onWrite: (value: V | null) => Written
  readonly options: readonly (SelectOption & { readonly value: V })[]
  /** Words of an empty first choice; without it the value cannot be emptied. */
  readonly emptyLabel?: string
}

/** One of several; written at once. */
export function SelectAtom<V extends string>({
  value,
  onWrite,
  options,
  emptyLabel,
  nudge,
  readOnly,
  ...rest
}: SelectAtomProps<V>) {
  const { mayWrite } = useMe()
  return (
    <Select
      {...rest}
      nudge={nudge}
      value={value ?? ''}
      onChange={(next) => void onWrite(options.find((option) => option.value === next)?.value ?? null)}
      options={options}
      disabled={!mayWrite || readOnly === true}
      {...(emptyLabel !== undefined || value === null ? { emptyLabel: emptyLabel ?? '–' } : {})}
    />
  )
}

type DraftFieldProps = AtomProps &
  Pick<TextFieldProps, 'type' | 'inputMode' | 'min' | 'max' | 'look' | 'suffix' | 'maxLength'> & {
    readonly draft: AtomDraft
  }

function DraftField({ draft, readOnly, className, ...field }: DraftFieldProps) {
  const { mayWrite } = useMe()
  return (
    <div className={className}>
      <TextField
        {...field}
        value={draft.text}
        error={draft.problem}
        onChange={draft.change}
        onFocus={draft.focus}
        onBlur={draft.blur}
        readOnly={!mayWrite || readOnly === true}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') draft.commit()
          // One Escape for what was typed, the next for the dialog around it.
          if (event.key === 'Escape' && draft.revert()) event.stopPropagation()
        }}
      />
      {draft.conflict && <ConflictNotice draft={draft} conflict={draft.conflict} />}
    </div>
  )
}

function ConflictNotice({
  draft,
  conflict,
}: {
  readonly draft: AtomDraft
  readonly conflict: NonNullable<AtomDraft['conflict']>
}) {
  const words = useWords('cotext')
  return (
    <p className="atom-conflict" role="status">
      {conflict.theirs === '' ? words.emptiedByOthers : words.changedByOthers(conflict.theirs)}{' '}
      {conflict.isTyping ? (
        // The press must not take the focus first: leaving the field would write what was typed.
        <Button
          kind="quiet"
          small
          onPointerDown={(event) => event.preventDefault()}
          onClick={draft.takeTheirs}
        >
          {words.takeTheirs}
        </Button>
      ) : (
        <Button kind="quiet" small onClick={draft.keepMine}>
          {words.keepMine}
        </Button>
      )}
    </p>
  )
}

import { type ReactNode, useId } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from './class-names.ts'
import { GlyphCaret, GlyphPencil } from './glyphs.tsx'
import { StateGlyph } from './State.tsx'
import './Field.css'

/** What every field has. Texts are in the language of the interface. */
export type FieldFrameProps = {
  label: ReactNode
  /** Keeps the label for screen readers only, where the place already says what belongs here. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong and what to do; marks the field as invalid. */
  error?: string | null | undefined
  /** A question about a vague word. Never blocks: brass lower edge and this sentence. */
  nudge?: string | null | undefined
  /** Shows "darf leer bleiben" beside the label. */
  optional?: boolean
  className?: string
}

/** Small supporting sentence, with a pencil where it comments on what was typed. */
export function Hint({ id, children, pencil }: { id?: string; children: ReactNode; pencil?: boolean }) {
  if (!pencil) {
    return (
      <span {...(id && { id })} className="field-hint">
        {children}
      </span>
    )
  }
  return (
    <span {...(id && { id })} className="hint-with-glyph">
      <GlyphPencil />
      <span>{children}</span>
    </span>
  )
}

/** What went wrong at one field and what to do about it. */
export function ErrorText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span {...(id && { id })} className="hint-with-glyph error-text">
      <StateGlyph state="missed" />
      <span>{children}</span>
    </span>
  )
}

/** Ids and ARIA of a field, for its control. */
export function useFieldIds({ hint, error, nudge }: Pick<FieldFrameProps, 'hint' | 'error' | 'nudge'>) {
  const id = useId()
  const described = [error && `${id}-error`, nudge && `${id}-nudge`, hint && `${id}-hint`].filter(Boolean)
  return {
    id,
    control: {
      id,
      ...(error && { 'aria-invalid': true as const }),
      ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    },
  }
}

type FrameProps = FieldFrameProps & { id: string; look?: string | false | undefined; children: ReactNode }

/** Label above, control, then error, nudge and hint below. */
export function FieldFrame({
  id,
  label,
  labelHidden,
  hint,
  error,
  nudge,
  optional,
  look,
  className,
  children,
}: FrameProps) {
  const words = useWords('common')
  return (
    <div className={classNames('field', look, error ? 'field-wrong' : nudge && 'field-nudged', className)}>
      <label className={classNames(labelHidden ? 'visually-hidden' : 'field-label')} htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{words.mayStayEmpty}</span>}
      </label>
      {children}
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      {nudge && !error && (
        <Hint id={`${id}-nudge`} pencil>
          {nudge}
        </Hint>
      )}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  )
}

export type SelectOption = { value: string; label: string; disabled?: boolean }

export type SelectProps = FieldFrameProps & {
  value: string
  onChange: (value: string) => void
  options: readonly SelectOption[]
  /** Words of an empty first option, for "nothing chosen yet". */
  emptyLabel?: string
  name?: string
  required?: boolean
  disabled?: boolean
}

/** The platform's own select, in our frame. */
export function Select({
  value,
  onChange,
  options,
  emptyLabel,
  name,
  required,
  disabled,
  ...frame
}: SelectProps) {
  const { id, control } = useFieldIds(frame)
  return (
    <FieldFrame id={id} {...frame}>
      <span className="field-box field-select">
        <select
          {...control}
          className="field-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...(name && { name })}
          {...(required && { required })}
          {...(disabled && { disabled })}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
        <GlyphCaret />
      </span>
    </FieldFrame>
  )
}

export type CheckboxProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  name?: string
  disabled?: boolean
}

/** A box to tick with its sentence; the whole line is the target. */
export function Checkbox({ checked, onChange, children, name, disabled }: CheckboxProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        {...(name && { name })}
        {...(disabled && { disabled })}
      />
      <span>{children}</span>
    </label>
  )
}

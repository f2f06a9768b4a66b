import type { ComponentProps, CSSProperties, ReactNode } from 'react'
import { FieldFrame, type FieldFrameProps, useFieldIds } from './Field.tsx'

type Passed =
  | 'name'
  | 'autoComplete'
  | 'autoFocus'
  | 'maxLength'
  | 'readOnly'
  | 'disabled'
  | 'required'
  | 'lang'
  | 'spellCheck'
  | 'placeholder'
  | 'onBlur'
  | 'onFocus'
  | 'onKeyDown'
  | 'onPaste'

export type TextFieldProps = FieldFrameProps &
  Pick<
    ComponentProps<'input'>,
    Passed | 'inputMode' | 'enterKeyHint' | 'autoCapitalize' | 'ref' | 'min' | 'max' | 'step'
  > & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'search' | 'password' | 'number' | 'date' | 'time' | 'month' | 'email' | 'url'
    /** `code` is the large field for the six characters; `voice` is serif, for what people say. */
    look?: 'plain' | 'voice' | 'code'
    /** Stands inside the field after the text, such as a unit. */
    suffix?: ReactNode
  }

/** One line of text. Controlled: the value comes in, changes go out as text. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  nudge,
  optional,
  className,
  value,
  onChange,
  type = 'text',
  look = 'plain',
  suffix,
  ...input
}: TextFieldProps) {
  const { id, control } = useFieldIds({ hint, error, nudge })
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error}
      nudge={nudge}
      look={look !== 'plain' && `field-${look}`}
      {...(labelHidden && { labelHidden })}
      {...(optional && { optional })}
      {...(className && { className })}
    >
      <span className="field-box">
        <input
          {...input}
          {...control}
          type={type}
          className="field-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {suffix !== undefined && <span className="field-affix">{suffix}</span>}
      </span>
    </FieldFrame>
  )
}

export type TextAreaProps = FieldFrameProps &
  Pick<ComponentProps<'textarea'>, Passed | 'ref'> & {
    value: string
    onChange: (value: string) => void
    /** Least height in lines; the field grows with its text. */
    rows?: number
    /** `voice` is serif 21, `draft` is the own draft at serif 24. */
    look?: 'plain' | 'voice' | 'draft'
  }

/** Several lines of text that grow with what is typed. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  nudge,
  optional,
  className,
  value,
  onChange,
  rows = 3,
  look = 'plain',
  ...area
}: TextAreaProps) {
  const { id, control } = useFieldIds({ hint, error, nudge })
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error}
      nudge={nudge}
      look={look !== 'plain' && `field-${look}`}
      {...(labelHidden && { labelHidden })}
      {...(optional && { optional })}
      {...(className && { className })}
    >
      <span className="field-box">
        <textarea
          {...area}
          {...control}
          className="field-input"
          style={{ '--rows': rows } as CSSProperties}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </FieldFrame>
  )
}

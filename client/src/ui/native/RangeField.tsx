import type { CSSProperties } from 'react'
import { FieldFrame, type FieldFrameProps, useFieldIds } from './Field.tsx'
import './RangeField.css'

export type RangeFieldProps = Pick<FieldFrameProps, 'label' | 'labelHidden' | 'hint'> & {
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  step: number
  /** The value in words, for screen readers and in the middle below. */
  valueText: string
  /** Words at the ends. */
  ends: readonly [string, string]
}

/** A value on a scale, moved by pointer, touch and arrow keys: the browser's own control with our looks. */
export function RangeField({
  label,
  labelHidden,
  hint,
  value,
  onChange,
  ends,
  valueText,
  ...input
}: RangeFieldProps) {
  const { id, control } = useFieldIds({ hint })
  const { min, max } = input
  const style = { '--share': max > min ? (value - min) / (max - min) : 0 } as CSSProperties
  return (
    <FieldFrame id={id} label={label} hint={hint} {...(labelHidden && { labelHidden })}>
      <input
        {...control}
        {...input}
        type="range"
        className="range"
        style={style}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <span className="range-words t-s" aria-hidden="true">
        <span className="soft">{ends[0]}</span>
        <b className="strong">{valueText}</b>
        <span className="soft">{ends[1]}</span>
      </span>
    </FieldFrame>
  )
}

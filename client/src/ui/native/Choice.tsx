import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import './Choice.css'

export type Choice<V extends string> = {
  value: V
  title: ReactNode
  description?: ReactNode
  /** Short fact at the end of the row, such as "120 min". */
  meta?: ReactNode
}

export type ChoiceListProps<V extends string> = {
  legend: ReactNode
  legendHidden?: boolean
  options: readonly Choice<V>[]
  value: V
  onChange: (value: V) => void
}

/** One of several, each on a row of its own: a radio group, arrow keys move and choose. */
export function ChoiceList<V extends string>({
  legend,
  legendHidden,
  options,
  value,
  onChange,
}: ChoiceListProps<V>) {
  const name = useId()
  return (
    <fieldset className="choice-list">
      <legend className={classNames(legendHidden && 'visually-hidden')}>{legend}</legend>
      <ul>
        {options.map((option) => (
          <li key={option.value}>
            <label className="choice">
              <span className="choice-title">
                <input
                  type="radio"
                  className="choice-input"
                  name={name}
                  value={option.value}
                  checked={option.value === value}
                  onChange={() => onChange(option.value)}
                />
                {option.title}
              </span>
              <span className="choice-description">{option.description}</span>
              {option.meta !== undefined && <span className="choice-meta">{option.meta}</span>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

export type SegmentsProps<V extends string> = {
  legend: ReactNode
  legendHidden?: boolean
  options: readonly { value: V; label: ReactNode }[]
  /** Null while nothing is chosen. */
  value: V | null
  onChange: (value: V) => void
  small?: boolean
}

/** One of a few short words side by side (at most five). */
export function Segments<V extends string>({
  legend,
  legendHidden,
  options,
  value,
  onChange,
  small,
}: SegmentsProps<V>) {
  const name = useId()
  return (
    <fieldset className={classNames('segments', small && 'segments-small')}>
      <legend className={classNames(legendHidden && 'visually-hidden')}>{legend}</legend>
      <div className="segments-row">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              className="choice-input"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../native/Button.tsx'
import './aria.css'

export type ScaleValue = number | 'cannot_judge' | null

export type ScaleProps = {
  /** The statement or question, in serif. */
  label: ReactNode
  labelHidden?: boolean
  /** 1 to 5 for perception, 0 to 5 for consent. */
  from: 0 | 1
  to: 5
  /** Words below the first and the last cell. */
  ends: readonly [string, string]
  /** What a value means, spoken with its number: "4, stimme eher zu". */
  valueLabel?: (value: number) => string
  value: ScaleValue
  onChange: (value: ScaleValue) => void
  /** Offers "Kann ich nicht beurteilen". */
  mayDecline?: boolean
  isDisabled?: boolean
}

/** Joined cells to choose one number. Arrow keys move; the answer can be taken back. */
export function Scale({
  label,
  labelHidden,
  from,
  to,
  ends,
  valueLabel,
  value,
  onChange,
  mayDecline = false,
  isDisabled = false,
}: ScaleProps) {
  const words = useWords('common')
  const cells = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return (
    <div className="scale">
      <RadioGroup
        value={typeof value === 'number' ? String(value) : null}
        onChange={(chosen) => onChange(Number(chosen))}
        orientation="horizontal"
        isDisabled={isDisabled}
      >
        <Label className={labelHidden ? 'visually-hidden' : 'scale-question'}>{label}</Label>
        <div className="scale-cells">
          {cells.map((cell) => {
            const end = cell === from ? ends[0] : cell === to ? ends[1] : undefined
            const spoken = valueLabel?.(cell) ?? (end === undefined ? undefined : `${cell}, ${end}`)
            return (
              <Radio
                key={cell}
                value={String(cell)}
                className="scale-cell"
                {...(spoken !== undefined && { 'aria-label': spoken })}
              >
                {cell}
              </Radio>
            )
          })}
        </div>
      </RadioGroup>
      <div className="scale-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      <div className="row wrap">
        {mayDecline && (
          <Button
            kind="quiet"
            small
            flush={value !== 'cannot_judge'}
            pressed={value === 'cannot_judge'}
            onClick={() => onChange(value === 'cannot_judge' ? null : 'cannot_judge')}
          >
            {words.scale.cannotJudge}
          </Button>
        )}
        {typeof value === 'number' && !isDisabled && (
          <Button kind="quiet" small flush={!mayDecline} onClick={() => onChange(null)}>
            {words.scale.clear}
          </Button>
        )}
      </div>
    </div>
  )
}

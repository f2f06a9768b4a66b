/** Fields for durations and shares: typed as words, written when finished. */
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { formatDuration } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import type { ReactNode } from 'react'
import { useFormats, useLanguage, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { parseNumber } from '../../workshop/number-text.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { parseDuration } from './parse-duration.ts'
import { type Entered, useEntry } from './use-entry.ts'

interface FieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** Stands in the empty field. */
  readonly empty: string
  /** In a cell of the table: no frame until it is needed. */
  readonly compact?: boolean
  readonly id?: string
}

interface EntryFieldProps<T> extends FieldProps {
  readonly shown: string
  readonly parse: (text: string) => Entered<T>
  readonly onWrite: (value: T) => void
  readonly suffix?: ReactNode
  readonly inputMode?: 'text' | 'decimal'
}

function EntryField<T>({
  shown,
  parse,
  onWrite,
  compact,
  empty,
  id,
  suffix,
  inputMode,
  ...field
}: EntryFieldProps<T>) {
  const shared = useWords('cotext')
  const { mayWrite } = useMe()
  const entry = useEntry(shown, parse, onWrite)
  if (!mayWrite && compact)
    return <span className={shown === '' ? 'faint' : ''}>{shown === '' ? empty : shown}</span>
  return (
    <div
      className={compact ? 'entry entry-compact' : 'entry'}
      {...(id !== undefined && { 'data-field': id })}
    >
      <TextField
        {...field}
        value={entry.text}
        error={entry.problem}
        placeholder={empty}
        readOnly={!mayWrite}
        autoComplete="off"
        {...(suffix !== undefined && { suffix })}
        {...(inputMode !== undefined && { inputMode })}
        onChange={entry.change}
        onFocus={(event) => {
          entry.focus()
          event.target.select()
        }}
        onBlur={entry.commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') entry.commit()
          if (event.key === 'Escape') entry.revert()
        }}
      />
      {entry.theirs !== null && (
        <p className="entry-note" role="status">
          {entry.theirs === '' ? shared.emptiedByOthers : shared.changedByOthers(entry.theirs)}{' '}
          {/* The press must not take the focus first: leaving the field would write what was typed. */}
          <Button kind="quiet" small onPointerDown={(event) => event.preventDefault()} onClick={entry.revert}>
            {shared.takeTheirs}
          </Button>
        </p>
      )}
    </div>
  )
}

export interface DurationFieldProps extends FieldProps {
  /** Null: nobody knows. */
  readonly minutes: number | null
  readonly clock: Clock
  readonly onWrite: (minutes: number | null) => void
}

export function DurationField({ minutes, clock, ...field }: DurationFieldProps) {
  const words = useWords('process').durations
  const { language } = useLanguage()
  const parse = (text: string): Entered<number | null> => {
    const parsed = parseDuration(text, clock, language)
    if (parsed.kind === 'problem') return { problem: words[parsed.problem] }
    return { value: parsed.kind === 'unknown' ? null : parsed.minutes }
  }
  return (
    <EntryField
      {...field}
      shown={minutes === null ? '' : formatDuration(minutes, clock, language)}
      parse={parse}
    />
  )
}

export interface ShareFieldProps extends FieldProps {
  readonly basisPoints: number | null
  readonly onWrite: (basisPoints: number | null) => void
}

/** A share in percent; whole ones are the rule, two decimals are kept. */
export function ShareField({ basisPoints, ...field }: ShareFieldProps) {
  const shared = useWords('cotext')
  const { language } = useLanguage()
  const { decimal } = useFormats()
  const parse = (text: string): Entered<number | null> => {
    const plain = text.replace(/%|prozent|percent/gi, '').trim()
    if (parseDuration(plain, 'working', language).kind === 'unknown') return { value: null }
    const share = parseNumber(plain, language)
    if (share === null) return { problem: shared.notANumber }
    if (share < 0) return { problem: shared.tooSmall(decimal(0)) }
    if (share > 100) return { problem: shared.tooLarge(decimal(100)) }
    return { value: Math.round(share * 100) }
  }
  const shown = basisPoints === null ? '' : `${decimal(basisPoints / 100)}\u202f%`
  return <EntryField {...field} shown={shown} parse={parse} inputMode="decimal" />
}

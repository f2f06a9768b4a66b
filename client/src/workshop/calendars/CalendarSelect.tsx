import { hasOpenHours } from '@servicewerkstatt/shared/domain/calendar/working-calendar.ts'
import { useWords } from '../../locale/use-words.ts'
import { ErrorText } from '../../ui/native/Field.tsx'
import { SelectAtom } from '../AtomField.tsx'
import { useCalendarChoice } from './use-calendar-choice.ts'

interface CalendarSelectProps {
  readonly label: string
  readonly hint?: string
  readonly value: string | null
  readonly onWrite: (id: string | null) => void
  /** What counts while none is named. */
  readonly emptyLabel: string
}

/** One of the team's calendars; says when nobody is ever there. */
export function CalendarSelect({ label, hint, value, onWrite, emptyLabel }: CalendarSelectProps) {
  const words = useWords('calendars')
  const { calendars, chosen } = useCalendarChoice(value)
  return (
    <div>
      <SelectAtom
        label={label}
        hint={hint}
        value={chosen?.id ?? null}
        emptyLabel={emptyLabel}
        options={calendars.map(({ id, name }) => ({ value: id, label: name?.trim() || words.unnamed }))}
        onWrite={onWrite}
      />
      {chosen && !hasOpenHours(chosen) && <ErrorText>{words.neverOpen}</ErrorText>}
    </div>
  )
}

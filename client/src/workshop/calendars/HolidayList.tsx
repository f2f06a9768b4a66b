import { addHolidays, setHoliday } from '@servicewerkstatt/shared/document/operations/calendars.ts'
import { FEDERAL_STATES, type FederalState } from '@servicewerkstatt/shared/domain/calendar/federal-states.ts'
import { useRef, useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useEndStep } from '../use-end-step.ts'
import { useListFocus } from '../use-list-focus.ts'
import { useBoard, useMe } from '../use-workshop.ts'
import type { Calendar } from './CalendarFields.tsx'

interface HolidayProps {
  readonly calendar: Calendar
}

/** Days on which nobody is there. The list is the team's own; the public holidays of a state are a suggestion. */
export function HolidayList({ calendar }: HolidayProps) {
  const words = useWords('calendars')
  const { mayWrite } = useMe()
  const board = useBoard()
  const endStep = useEndStep()
  const open = (date: string) => {
    endStep()
    setHoliday(board, calendar.id, date, null)
  }
  const place = useRef<HTMLDivElement>(null)
  const days = Object.entries(calendar.holidays).toSorted(([a], [b]) => (a < b ? -1 : 1))
  useListFocus(
    place,
    days.map(([date]) => date),
  )
  return (
    <div ref={place} tabIndex={-1} className="stack">
      <h4 className="strong">{words.holidays}</h4>
      {days.length === 0 && <p className="soft">{words.noHolidays}</p>}
      <ul className="holiday-list" aria-label={words.holidays}>
        {days.map(([date, name]) => (
          <li key={date} data-row>
            <span className="num">{words.day(date)}</span>
            <span className="grow">{name}</span>
            {mayWrite && (
              <IconButton
                size="small"
                kind="quiet"
                label={words.removeHoliday(name, words.day(date))}
                icon={<XIcon className="icon" />}
                onClick={() => open(date)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <>
          <OfState calendar={calendar} />
          <OwnDay calendar={calendar} />
        </>
      )}
    </div>
  )
}

const YEARS_AHEAD = 3

function OfState({ calendar }: HolidayProps) {
  const words = useWords('calendars')
  const { language } = useLanguage()
  const announce = useAnnounce()
  const board = useBoard()
  const endStep = useEndStep()
  const [thisYear] = useState(() => new Date().getFullYear())
  const [state, setState] = useState<FederalState>('NW')
  const [year, setYear] = useState(thisYear)
  const years = Array.from({ length: YEARS_AHEAD }, (_, index) => thisYear + index)
  const add = async () => {
    // Loaded when somebody asks for it: most never do.
    const { germanHolidays } = await import('@servicewerkstatt/shared/domain/calendar/german-holidays.ts')
    const suggested = germanHolidays(state, [year], language)
    endStep()
    const added = addHolidays(board, calendar.id, suggested)
    if (added.ok) announce(words.added(Object.keys(suggested).length, year))
  }
  return (
    <div className="field-row holiday-row">
      <Select
        label={words.state}
        value={state}
        options={FEDERAL_STATES.map((code) => ({ value: code, label: words.states[code] }))}
        onChange={(value) => setState(FEDERAL_STATES.find((code) => code === value) ?? state)}
      />
      <Select
        label={words.year}
        value={String(year)}
        options={years.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => setYear(Number(value))}
      />
      <Button onClick={() => void add()}>{words.addOfState}</Button>
    </div>
  )
}

/** Bridge days, company holidays: one day with a name. */
function OwnDay({ calendar }: HolidayProps) {
  const words = useWords('calendars')
  const board = useBoard()
  const endStep = useEndStep()
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  return (
    <form
      className="field-row holiday-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return
        endStep()
        setHoliday(board, calendar.id, date, name.trim() || words.closed)
        setDate('')
        setName('')
      }}
    >
      <TextField type="date" label={words.date} value={date} onChange={setDate} />
      <TextField label={words.holidayName} value={name} onChange={setName} maxLength={80} />
      <Button type="submit">{words.addDay}</Button>
    </form>
  )
}

import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { hasOpenHours } from '@servicewerkstatt/shared/domain/calendar/working-calendar.ts'
import { useWords } from '../../locale/use-words.ts'
import { ErrorText } from '../../ui/native/Field.tsx'
import { AtomField, SelectAtom } from '../AtomField.tsx'
import { useBoard } from '../use-workshop.ts'
import { HolidayList } from './HolidayList.tsx'
import { WeekEditor } from './WeekEditor.tsx'
import './calendars.css'

export type Calendar = RecordView<'calendars'>

/** Everything about one calendar: name, zone, week, days off. */
export function CalendarFields({ calendar }: { readonly calendar: Calendar }) {
  const words = useWords('calendars')
  return (
    <>
      <Facts calendar={calendar} />
      <WeekEditor calendar={calendar} />
      {!hasOpenHours(calendar) && <ErrorText>{words.neverOpen}</ErrorText>}
      <HolidayList calendar={calendar} />
    </>
  )
}

/** Where German and neighbouring teams are; the zone that a calendar has stays in the list. */
const ZONES = [
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Zurich',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'UTC',
]

function Facts({ calendar }: { readonly calendar: Calendar }) {
  const words = useWords('calendars')
  const board = useBoard()
  const zones = ZONES.includes(calendar.timeZone) ? ZONES : [calendar.timeZone, ...ZONES]
  return (
    <div className="field-row">
      <AtomField
        label={words.name}
        value={calendar.name ?? ''}
        onWrite={(name) => setFields(board, 'calendars', calendar.id, { name: name || null })}
      />
      <SelectAtom
        label={words.timeZone}
        value={calendar.timeZone}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onWrite={(timeZone) =>
          setFields(board, 'calendars', calendar.id, { timeZone: timeZone ?? calendar.timeZone })
        }
      />
    </div>
  )
}

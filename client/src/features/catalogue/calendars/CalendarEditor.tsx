import {
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { hasOpenHours } from '@servicewerkstatt/shared/domain/calendar/working-calendar.ts'
import { memo } from 'react'
import { useWords } from '../../../locale/use-words.ts'
import { TrashIcon } from '../../../ui/icons.ts'
import { Button } from '../../../ui/native/Button.tsx'
import { ErrorText } from '../../../ui/native/Field.tsx'
import { Fold } from '../../../ui/native/Fold.tsx'
import { useToast } from '../../../ui/native/Toast.tsx'
import { AtomField, SelectAtom } from '../../../workshop/AtomField.tsx'
import { useEndStep } from '../../../workshop/use-end-step.ts'
import { useRecord } from '../../../workshop/use-record.ts'
import { useBoard, useMe } from '../../../workshop/use-workshop.ts'
import { HolidayList } from './HolidayList.tsx'
import { WeekEditor } from './WeekEditor.tsx'

export type Calendar = RecordView<'calendars'>

interface CalendarEditorProps {
  readonly id: string
  /** Then it counts everywhere. */
  readonly isOnly: boolean
}

export const CalendarEditor = memo(function CalendarEditor({ id, isOnly }: CalendarEditorProps) {
  const words = useWords('calendars')
  const calendar = useRecord('calendars', id)
  if (!calendar) return null
  const isOpen = hasOpenHours(calendar)
  return (
    <li data-row>
      <Fold
        summary={
          <>
            {calendar.name ?? words.unnamed}
            {isOnly && <span className="soft"> {words.usual}</span>}
          </>
        }
      >
        <div className="stack-wide">
          <Facts calendar={calendar} />
          <WeekEditor calendar={calendar} />
          {!isOpen && <ErrorText>{words.neverOpen}</ErrorText>}
          <HolidayList calendar={calendar} />
          <Remove calendar={calendar} />
        </div>
      </Fold>
    </li>
  )
})

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

function Remove({ calendar }: { readonly calendar: Calendar }) {
  const words = useWords('calendars')
  const board = useBoard()
  const endStep = useEndStep()
  const toast = useToast()
  const { mayWrite } = useMe()
  if (!mayWrite) return null
  const remove = () => {
    endStep()
    deleteRecord(board, 'calendars', calendar.id)
    toast({ text: words.removed, undo: () => restoreRecord(board, 'calendars', calendar.id) })
  }
  return (
    <p>
      <Button small kind="quiet" flush icon={<TrashIcon className="icon" />} onClick={remove}>
        {words.remove}
      </Button>
    </p>
  )
}

import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { AtomField, NumberAtom, SelectAtom } from '../AtomField.tsx'
import { useEndStep } from '../use-end-step.ts'
import { useBoard, useMe } from '../use-workshop.ts'
import { CalendarFold } from './CalendarFold.tsx'
import { CalendarSelect } from './CalendarSelect.tsx'
import { useAddCalendar, useCalendarChoice } from './use-calendar-choice.ts'
import './calendars.css'

type Process = RecordView<'processes'>

const ARRIVALS = ['uniform_service_hours', 'first_working_day'] as const

/** What a process is reckoned with besides its steps: when somebody works on it, and how the cases come in. */
export function ProcessHours({ process }: { readonly process: Process }) {
  const { process: words, ...all } = useWords('calendars')
  const board = useBoard()
  const { used } = useCalendarChoice(process.calendarId)
  const write = (values: Partial<Process>) => setFields(board, 'processes', process.id, values)
  return (
    <div className="hours">
      <CalendarSelect
        label={words.calendar}
        hint={words.calendarHint}
        value={process.calendarId}
        emptyLabel={used === null ? words.noCalendar : all.onlyOne(used.name?.trim() || all.unnamed)}
        onWrite={(calendarId) => write({ calendarId })}
      />
      <ChosenCalendar process={process} />
      <SelectAtom
        label={words.arrival}
        value={process.arrival ?? 'uniform_service_hours'}
        options={ARRIVALS.map((value) => ({ value, label: words.arrivals[value] }))}
        onWrite={(arrival) => write({ arrival })}
      />
      <div className="field-row">
        <AtomField
          label={words.unit}
          hint={words.unitHint}
          optional
          value={process.unitOfFlow ?? ''}
          onWrite={(text) => write({ unitOfFlow: text || null })}
        />
        <NumberAtom
          label={words.demand}
          hint={words.demandHint}
          optional
          min={0}
          suffix={words.demandSuffix}
          value={process.demandPerMonth}
          onWrite={(demandPerMonth) => write({ demandPerMonth })}
        />
      </div>
    </div>
  )
}

/** The hours themselves, and the way to hours of its own. */
function ChosenCalendar({ process }: { readonly process: Process }) {
  const words = useWords('calendars').process
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const add = useAddCalendar()
  const { chosen, used } = useCalendarChoice(process.calendarId)
  const addOwn = () => {
    endStep()
    const calendarId = add()
    if (calendarId !== null) setFields(board, 'processes', process.id, { calendarId })
  }
  return (
    <>
      {used && <CalendarFold key={used.id} calendar={used} usesHere={chosen ? 1 : 0} />}
      {mayWrite && (
        <p>
          <Button small icon={<PlusIcon className="icon" />} onClick={addOwn}>
            {words.own}
          </Button>
        </p>
      )}
    </>
  )
}

import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { useWords } from '../../locale/use-words.ts'
import { CalendarFold } from '../../workshop/calendars/CalendarFold.tsx'
import { CalendarSelect } from '../../workshop/calendars/CalendarSelect.tsx'
import { HoursFold } from '../../workshop/calendars/HoursFold.tsx'
import { useCalendarChoice } from '../../workshop/calendars/use-calendar-choice.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import type { Target } from './use-promise-text.ts'

/** What the check is reckoned with besides the steps, once per process: hours of the promise and of the process, and how cases come in. */
export function HoursOfPromise({ targets }: { readonly targets: readonly Target[] }) {
  const [processes, nodes] = [useAll('processes'), useAll('nodes')]
  const processOf = ({ fromNodeId }: Target) => nodes.find(({ id }) => id === fromNodeId)?.processId
  return processes.map((process) => {
    const own = targets.filter((target) => processOf(target) === process.id)
    return own.length === 0 ? null : <HoursOf key={process.id} process={process} targets={own} />
  })
}

interface HoursOfProps {
  readonly process: RecordView<'processes'>
  readonly targets: readonly Target[]
}

function HoursOf({ process, targets }: HoursOfProps) {
  const words = useWords('calendars').process
  const board = useBoard()
  const { locale } = useSingleton('workshop')
  const { used } = useCalendarChoice(process.calendarId)
  // The hours of the process can be changed below; those of the promise only here, where they are others.
  const named = Map.groupBy(targets, ({ calendarId }) => calendarId)
  const ownHours = useAll('calendars').filter(({ id }) => id !== used?.id && named.has(id))
  return (
    <HoursFold process={process}>
      <div className="hours hours-of-promise">
        {targets.map((target) => (
          <CalendarSelect
            key={target.id}
            label={words.serviceHours(targetLabel(target, locale))}
            hint={words.serviceHoursHint}
            value={target.calendarId}
            emptyLabel={words.sameAsProcess}
            onWrite={(calendarId) => setFields(board, 'targets', target.id, { calendarId })}
          />
        ))}
        {ownHours.map((calendar) => (
          <CalendarFold
            key={calendar.id}
            calendar={calendar}
            usesHere={named.get(calendar.id)?.length ?? 0}
          />
        ))}
      </div>
    </HoursFold>
  )
}

import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { useAll } from '../use-record.ts'
import { type Calendar, CalendarFields } from './CalendarFields.tsx'

interface CalendarFoldProps {
  readonly calendar: Calendar
  /** How many of its uses are what this page is about. */
  readonly usesHere: number
}

/** The hours of one calendar, to look at and change; one that others use, too, says so before anybody changes it. */
export function CalendarFold({ calendar, usesHere }: CalendarFoldProps) {
  const words = useWords('calendars')
  const others = useUses(calendar.id) - usesHere
  return (
    <Fold summary={words.process.edit(calendar.name?.trim() || words.unnamed)}>
      <div className="stack-wide">
        {others > 0 && <p className="soft">{words.usedElsewhere(others)}</p>}
        <CalendarFields calendar={calendar} />
        <p className="soft t-s">{words.process.holidaysNote}</p>
      </div>
    </Fold>
  )
}

/** Services, targets and processes that name a calendar. */
function useUses(calendarId: string): number {
  const [services, targets, processes] = [useAll('catalogue'), useAll('targets'), useAll('processes')]
  return (
    services.filter((service) => service.serviceHoursId === calendarId).length +
    targets.filter((target) => target.calendarId === calendarId).length +
    processes.filter((process) => process.calendarId === calendarId).length
  )
}

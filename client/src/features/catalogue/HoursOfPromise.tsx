import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { useWords } from '../../locale/use-words.ts'
import { CalendarSelect } from '../../workshop/calendars/CalendarSelect.tsx'
import { HoursFold } from '../../workshop/calendars/HoursFold.tsx'
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
      </div>
    </HoursFold>
  )
}

import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { ProcessHours } from './ProcessHours.tsx'
import { useCalendarChoice } from './use-calendar-choice.ts'

interface HoursFoldProps {
  readonly process: RecordView<'processes'>
  /** Before the hours of the process. */
  readonly children?: ReactNode
}

const placeId = (processId: string): string => `hours-${processId}`

/** Folded, because it is seldom changed; what it says is in its line. */
export function HoursFold({ process, children }: HoursFoldProps) {
  const words = useWords('calendars')
  const { used, isNeverOpen } = useCalendarChoice(process.calendarId)
  const { arrival, demandPerMonth } = process
  const hours = isNeverOpen
    ? words.process.neverOpenShort
    : used
      ? used.name?.trim() || words.unnamed
      : words.process.assumedShort
  return (
    <div id={placeId(process.id)} className="hours-fold">
      <Fold
        summary={words.process.summary(
          hours,
          words.process.arrivalsShort[arrival ?? 'uniform_service_hours'],
          demandPerMonth === null ? null : words.process.demandShort(demandPerMonth),
        )}
      >
        {children}
        <ProcessHours process={process} />
      </Fold>
    </div>
  )
}

/** Opens the hours of a process where they stand on this page, and goes there. */
export function openHours(processId: string): void {
  const place = document.getElementById(placeId(processId))
  const fold = place?.querySelector('details')
  if (!fold) return
  fold.open = true
  place?.scrollIntoView?.({ block: 'nearest' })
  fold.querySelector('summary')?.focus()
}

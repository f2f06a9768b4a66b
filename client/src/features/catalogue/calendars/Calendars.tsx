import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useRef } from 'react'
import { useWords } from '../../../locale/use-words.ts'
import { PlusIcon } from '../../../ui/icons.ts'
import { Button } from '../../../ui/native/Button.tsx'
import { Section } from '../../../ui/native/Layout.tsx'
import { useEndStep } from '../../../workshop/use-end-step.ts'
import { useListFocus } from '../../../workshop/use-list-focus.ts'
import { useIds, useSingleton } from '../../../workshop/use-record.ts'
import { useBoard, useMe } from '../../../workshop/use-workshop.ts'
import { CalendarEditor } from './CalendarEditor.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5]

/** When somebody is there: the hours that promises are reckoned in (CAT-6). */
export function Calendars() {
  const words = useWords('calendars')
  const ids = useIds('calendars')
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const { timeZone } = useSingleton('workshop')
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  const add = () => {
    endStep()
    addRecord(board, 'calendars', {
      name: words.newName,
      timeZone,
      weekly: WEEKDAYS.map((day) => ({ day, from: '08:00', to: '17:00' })),
    })
  }
  return (
    <Section label={words.heading} note={words.note}>
      <div ref={place} tabIndex={-1}>
        <ul>
          {ids.map((id) => (
            <CalendarEditor key={id} id={id} isOnly={ids.length === 1} />
          ))}
        </ul>
        {mayWrite && (
          <p className="after-list">
            <Button small icon={<PlusIcon className="icon" />} onClick={add}>
              {words.add}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}

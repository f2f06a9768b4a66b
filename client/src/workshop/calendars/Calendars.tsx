import { useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useEndStep } from '../use-end-step.ts'
import { useListFocus } from '../use-list-focus.ts'
import { useIds } from '../use-record.ts'
import { useMe } from '../use-workshop.ts'
import { CalendarEditor } from './CalendarEditor.tsx'
import { useAddCalendar } from './use-calendar-choice.ts'

/** When somebody is there: the hours that promises are reckoned in (CAT-6). */
export function Calendars() {
  const words = useWords('calendars')
  const ids = useIds('calendars')
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  const addCalendar = useAddCalendar()
  const add = () => {
    endStep()
    addCalendar()
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

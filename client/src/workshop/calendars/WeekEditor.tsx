import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon, XIcon } from '../../ui/icons.ts'
import { IconButton } from '../../ui/native/Button.tsx'
import { ErrorText } from '../../ui/native/Field.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useEndStep } from '../use-end-step.ts'
import { useBoard, useMe } from '../use-workshop.ts'
import type { Calendar } from './CalendarFields.tsx'
import {
  asEnd,
  asTyped,
  DAYS,
  problemOf,
  type Window,
  windowsOf,
  withAnother,
  withDay,
} from './weekly-hours.ts'

/** A row for each day of the week, with as many windows as it takes; lunch is the gap between two. */
export function WeekEditor({ calendar }: { readonly calendar: Calendar }) {
  const words = useWords('calendars')
  return (
    <div role="group" aria-label={words.week}>
      <h4 className="strong">{words.week}</h4>
      <ul className="week-hours">
        {DAYS.map((day) => (
          <Day key={day} calendar={calendar} day={day} />
        ))}
      </ul>
    </div>
  )
}

function Day({ calendar, day }: { readonly calendar: Calendar; readonly day: (typeof DAYS)[number] }) {
  const words = useWords('calendars')
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const stored = windowsOf(calendar.weekly, day)
  // What cannot stand yet, such as an end before its beginning, stays here until it can: nothing typed is lost.
  const [draft, setDraft] = useState<{ readonly windows: readonly Window[]; readonly over: string } | null>(
    null,
  )
  const over = JSON.stringify(stored)
  const windows = draft?.over === over ? draft.windows : stored
  const problem = problemOf(windows)
  const name = words.days[day - 1] ?? ''
  const change = (next: readonly Window[]) => {
    if (problemOf(next) !== null) return setDraft({ windows: next, over })
    setDraft(null)
    endStep()
    setFields(board, 'calendars', calendar.id, { weekly: withDay(calendar.weekly, day, next) })
  }
  const another = withAnother(windows)
  const replace = (index: number, window: Window) => change(windows.with(index, window))
  return (
    <li className="week-day">
      <span className="strong">{name}</span>
      <div className="week-windows">
        {windows.length === 0 && <span className="soft">{words.closed}</span>}
        {windows.map((window, index) => (
          // Windows have no identity but their place in the day.
          <span key={index} className="week-window">
            <TextField
              type="time"
              label={words.from(name)}
              labelHidden
              readOnly={!mayWrite}
              value={window.from}
              onChange={(from) => from !== '' && replace(index, { ...window, from: from.slice(0, 5) })}
            />
            <span aria-hidden="true">{words.until}</span>
            <TextField
              type="time"
              label={words.to(name)}
              labelHidden
              readOnly={!mayWrite}
              value={asTyped(window.to)}
              onChange={(to) => to !== '' && replace(index, { ...window, to: asEnd(to.slice(0, 5)) })}
            />
            {mayWrite && (
              <IconButton
                size="small"
                kind="quiet"
                label={words.removeWindow(name, window.from, window.to)}
                icon={<XIcon className="icon" />}
                onClick={() => change(windows.filter((_, place) => place !== index))}
              />
            )}
          </span>
        ))}
        {mayWrite && another && (
          <IconButton
            size="small"
            kind="quiet"
            label={words.addWindow(name)}
            icon={<PlusIcon className="icon" />}
            onClick={() => change(another)}
          />
        )}
        {problem && <ErrorText>{words.problems[problem]}</ErrorText>}
      </div>
    </li>
  )
}

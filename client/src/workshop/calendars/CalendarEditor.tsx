import { deleteRecord, restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useEndStep } from '../use-end-step.ts'
import { useRecord } from '../use-record.ts'
import { useBoard, useMe } from '../use-workshop.ts'
import { type Calendar, CalendarFields } from './CalendarFields.tsx'

interface CalendarEditorProps {
  readonly id: string
  /** Then it counts everywhere. */
  readonly isOnly: boolean
}

export const CalendarEditor = memo(function CalendarEditor({ id, isOnly }: CalendarEditorProps) {
  const words = useWords('calendars')
  const calendar = useRecord('calendars', id)
  if (!calendar) return null
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
          <CalendarFields calendar={calendar} />
          <Remove calendar={calendar} />
        </div>
      </Fold>
    </li>
  )
})

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

import { noteSign, type MapNote } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { useWords } from '../../locale/use-words.ts'

/** More would take the room from the map. */
const MOST_NOTES = 4

/** What is noted on the steps of this page, under the same signs as on the map. */
export function RoomNotes({ notes }: { readonly notes: readonly MapNote[] }) {
  const words = useWords('room').process
  if (notes.length === 0) return null
  const isMore = notes.length > MOST_NOTES
  const shown = isMore ? notes.slice(0, MOST_NOTES - 1) : notes
  return (
    <ul className="room-notes" aria-label={words.notes}>
      {shown.map((note) => (
        <li key={`${note.kind} ${note.id}`} className="room-note t-s">
          <b className="strong">
            {noteSign(note)} {note.heading}:
          </b>{' '}
          {note.text}
        </li>
      ))}
      {isMore && <li className="room-note t-s soft">{words.moreNotes(notes.length - shown.length)}</li>}
    </ul>
  )
}

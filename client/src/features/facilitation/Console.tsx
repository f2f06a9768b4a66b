/** The facilitators' console: plan, what is on now, notes, the room and the people. */
import { useWords } from '../../locale/use-words.ts'
import { NotesColumn } from './NotesColumn.tsx'
import { NowColumn } from './NowColumn.tsx'
import { PlanHead } from './PlanHead.tsx'
import { RoomColumn } from './RoomColumn.tsx'
import './console.css'

export function Console() {
  const words = useWords('facilitation')
  return (
    <div className="console part-bleed">
      <h1 className="visually-hidden">{words.title}</h1>
      <PlanHead />
      <div className="console-columns">
        <NowColumn />
        <NotesColumn />
        <RoomColumn />
      </div>
    </div>
  )
}

/** The facilitators' console: plan, what is on now, notes, the room and the people. */
import { useWords } from '../../locale/use-words.ts'
import { Switch } from '../../ui/aria/Switch.tsx'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { DryRunBanner } from './DryRun.tsx'
import { NotesColumn } from './NotesColumn.tsx'
import { NowColumn } from './NowColumn.tsx'
import { OneScreen } from './OneScreen.tsx'
import { PlanHead } from './PlanHead.tsx'
import { RoomColumn } from './RoomColumn.tsx'
import { useBeamer } from './use-beamer.ts'
import './console.css'

export function Console() {
  const words = useWords('facilitation')
  const { access } = useWorkshop()
  const [isBeamerOn, setBeamer] = useBeamer(access.workshopId)
  return (
    <div className="console part-bleed">
      <h1 className="visually-hidden">{words.title}</h1>
      <DryRunBanner />
      <div className="console-beamer">
        <Switch isOn={isBeamerOn} onChange={setBeamer} note={isBeamerOn && words.beamer.on}>
          {words.beamer.title}
        </Switch>
      </div>
      {isBeamerOn ? (
        <OneScreen />
      ) : (
        <>
          <PlanHead />
          <div className="console-columns">
            <NowColumn />
            <NotesColumn />
            <RoomColumn />
          </div>
        </>
      )}
    </div>
  )
}

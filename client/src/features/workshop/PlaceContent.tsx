import { Link } from 'react-router'
import { ConsoleScreen, partScreens, SafetyScreen, SheetScreen } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { Arrival } from './Arrival.tsx'
import type { Place } from './places.ts'
import { PastStage } from './PastStage.tsx'
import { StageScreen } from './StageScreen.tsx'

/** What stands at a place; each part's code is loaded when it is first opened. */
export function PlaceContent({
  place,
  heldStageId,
  isFacilitator,
}: {
  readonly place: Place
  /** See `StageScreen`. */
  readonly heldStageId: string | null
  readonly isFacilitator: boolean
}) {
  if (place === 'overview') return <Arrival />
  if (place === 'now') return <StageScreen heldStageId={heldStageId} />
  if (place === 'past') return <PastStage />
  if (place === 'console') return isFacilitator ? <ConsoleScreen /> : <FacilitatorsOnly />
  if (place === 'sheet') return isFacilitator ? <SheetScreen /> : <FacilitatorsOnly />
  if (place === 'safety') return isFacilitator ? <SafetyScreen /> : <FacilitatorsOnly />
  const Part = partScreens[place]
  return <Part />
}

function FacilitatorsOnly() {
  const words = useWords('shell').facilitatorOnly
  const { access } = useWorkshop()
  return (
    <div className="stack">
      <h1 className="title t-2xl">{words.title}</h1>
      <p className="soft">{words.text}</p>
      <p>
        <Link className={buttonClass()} to={`/w/${access.workshopId}`}>
          {words.back}
        </Link>
      </p>
    </div>
  )
}

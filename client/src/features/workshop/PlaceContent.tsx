import { lazy } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { Arrival } from './Arrival.tsx'
import type { Place } from './places.ts'

const StatementPart = lazy(() => import('../statement/StatementPart.tsx'))
const ProcessPart = lazy(() => import('../process/ProcessPart.tsx'))
const ExpectationsPart = lazy(() => import('../expectations/ExpectationsPart.tsx'))
const CataloguePart = lazy(() => import('../catalogue/CataloguePart.tsx'))
const ResultPart = lazy(() => import('../result/ResultPart.tsx'))
const Console = lazy(async () => ({ default: (await import('../facilitation/Console.tsx')).Console }))

const parts = {
  1: StatementPart,
  2: ProcessPart,
  3: ExpectationsPart,
  4: CataloguePart,
  5: ResultPart,
} as const

/** What stands at a place; each part's code is loaded when it is first opened. */
export function PlaceContent({
  place,
  isFacilitator,
}: {
  readonly place: Place
  readonly isFacilitator: boolean
}) {
  if (place === 'overview') return <Arrival />
  if (place === 'console') return isFacilitator ? <Console /> : <FacilitatorsOnly />
  const Part = parts[place]
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

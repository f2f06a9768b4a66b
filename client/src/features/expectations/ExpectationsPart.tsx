import { ExpectationPage } from './ExpectationPage.tsx'
import { Overview } from './Overview.tsx'
import { usePlace } from './part-path.ts'
import './expectations.css'

/** Part 3: all expectations in four views, or one of them (`/w/<id>/3/e/<expectationId>`). */
export default function ExpectationsPart() {
  const place = usePlace()
  if ('view' in place) return <Overview view={place.view} />
  return <ExpectationPage key={place.expectationId} id={place.expectationId} />
}

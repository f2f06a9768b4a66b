import { useWords } from '../../locale/use-words.ts'
import { Decisions } from './Decisions.tsx'
import { Parking } from './Parking.tsx'

/** The end of a meeting: every parked thought gets an outcome, and what was decided is read out and written down. */
export function ClosingView() {
  const words = useWords('result').closing
  return (
    <>
      <p className="soft t-l view-lead">{words.lead}</p>
      <Parking />
      <Decisions />
    </>
  )
}

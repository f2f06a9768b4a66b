/** What facilitators steer while people vote, consent or seal their view of themselves. */
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { ConsentControls } from './ConsentControls.tsx'
import { SealedControls } from './SealedControls.tsx'
import { VoteControls } from './VoteControls.tsx'
import './voting.css'

export default function VotingControls() {
  const shown = useShownStage()
  const activity = shown && activityOf(shown.stage)
  return (
    <div className="voting-controls">
      {activity === 'vote' && <VoteControls />}
      {activity === 'consent' && <ConsentControls />}
      {activity === 'sealed' && <SealedControls />}
    </div>
  )
}

import { useWords } from '../../locale/use-words.ts'
import { Empty } from '../../ui/native/Paper.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { MendCards } from './MendCards.tsx'
import { RevealedCards } from './RevealedCards.tsx'
import { useSourceStage } from './use-cards.ts'
import './writing.css'

/** Reading in silence: the cards of the last collecting stage, large. */
export default function ReadStage() {
  const words = useWords('writing').revealed
  const shown = useShownStage()
  const source = useSourceStage(shown?.stage.id ?? null)
  if (!source) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <div className="writing">
      <MendCards stage={source} />
      <RevealedCards stage={source} size="large" />
    </div>
  )
}

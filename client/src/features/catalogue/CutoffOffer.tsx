import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { CutoffInsight } from '@servicewerkstatt/shared/domain/agreements/feasibility-cutoff.ts'
import { timeWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import type { Target } from './use-promise-text.ts'

interface CutoffOfferProps {
  readonly target: Target
  readonly cutoff: CutoffInsight
  readonly nowBp: number
}

/** "The same day" needs a cut-off: both numbers side by side, and the latest one that holds, to be taken over. */
export function CutoffOffer({ target, cutoff, nowBp }: CutoffOfferProps) {
  const words = useWords('catalogue').feasibility.cutoff
  const { language } = useLanguage()
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const { offer, withoutBp, isHeld } = cutoff
  const time = (value: string) => timeWords(value, language)
  const take = (cutoffTime: string) => {
    endStep()
    setFields(board, 'targets', target.id, { cutoffTime })
  }
  const isTaken = offer !== null && target.cutoffTime === offer.time
  return (
    <div className="cutoff-offer">
      <p>
        {words.without(withoutBp)} {target.cutoffTime !== null && words.now(time(target.cutoffTime), nowBp)}{' '}
        {offer ? !isTaken && words.offer(time(offer.time), offer.bp) : !isHeld && words.none}
      </p>
      {!isHeld && <p className="t-s soft">{words.why}</p>}
      {offer && !isTaken && mayWrite && (
        <Button small onClick={() => take(offer.time)}>
          {words.take(time(offer.time))}
        </Button>
      )}
    </div>
  )
}

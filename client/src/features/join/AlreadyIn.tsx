import { Link } from 'react-router'
import type { KnownWorkshop } from '../../app/devices.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import { addressOf } from './use-join.ts'

/** This device has a seat already: go on as the same person, or make room for somebody else. */
export function AlreadyIn({ known, onSomebodyElse }: { known: KnownWorkshop; onSomebodyElse: () => void }) {
  const words = useWords('join')
  return (
    <JoinFrame kicker={words.kicker} title={known.title || words.titleUnknown} lead={words.alreadyIn}>
      <div className="join-form">
        <Link
          className={buttonClass({ kind: 'main', wide: true })}
          to={addressOf(known.workshopId, known.role)}
          replace
        >
          {words.goOnAsBefore}
        </Link>
        <Button kind="quiet" onClick={onSomebodyElse}>
          {words.asSomebodyElse}
        </Button>
      </div>
    </JoinFrame>
  )
}

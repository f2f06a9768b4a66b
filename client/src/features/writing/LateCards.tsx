import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Slip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { personName, useCommand } from '../../workshop/use-workshop.ts'

/** Cards that came after the time: the facilitators take them in or leave them out (SAVE-5). */
export function LateCards({ stageId }: { readonly stageId: string }) {
  const words = useWords('writing').console
  const ids = useAll('lateCards')
    .filter((card) => card.stageId === stageId)
    .map(({ id }) => id)
  if (ids.length === 0) return null
  return (
    <section className="console-gap">
      <h4 className="label">{words.late(ids.length)}</h4>
      <ul className="stack">
        {ids.map((id) => (
          <LateCard key={id} id={id} />
        ))}
      </ul>
    </section>
  )
}

function LateCard({ id }: { readonly id: string }) {
  const words = useWords('writing').console
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const card = useRecord('lateCards', id)
  const author = useRecord('participants', card?.authorId ?? null)
  if (!card) return null
  const answer = async (takeIn: boolean) => {
    const outcome = await send('answer-late-card', { lateId: id, takeIn })
    toast({ text: outcome.ok ? (takeIn ? words.takenIn : words.leftOut) : refusalText(outcome) })
  }
  return (
    <li>
      <Slip
        size="dense"
        foot={
          <span className="row wrap">
            {author && <span>{personName(author)}</span>}
            <Button small onClick={() => void answer(true)}>
              {words.takeIn}
            </Button>
            <Button small kind="quiet" onClick={() => void answer(false)}>
              {words.leaveOut}
            </Button>
          </span>
        }
      >
        {card.text}
      </Slip>
    </li>
  )
}

import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { RoomTask } from './RoomTask.tsx'

/** "Beschluss": the latest decision of this stage, how it was decided and what follows; before it the question. */
export function RoomDecision() {
  const words = useWords('room').decision
  const { currentStageId } = useSingleton('run')
  const decision = useAll('decisions').findLast(
    ({ stageId, text }) => stageId === currentStageId && text.trim() !== '',
  )
  if (!decision) return <RoomTask fallback={words.none} />
  const type = fitType(decision.text.length)
  return (
    <RoomFrame note={words.title}>
      <div className="room-centre">
        <p
          className="title room-statement-text"
          style={{ fontSize: type.size, lineHeight: `${type.line}px` }}
        >
          {decision.text}
        </p>
        <p className="t-l soft">{words.decided(words.by[decision.by], words.hows[decision.how])}</p>
        <WhatFollows links={decision.links} />
      </div>
    </RoomFrame>
  )
}

/** More do not fit below a sentence of that size; the closing layout has them all. */
const MOST = 3

function WhatFollows({ links }: { readonly links: RecordView<'decisions'>['links'] }) {
  const words = useWords('room').decision
  const { until } = useWords('room').closing
  const { dateShort } = useFormats()
  const measures = useAll('measures').filter(({ id }) =>
    links.some((link) => link.type === 'measures' && link.id === id),
  )
  if (measures.length === 0) return null
  return (
    <div className="room-decision-follows">
      <h2 className="t-xl strong">{words.follows}</h2>
      <ul className="voice t-l">
        {measures.slice(0, MOST).map(({ id, title, description, dueDate }) => (
          <li key={id}>
            {title || description}
            {dueDate && <span className="soft t-m"> {until(dateShort(dueDate))}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

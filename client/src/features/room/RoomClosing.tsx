import type { ReactNode } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { QrCode } from '../../workshop/QrCode.tsx'
import { useJoinOrigin } from '../../workshop/use-join-origin.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'

/** As many of each as fit; the rest is counted. */
const MOST = 5
const DONE: readonly string[] = ['done', 'verified', 'dropped']

/** "Abschluss": what was decided, what happens next and who takes care, what stays open, and where the result is. */
export function RoomClosing() {
  const words = useWords('room').closing
  const { dateShort } = useFormats()
  const decisions = useAll('decisions').filter(({ text }) => text.trim() !== '')
  const measures = useAll('measures').filter(({ status }) => !DONE.includes(status))
  const participants = useAll('participants')
  const { currentStageId } = useSingleton('run')
  const open = useAll('parkingItems').filter(({ outcome, text }) => outcome === 'open' && text.trim() !== '')
  const owner = (id: string | null) => {
    const person = participants.find((other) => other.id === id)
    return person ? personName(person) : ''
  }
  const isEmpty = decisions.length + measures.length + open.length === 0
  // A stage that has only begun shows its question, not that nothing is there.
  if (isEmpty && currentStageId !== null) return <RoomTask />
  return (
    <RoomFrame title={words.title} className="room-closing">
      <div className="room-closing-lists">
        {isEmpty && <p className="voice t-xl soft">{words.none}</p>}
        <List title={words.decisions} count={decisions.length}>
          {decisions.slice(-MOST).map((decision) => (
            <li key={decision.id} className="voice">
              {decision.text}
            </li>
          ))}
        </List>
        <List title={words.measures} count={measures.length}>
          {measures.slice(0, MOST).map((measure) => (
            <li key={measure.id}>
              <span className="voice">{measure.title || measure.description}</span>{' '}
              <span className="soft t-m">
                {[
                  measure.ownerToAsk ? words.toAsk(owner(measure.ownerId)) : owner(measure.ownerId),
                  measure.dueDate && words.until(dateShort(measure.dueDate)),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </List>
        <List title={words.open} count={open.length}>
          {open.slice(0, MOST).map((item) => (
            <li key={item.id} className="voice">
              {item.text}
            </li>
          ))}
        </List>
      </div>
      <ResultCode />
    </RoomFrame>
  )
}

function List({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  const words = useWords('room').closing
  if (count === 0) return null
  return (
    <section>
      <h2 className="t-xl strong">{title}</h2>
      <ul className="room-closing-list">
        {children}
        {count > MOST && <li className="soft">{words.more(count - MOST)}</li>}
      </ul>
    </section>
  )
}

/** The published page, once there is one. */
function ResultCode() {
  const words = useWords('room').closing
  const origin = useJoinOrigin()
  const slug = useAll('publications').findLast((publication) => publication.slug)?.slug
  if (!slug) return null
  const address = `${origin}/p/${slug}`
  return (
    <aside className="room-result">
      <QrCode value={address} label={address} className="room-result-qr" />
      <p className="t-m strong">{words.result}</p>
    </aside>
  )
}

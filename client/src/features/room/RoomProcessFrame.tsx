import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { FreshText } from './FreshText.tsx'

/** A process before its first step: where it begins, what comes out, who gets it. What is open stays open in sight. */
export function RoomProcessFrame({ process }: { readonly process: RecordView<'processes'> }) {
  const words = useWords('room').process
  const answers = [
    [words.frame.trigger, process.trigger],
    [words.frame.outcome, process.outcome],
    [words.frame.customers, process.sipoc.customers],
  ] as const
  return (
    <RoomFrame title={words.title(process.name)}>
      <dl className="room-centre room-process-frame">
        {answers.map(([question, answer]) => (
          <div key={question}>
            <dt className="t-m soft">{question}</dt>
            <dd className="t-2xl voice">{answer.trim() === '' ? '…' : <FreshText text={answer} />}</dd>
          </div>
        ))}
      </dl>
    </RoomFrame>
  )
}

import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'
import { FreshText } from './FreshText.tsx'
import { fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'
import { RoomFeasibility } from './RoomFeasibility.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useRoomPromises } from './use-room-promises.ts'

/** Side by side; more could not be read from the last row. */
const MOST_CHECKS = 2

/** "Zusage": one promise at a time, whether it can be kept, who asked for it and why. No costs. @param only the one in the spotlight */
export function RoomPromise({ only }: { readonly only?: string }) {
  const words = useWords('room').promise
  const all = useRoomPromises()
  const promises = only === undefined ? all : all.filter(({ id }) => id === only)
  const page = usePages(promises.length, promises.map(({ id }) => id).join())
  const shown = promises[page]
  const votes = useVotes(shown?.id)
  if (!shown) return <RoomTask fallback={words.empty} />
  const type = fitType(Math.max(shown.text.length, 40))
  const place = all.findIndex(({ id }) => id === shown.id)
  return (
    <RoomFrame
      title={words.of(place + 1, all.length)}
      note={[shown.service, shown.kind && words.kinds[shown.kind]].filter(Boolean).join(', ')}
      className="room-promise"
    >
      <p className="title room-promise-text" style={{ fontSize: type.size, lineHeight: `${type.line}px` }}>
        {shown.text === '' ? (
          <span className="soft">{shown.title || words.unworded}</span>
        ) : (
          <FreshText key={shown.id} text={shown.text} />
        )}
      </p>
      <div className="room-promise-checks">
        {shown.targets.slice(0, votes.length > 0 ? 1 : MOST_CHECKS).map((target) => (
          <RoomFeasibility
            key={target.id}
            target={target}
            isNamed={shown.targets.length > 1}
            isAlone={votes.length === 0 && shown.targets.length === 1}
          />
        ))}
        <Consent votes={votes} />
      </div>
      {shown.reason && (
        <div className="room-promise-why">
          <p className="t-s soft">{words.who}</p>
          <p className="room-promise-quote voice t-l">
            {shown.reason.department && <b className="theirs">{shown.reason.department}. </b>}
            {shown.reason.text}
          </p>
        </div>
      )}
    </RoomFrame>
  )
}

const VALUES = [0, 1, 2, 3, 4, 5] as const

type Votes = RecordView<'consentRounds'>['votes']

/** The last closed round: the distribution only, never who. */
function useVotes(agreementId: string | undefined): NonNullable<Votes> {
  const rounds = useAll('consentRounds')
  const last = rounds
    .filter(
      (round) =>
        round.subjectType === 'agreement' && round.subjectId === agreementId && round.closedAt !== null,
    )
    .toSorted((a, b) => b.no - a.no)[0]
  return last?.votes ?? []
}

function Consent({ votes }: { readonly votes: NonNullable<Votes> }) {
  const words = useWords('room').promise
  if (votes.length === 0) return null
  return (
    <section className="room-check">
      <p className="t-s soft">{words.consent(votes.length)}</p>
      <ol className="room-consent">
        {VALUES.map((value) => {
          const count = votes.filter((vote) => vote.value === value).length
          return (
            <li key={value} aria-label={words.consentLabel(value, count)}>
              <span className="room-consent-blocks" aria-hidden="true">
                {Array.from({ length: count }, (_, index) => (
                  <i key={index} />
                ))}
              </span>
              <b aria-hidden="true">{value}</b>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

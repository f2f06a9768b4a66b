import { useWords } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'
import { FreshText } from './FreshText.tsx'
import { fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'
import { RoomFeasibility } from './RoomFeasibility.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useRoomPromises } from './use-room-promises.ts'
import { toPages, type Votes } from './promise-pages.ts'

/** "Zusage": one promise at a time, whether it can be kept, who asked for it and why. No costs. @param only the one in the spotlight */
export function RoomPromise({ only }: { readonly only?: string }) {
  const words = useWords('room').promise
  const all = useRoomPromises()
  const promises = only === undefined ? all : all.filter(({ id }) => id === only)
  const pages = toPages(promises, useVotesOf())
  const page = pages[usePages(pages.length, promises.map(({ id }) => id).join())]
  const shown = page?.promise
  if (!shown) return <RoomTask fallback={words.empty} />
  const type = fitType(Math.max(shown.text.length, 40))
  const place = all.findIndex(({ id }) => id === shown.id)
  return (
    <RoomFrame
      title={words.of(place + 1, all.length)}
      note={[shown.service, shown.kind && words.kinds[shown.kind]].filter(Boolean).join(', ')}
      page={{ at: page.at, all: page.all }}
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
        {page.targets.map((target) => (
          <RoomFeasibility
            key={target.id}
            target={target}
            isNamed={shown.targets.length > 1}
            isAlone={page.votes.length === 0 && shown.targets.length === 1}
          />
        ))}
        <Consent votes={page.votes} />
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

/** The last closed round: the distribution only, never who. */
function useVotesOf(): (agreementId: string) => Votes {
  const rounds = useAll('consentRounds')
  return (agreementId) => {
    const last = rounds
      .filter(
        (round) =>
          round.subjectType === 'agreement' && round.subjectId === agreementId && round.closedAt !== null,
      )
      .toSorted((a, b) => b.no - a.no)[0]
    return last?.votes ?? []
  }
}

function Consent({ votes }: { readonly votes: Votes }) {
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

/** Consent in the room: the wording and how many have answered; once closed the distribution, never who. */
import { lowVotes } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { useWords } from '../../locale/use-words.ts'
import { fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { Distribution } from './ConsentResult.tsx'
import { RoomTurnout } from './RoomVote.tsx'
import { type ConsentRound, useConsentRounds, useTurnout } from './rounds.ts'
import './voting.css'
import './room-voting.css'

/** As many comments as stand on one page. */
const COMMENTS_PER_PAGE = 4

export default function RoomConsent() {
  const words = useWords('voting').consent
  const stage = useCurrentStage()
  const [round] = useConsentRounds()
  const decision = useAll('decisions').findLast(({ stageId }) => stageId !== null && stageId === stage?.id)
  const turnout = useTurnout('team', round?.facilitators ?? 0)
  if (!round) {
    return (
      <RoomFrame>
        <div className="room-centre">
          <p className="title room-task" style={{ fontSize: 88 }}>
            {stage?.task || stage?.title}
          </p>
        </div>
      </RoomFrame>
    )
  }
  if (round.closedAt !== null)
    return <ClosedConsent round={round} settled={round.outcome !== null ? decision?.text : undefined} />
  const text = round.text ?? ''
  const type = fitType(text.length)
  const question = round.subjectType === 'agreement' ? words.agreementQuestion : words.question
  return (
    <RoomFrame note={words.subject[round.subjectType]}>
      <div className="room-centre">
        <p className="title room-consent-text" style={{ fontSize: type.size, lineHeight: `${type.line}px` }}>
          {text}
        </p>
      </div>
      <footer className="room-vote-foot t-l">
        <span>
          {question} {`0 ${words.ends[0]}, 5 ${words.ends[1]}`}
        </span>
        <RoomTurnout turnout={turnout} />
      </footer>
    </RoomFrame>
  )
}

function ClosedConsent({
  round,
  settled,
}: {
  readonly round: ConsentRound
  readonly settled: string | undefined
}) {
  const words = useWords('voting').consent
  const comments = round.votes.filter(({ comment }) => comment !== null && comment.trim() !== '')
  const commentPages = Math.ceil(comments.length / COMMENTS_PER_PAGE)
  const page = usePages(1 + commentPages, round.id, round.closedAt)
  const low = lowVotes(round.votes)
  const shown = comments.slice((page - 1) * COMMENTS_PER_PAGE, page * COMMENTS_PER_PAGE)
  if (settled !== undefined) {
    const type = fitType(settled.length)
    return (
      <RoomFrame title={round.outcome ? words.outcome[round.outcome] : ''}>
        <div className="room-centre">
          <p
            className="title room-consent-text"
            style={{ fontSize: type.size, lineHeight: `${type.line}px` }}
          >
            {settled}
          </p>
        </div>
      </RoomFrame>
    )
  }
  return (
    <RoomFrame
      note={words.subject[round.subjectType]}
      page={{ at: page + 1, all: 1 + commentPages }}
      className="room-consent-result"
    >
      {page === 0 ? (
        <>
          <p className="voice room-consent-subject">{round.text}</p>
          <Distribution votes={round.votes} />
          <p className="row between t-m soft room-consent-ends" aria-hidden="true">
            <span>{words.ends[0]}</span>
            <span>{words.ends[1]}</span>
          </p>
        </>
      ) : (
        <ul className="room-concerns">
          {shown.map(({ value, comment }, index) => (
            <li key={index}>
              <p className="voice">
                <b className="room-comment-value">{value}</b> {comment}
              </p>
            </li>
          ))}
        </ul>
      )}
      <footer className="room-vote-foot t-l">
        <span>{words.answers(round.votes.length)}</span>
        {low > 0 && <span className="voice">{words.talk}</span>}
      </footer>
    </RoomFrame>
  )
}

import { memo } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { EyeIcon } from '../../ui/icons.ts'
import { Chip } from '../../ui/native/Paper.tsx'
import { State } from '../../ui/native/State.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { MissingHint } from './MissingHint.tsx'
import { usePaths } from './part-path.ts'
import { useFindingKeys, useMaturity } from './use-expectation.ts'
import { cardLinkId, useWayIn } from './way-back.ts'

export interface CardFaceProps {
  readonly id: string
  /** Names the department: where cards are not sorted by it. */
  readonly withArea: boolean
}

/** The words of a card; the link to everything else about it. */
export const CardText = memo(function CardText({ id }: { readonly id: string }) {
  const expectation = useRecord('expectations', id)
  const { card } = useWords('expectations')
  const { expectation: pathOf } = usePaths()
  const wayIn = useWayIn()
  const text = expectation?.statement.trim() ?? ''
  return (
    <Link id={cardLinkId(id)} className="exp-card-link" to={pathOf(id)} state={wayIn} draggable={false}>
      {text === '' ? <span className="faint">{card.empty}</span> : text}
    </Link>
  )
})

/** Who said it, what was seen, what is settled, what is missing. */
export const CardFoot = memo(function CardFoot({ id, withArea }: CardFaceProps) {
  const expectation = useRecord('expectations', id)
  return expectation ? <Foot expectation={expectation} withArea={withArea} /> : null
})

type Expectation = NonNullable<ReturnType<typeof useRecord<'expectations'>>>

function Foot({ expectation, withArea }: { readonly expectation: Expectation; readonly withArea: boolean }) {
  const words = useWords('expectations')
  const { gaps, status, isSettled } = useMaturity(expectation)
  const observations = useFindingKeys(expectation.id).length
  const isGuess = expectation.origin === 'assumed_by_team'
  const isMatched = (expectation.matchesId ?? null) !== null || expectation.validatedAt !== null
  const verdict = expectation.verdict?.kind
  // Under "Wir vermuten …" every card is a guess; there only the news is worth a chip.
  const saysGuess = isGuess && (withArea || isMatched)
  const hasChips = withArea || saysGuess || observations > 0 || verdict !== undefined || isSettled
  return (
    <div className="exp-card-foot">
      {hasChips && (
        <div className="row wrap exp-card-chips">
          {withArea && <AreaChip departmentId={expectation.departmentId} />}
          {saysGuess && <Chip side="ours">{isMatched ? words.card.matched : words.card.guess}</Chip>}
          {observations > 0 && (
            <Chip icon={<EyeIcon aria-hidden />}>{words.card.observations(observations)}</Chip>
          )}
          {verdict ? (
            <State state={verdict} />
          ) : (
            isSettled && <span className="strong">{words.status[status]}</span>
          )}
        </div>
      )}
      <MissingHint gaps={gaps} />
    </div>
  )
}

/** The department as brass diamond and name. */
export function AreaChip({ departmentId }: { readonly departmentId: string | null }) {
  const { area } = useWords('expectations')
  const department = useRecord('departments', departmentId)
  if (!department) return <Chip>{area.none}</Chip>
  return <Chip side="theirs">{department.name ?? area.unnamed}</Chip>
}

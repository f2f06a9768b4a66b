import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { CheckIcon } from '../../ui/icons.ts'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { Slip } from '../../ui/native/Paper.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { Members } from './members.tsx'
import { TakeOver } from './TakeOver.tsx'
import { type Fits, useFits } from './use-fits.ts'
import { type FitsRound, fitsOf, mostFits, useFitsRound } from './use-fits-round.ts'

interface GroupTextsProps {
  readonly groups: readonly GroupInOrder[]
  readonly isPast: boolean
}

/** All texts side by side. While the question is open everybody marks for themselves; then the counts stand below, and parts can be taken over. */
export function GroupTexts(props: GroupTextsProps) {
  const shown = useShownStage()
  const round = useFitsRound(shown?.stage.id ?? null)
  const { participantId } = useMe()
  if (round?.status === 'open' && !props.isPast && participantId !== null)
    return <Marking key={round.id} {...props} round={round} />
  return <Texts {...props} round={round} />
}

function Marking(props: GroupTextsProps & { readonly round: FitsRound }) {
  const fits = useFits(props.round)
  return <Texts {...props} fits={fits} />
}

function Texts({
  groups,
  isPast,
  round,
  fits,
}: GroupTextsProps & { readonly round: FitsRound | undefined; readonly fits?: Fits }) {
  const words = useWords('smallGroups')
  const { access } = useWorkshop()
  return (
    <section className="group-texts" aria-label={words.texts}>
      {fits && round && (
        <p className="t-l">{fits.marked === null ? words.loading : words.fitsLead(round.budget)}</p>
      )}
      <ul>
        {groups.map((group) => (
          <GroupText
            key={group.id}
            group={group}
            round={round}
            fits={fits}
            mayTake={!isPast && round?.status !== 'open'}
          />
        ))}
      </ul>
      {!isPast && round?.status !== 'open' && (
        <p>
          <Link className={buttonClass({ kind: 'quiet', flush: true })} to={`/w/${access.workshopId}/1`}>
            {words.toStatement}
          </Link>
        </p>
      )}
    </section>
  )
}

interface GroupTextProps {
  readonly group: GroupInOrder
  readonly round: FitsRound | undefined
  readonly fits: Fits | undefined
  readonly mayTake: boolean
}

function GroupText({ group, round, fits, mayTake }: GroupTextProps) {
  const words = useWords('smallGroups')
  const { locale } = useSingleton('workshop')
  const { mayWrite } = useMe()
  const text = useRecord('statementProposals', group.textId)?.text.trim() ?? ''
  const count = fitsOf(round, group.textId)
  const isMost = count !== null && count === mostFits(round)
  const canMark = fits?.marked != null && round?.options.some(({ id }) => id === group.textId)
  return (
    <li>
      <h2 className="group-text-head">
        <b className="strong">{words.group(group.no)}</b>{' '}
        <span className="soft">
          <Members ids={group.memberIds} />
        </span>
      </h2>
      <Slip size="large" lang={locale} className="hyphens">
        {text === '' ? <span className="soft">{words.noText}</span> : text}
      </Slip>
      <p className="group-text-foot">
        {count !== null && (
          <span className="t-l">
            {isMost ? <b className="strong">{words.count(count)}</b> : words.count(count)}
            {isMost && <span className="soft"> · {words.most}</span>}
          </span>
        )}
        {canMark && fits && <FitsButton fits={fits} no={group.no} textId={group.textId ?? ''} />}
        {mayTake && mayWrite && text !== '' && <TakeOver no={group.no} text={text} />}
      </p>
    </li>
  )
}

function FitsButton({
  fits: { marked, isFull, toggle },
  no,
  textId,
}: {
  readonly fits: Fits
  readonly no: number
  readonly textId: string
}) {
  const words = useWords('smallGroups')
  const announce = useAnnounce()
  const isOn = marked?.includes(textId) ?? false
  return (
    <Button
      pressed={isOn}
      aria-label={words.fitsOf(no)}
      unavailable={!isOn && isFull && words.fitsFull}
      onClick={() => {
        toggle(textId)
        announce(words.fitsSpoken(no, !isOn))
      }}
      {...(isOn && { icon: <CheckIcon className="icon" /> })}
    >
      {words.fits}
    </Button>
  )
}

import { setSingletonFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { Link } from 'react-router'
import { hasStageScreen } from '../../app/stage-screens.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { AtomField, NumberAtom } from '../../workshop/AtomField.tsx'
import { CoTextShort } from '../../workshop/CoText.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { addressOf, isPart, pastAddress, placeOfStage } from './places.ts'

/** The overview: whose workshop, what happens here, where it stands. The first thing everybody sees. */
export function Arrival() {
  const words = useWords('shell')
  const { access } = useWorkshop()
  const { isFacilitator } = useMe()
  const { title, locale, isSample } = useSingleton('workshop')
  const team = useSingleton('team')
  const { currentStageId } = useSingleton('run')
  const stages = useAll('stages')
  const hasBegun = stages.some((stage) => stage.startedAt !== null)
  return (
    <div className="shell-wide">
      <header className="arrival-head">
        <h1 className="title t-3xl" lang={locale}>
          {title || team.name || words.untitled}
        </h1>
        {currentStageId === null && (
          <p className="t-l soft measure">
            {hasBegun || isSample ? words.arrival.leadRunning : words.arrival.lead}
          </p>
        )}
        {isSample && <p className="soft">{words.arrival.sampleNote}</p>}
        {isFacilitator && (
          <p>
            <Link className={buttonClass({ kind: 'main' })} to={addressOf(access.workshopId, 'console')}>
              {words.arrival.toConsole}
            </Link>
          </p>
        )}
      </header>
      <Section label={words.arrival.agenda} note={<TotalMinutes />} rule="open">
        <ol className="agenda">
          {stages.map((stage) => (
            <AgendaRow key={stage.id} stage={stage} isNow={stage.id === currentStageId} />
          ))}
        </ol>
      </Section>
      {isFacilitator && <AboutWorkshop />}
    </div>
  )
}

/** Facilitators name the workshop and the team; both stand on the room view and in the PDF. */
function AboutWorkshop() {
  const words = useWords('shell').arrival
  const board = useBoard()
  const team = useSingleton('team')
  return (
    <Section label={words.about} rule="open">
      <div className="about-workshop">
        <CoTextShort place={{ singleton: 'workshop', field: 'title' }} label={words.title} size="m" />
        <AtomField
          label={words.team}
          value={team.name ?? ''}
          onWrite={(name) => setSingletonFields(board, 'team', { name: name === '' ? null : name })}
        />
        <NumberAtom
          label={words.headcount}
          value={team.headcount}
          min={0}
          max={10_000}
          onWrite={(headcount) => setSingletonFields(board, 'team', { headcount })}
        />
      </div>
    </Section>
  )
}

function TotalMinutes() {
  const words = useWords('shell')
  const total = useAll('stages').reduce((sum, stage) => sum + stage.minutes, 0)
  return words.arrival.total(total)
}

type Stage = ReturnType<typeof useAll<'stages'>>[number]

function AgendaRow({ stage, isNow }: { readonly stage: Stage; readonly isNow: boolean }) {
  const words = useWords('shell')
  const { access } = useWorkshop()
  const { locale } = useSingleton('workshop')
  const { number } = useFormats()
  const place = isNow ? placeOfStage(stage) : isPart(stage.part) ? stage.part : 'overview'
  // Finished stages can be looked back at (STAGE-5).
  const isBack = !isNow && stage.startedAt !== null && hasStageScreen(stage) && stage.mode !== 'break'
  const state = isNow ? words.arrival.now : stage.endedAt !== null ? words.arrival.done : ''
  return (
    <li
      className={isNow ? 'agenda-row agenda-now' : 'agenda-row'}
      {...(isNow && { 'aria-current': 'step' as const })}
    >
      <span className="agenda-number">{stage.part === null ? '' : number(stage.part)}</span>
      <span className="agenda-words">
        {place === 'overview' && !isBack ? (
          <b className="strong">{stage.title}</b>
        ) : (
          <Link
            className="agenda-link"
            to={isBack ? pastAddress(access.workshopId, stage.id) : addressOf(access.workshopId, place)}
          >
            {stage.title}
          </Link>
        )}
        {stage.task !== '' && (
          <span className="voice agenda-task" lang={locale}>
            {stage.task}
          </span>
        )}
      </span>
      <span className="agenda-state">{state}</span>
      <span className="num nowrap soft">{words.arrival.minutes(stage.minutes)}</span>
    </li>
  )
}

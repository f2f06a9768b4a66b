import { useWords } from '../../locale/use-words.ts'
import { EyeIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TimeLine, Timer } from '../../ui/native/Layout.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Chip, Empty, Group, Quote, Slip } from '../../ui/native/Paper.tsx'
import { Discs, Figure, PeopleList, SavedState } from '../../ui/native/Presence.tsx'
import { MeasurabilityRing } from '../../ui/native/Ring.tsx'
import { Ruler } from '../../ui/native/Ruler.tsx'
import { State, type StateName } from '../../ui/native/State.tsx'
import { SheetPart } from './SheetPart.tsx'

const verdicts: readonly StateName[] = [
  'met',
  'near_miss',
  'missed',
  'no_cases',
  'not_measurable_yet',
  'not_in_force',
]
const lights: readonly StateName[] = ['feasible', 'tight', 'not_feasible', 'not_checkable']

/** Parts that only show. */
export function StillParts() {
  const words = useWords('sheet')
  const common = useWords('common')
  return (
    <>
      <SheetPart title={words.cards}>
        <Group title={words.groupTitle} count={words.groupCount(2)}>
          <Slip size="dense">{words.cardOne}</Slip>
          <Slip size="dense" chosen foot={<Chip side="theirs">{words.production}</Chip>}>
            {words.cardTwo}
          </Slip>
        </Group>
      </SheetPart>
      <SheetPart title={words.verdicts}>
        <StateList states={verdicts} />
        <State state="number_good" />
      </SheetPart>
      <SheetPart title={words.feasibility}>
        <StateList states={lights} />
        <Ruler
          share={0.88}
          kind="estimate"
          promised={0.9}
          promisedLabel={words.promised}
          tight={{ from: 0.87, to: 0.93 }}
          label={words.rulerLabel}
          maxWidth={380}
        />
        <Ruler share={244 / 262} promised={0.9} compact label={words.factLabel} maxWidth={250} />
      </SheetPart>
      <SheetPart title={words.outcome}>
        <div className="row wrap">
          <State state="confirmed" stamp />
          <State state="changed" stamp />
          <State state="dropped" stamp />
        </div>
      </SheetPart>
      <SheetPart title={words.measurability}>
        <div className="row wrap">
          {[0, 2, 4, 6].map((value) => (
            <MeasurabilityRing key={value} value={value} />
          ))}
          <MeasurabilityRing value={0} withoutNumber />
        </div>
        <p className="t-s soft">{words.nextQuestion}</p>
      </SheetPart>
      <SheetPart title={words.sides}>
        <div className="row wrap">
          <Chip side="ours">{words.we}</Chip>
          <Chip side="theirs">{words.production}</Chip>
          <Chip>{words.noNames}</Chip>
          <Chip icon={<EyeIcon />}>{words.observations}</Chip>
        </div>
      </SheetPart>
      <SheetPart title={words.saved}>
        <div className="stack">
          <div className="row wrap">
            <SavedState state="saved" />
            <SavedState state="sending" />
          </div>
          <SavedState state="offline" />
          <SavedState state="frozen" />
          <SavedState state="not_applied" />
          <SavedState state="server_cannot_save" />
        </div>
      </SheetPart>
      <SheetPart title={words.time}>
        <div className="stack">
          <Timer secondsLeft={192} />
          <TimeLine share={0.8} />
          <Timer secondsLeft={42} />
          <Timer secondsLeft={0} />
          <div className="row wrap">
            <Figure value={9}>{common.of(9, 14)}</Figure>
            <Discs filled={9} total={14} />
          </div>
        </div>
      </SheetPart>
      <SheetPart title={words.notices}>
        <div className="stack">
          <Notice kind="problem" title={words.noticeProblem}>
            {words.noticeProblemText}
          </Notice>
          <Notice kind="kept" title={words.noticeKept} />
          <Notice>{words.noticeInfo}</Notice>
        </div>
      </SheetPart>
      <SheetPart title={words.signature}>
        <div className="sheet-signature">
          <p className="voice t-l">{words.condition}</p>
          <p>
            <b>{words.signer}</b>, {words.signerRole}
          </p>
          <p className="t-s soft">{words.signed}</p>
        </div>
      </SheetPart>
      <SheetPart title={words.empty}>
        <Empty title={words.noExpectations} action={<Button small>{words.departmentLink}</Button>}>
          {words.noExpectationsText}
        </Empty>
      </SheetPart>
      <SheetPart title={words.people}>
        <PeopleList
          people={[
            { id: 'a', name: 'Aylin Demir', state: 'here', note: 'IT-Servicedesk' },
            { id: 'b', name: 'Tom Krüger', state: 'away', note: common.presence.away },
            {
              id: 'c',
              name: 'Deniz',
              state: 'knocking',
              note: common.presence.knocking,
              action: <Button small>{words.admit}</Button>,
            },
          ]}
        />
      </SheetPart>
      <SheetPart title={words.quote}>
        <div className="stack">
          <Quote by={words.quoteBy}>{words.quoteText}</Quote>
          <Quote side="ours">{words.answerText}</Quote>
        </div>
      </SheetPart>
    </>
  )
}

function StateList({ states }: { states: readonly StateName[] }) {
  return (
    <ul className="sheet-states">
      {states.map((state) => (
        <li key={state}>
          <State state={state} />
        </li>
      ))}
    </ul>
  )
}

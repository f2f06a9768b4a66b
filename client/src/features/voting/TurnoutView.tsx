import { type Electorate, expectsVoteOf } from '@servicewerkstatt/shared/domain/voting/turnout.ts'
import type { ReactNode } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Discs, Figure } from '../../ui/native/Presence.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'
import type { Turnout } from './rounds.ts'

export interface TurnoutViewProps {
  /** What is done about it; stands before the names, so that it is in view. */
  readonly children?: ReactNode
  readonly turnout: Turnout
  readonly roundId: string
  readonly electorate: Electorate
}

/** More discs than this are no figure any more. */
const MOST_DISCS = 40

/** How many have handed in; by name in stages with names, never what (VOTE-4). */
export function TurnoutView({ turnout, roundId, electorate, children }: TurnoutViewProps) {
  const words = useWords('voting')
  const { number } = useFormats()
  const named = useRecord('turnouts', roundId)
  const { voted, expected } = turnout
  return (
    <div className="stack">
      <p className="t-l" role="status">
        <Figure value={number(voted)}>{words.ofExpected(expected)}</Figure>
      </p>
      {expected <= MOST_DISCS && <Discs filled={voted} total={expected} />}
      {children}
      {named ? (
        <Names voterIds={named.participantIds} electorate={electorate} />
      ) : (
        <p className="soft t-s">{words.control.countOnly}</p>
      )}
    </div>
  )
}

function Names({
  voterIds,
  electorate,
}: {
  readonly voterIds: Readonly<Record<string, true>>
  readonly electorate: Electorate
}) {
  const words = useWords('voting').control
  const { list } = useFormats()
  const people = useAll('participants')
  const byName = (some: typeof people): string[] =>
    some.map(personName).toSorted((a, b) => a.localeCompare(b))
  const voted = byName(people.filter(({ id, presence }) => id in voterIds && presence !== 'left'))
  const missing = byName(
    people.filter((person) => !(person.id in voterIds) && expectsVoteOf(person, electorate)),
  )
  return (
    <dl className="turnout-names t-s">
      <dt className="soft">{words.voted}</dt>
      <dd>{voted.length > 0 ? list(voted) : words.nobodyYet}</dd>
      {missing.length > 0 && (
        <>
          <dt className="soft">{words.missing}</dt>
          <dd>{list(missing)}</dd>
        </>
      )}
    </dl>
  )
}

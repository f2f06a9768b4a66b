/** Of how many people a vote is expected. Pure. */

interface Person {
  readonly role: 'team_member' | 'facilitator' | 'stakeholder' | 'management' | 'observer'
  readonly presence: 'here' | 'away' | 'left'
}

/** Who may vote: in a vote with dots everybody who takes part, with consent and about oneself the team alone. */
export type Electorate = 'everybody' | 'team'

const votes = ({ role }: Person, electorate: Electorate): boolean =>
  role === 'team_member' || (electorate === 'everybody' && (role === 'stakeholder' || role === 'management'))

export const expectsVoteOf = (person: Person, electorate: Electorate): boolean =>
  person.presence === 'here' && votes(person, electorate)

/**
 * Everybody who is here. Who facilitates may vote and mostly does not, so they count once they have.
 * @param facilitators how many of the voters facilitate   @param voted all who have voted; some of them may have gone since
 */
export const expectedVoters = (
  people: readonly Person[],
  electorate: Electorate,
  { voted, facilitators }: { readonly voted: number; readonly facilitators: number },
): number =>
  Math.max(voted, facilitators + people.filter((person) => expectsVoteOf(person, electorate)).length)

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ballotProblem,
  type Ballot,
  dotsLeft,
  dotsUsed,
  isSameBallot,
  withConcern,
  withDots,
} from './ballot.ts'
import { consentDistribution, consentMean, lowVotes, roundsAbout } from './consent.ts'
import { rankOptions } from './ranking.ts'
import { type CastBallot, type Side, tallyBallots, totalOf } from './tally.ts'
import { expectedVoters } from './turnout.ts'
import { suggestBudget } from './vote-budget.ts'

const ROUND = { options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], budget: 3, maxPerOption: 2 }
const ballot = (dots: Ballot['dots'], concerns: Ballot['concerns'] = {}): Ballot => ({ dots, concerns })
const never = (n: number): number => n - 1

test.each([
  [2, 3],
  [9, 3],
  [12, 3],
  [13, 4],
  [16, 4],
  [30, 5],
  [49, 7],
  [400, 7],
])('%i options: %i dots each', (options, budget) => expect(suggestBudget(options)).toBe(budget))

describe('a ballot', () => {
  test.each([
    ['fewer dots than there are', ballot({ a: 1 }), null],
    ['no dots at all', ballot({}), null],
    ['all dots', ballot({ a: 2, b: 1 }), null],
    ['one dot too many', ballot({ a: 2, b: 2 }), 'over-budget'],
    ['too many on one option', ballot({ a: 3 }), 'over-budget'],
    ['half a dot', ballot({ a: 0.5 }), 'over-budget'],
    ['a dot taken from somewhere else', ballot({ a: 2, b: 2, c: -1 }), 'over-budget'],
    ['an option that is not there', ballot({ z: 1 }), 'unknown-option'],
    ['a concern about something that is not there', ballot({}, { z: '' }), 'unknown-option'],
  ])('%s', (_name, given, problem) => expect(ballotProblem(given, ROUND)).toBe(problem))

  test('dots are set and taken back one by one, within the rules', () => {
    const two = withDots(withDots(ballot({}), 'a', 1, ROUND), 'a', 1, ROUND)
    expect(two.dots).toEqual({ a: 2 })
    expect(withDots(two, 'a', 1, ROUND)).toBe(two)
    const full = withDots(two, 'b', 1, ROUND)
    expect(withDots(full, 'c', 1, ROUND)).toBe(full)
    expect(dotsLeft(full, ROUND.budget)).toBe(0)
    expect(withDots(full, 'b', -1, ROUND).dots).toEqual({ a: 2 })
    expect(withDots(two, 'c', -1, ROUND)).toBe(two)
  })

  test('whatever is pressed, the budget holds', () => {
    const presses = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1 as const, -1 as const)),
    )
    fc.assert(
      fc.property(presses, (pressed) => {
        let now = ballot({})
        for (const [id, change] of pressed) {
          now = withDots(now, id, change, ROUND)
          expect(ballotProblem(now, ROUND)).toBeNull()
        }
        expect(dotsUsed(now) + dotsLeft(now, ROUND.budget)).toBe(ROUND.budget)
      }),
    )
  })

  test('is the same whatever the order in which it was filled', () => {
    expect(isSameBallot(ballot({ a: 1, b: 2 }), ballot({ b: 2, a: 1 }))).toBe(true)
    expect(isSameBallot(ballot({ a: 1 }), withConcern(ballot({ a: 1 }), 'b', ''))).toBe(false)
    expect(withConcern(withConcern(ballot({}), 'a', 'x'), 'a', null)).toEqual(ballot({}))
  })
})

describe('a result', () => {
  const cast = (side: Side, dots: Ballot['dots'], concerns: Ballot['concerns'] = {}): CastBallot => ({
    side,
    ballot: { dots, concerns },
  })

  test('per side only when both have three voters', () => {
    const team = [cast('team', { a: 2 }), cast('team', { a: 1, b: 1 }), cast('team', {})]
    const twoGuests = tallyBallots(
      ['a', 'b'],
      [...team, cast('guests', { b: 2 }), cast('guests', { b: 1 })],
      never,
    )
    expect(twoGuests.voters).toEqual({ team: null, guests: null, total: 5 })
    expect(twoGuests.tally['b']).toEqual({ team: null, guests: null, total: 4, concerns: 0 })
    const guests = [cast('guests', { b: 2 }), cast('guests', { b: 1 }), cast('guests', {})]
    const both = tallyBallots(['a', 'b'], [...team, ...guests], never)
    expect(both.voters).toEqual({ team: 3, guests: 3, total: 6 })
    expect(both.tally['b']).toEqual({ team: 1, guests: 3, total: 4, concerns: 0 })
  })

  test('says nothing else about a side that is too small, whatever was voted', () => {
    const anyDots = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }))
    const votes = (side: Side, maxLength: number) =>
      fc.array(
        anyDots.map((dots) => cast(side, dots)),
        { maxLength },
      )
    fc.assert(
      fc.property(votes('team', 6), votes('guests', 6), (team, guests) => {
        const result = tallyBallots(['a', 'b', 'c'], [...team, ...guests], never)
        const isSplit = team.length >= 3 && guests.length >= 3
        // The same result as when everybody had voted on one side: nothing in it depends on who belongs where.
        const asOne = tallyBallots(
          ['a', 'b', 'c'],
          [...team, ...guests].map((one) => ({ ...one, side: 'team' })),
          never,
        )
        if (isSplit) expect(result.voters.team).toBe(team.length)
        else expect(result).toEqual(asOne)
        for (const id of ['a', 'b', 'c']) expect(totalOf(result.tally[id]!)).toBe(totalOf(asOne.tally[id]!))
      }),
    )
  })

  test('concerns are counted, and their words mixed', () => {
    const votes = ['eins', 'zwei', '', 'drei'].map((text) => cast('team', {}, { a: text }))
    const { tally, concernTexts } = tallyBallots(['a', 'b'], votes, () => 0)
    expect(tally['a']?.concerns).toBe(4)
    expect(concernTexts).toEqual({ a: ['zwei', 'drei', 'eins'] })
  })

  test('ties are ties', () => {
    const split = (total: number) => ({ team: null, guests: null, total })
    const ranked = rankOptions(ROUND.options, { a: split(2), b: split(5), c: split(5) })
    expect(ranked.map(({ option, place, isTied }) => [option.id, place, isTied])).toEqual([
      ['b', 1, true],
      ['c', 1, true],
      ['a', 3, false],
    ])
  })
})

test('everybody here is expected; who facilitates once they have voted', () => {
  const person = (
    role: 'team_member' | 'facilitator' | 'stakeholder',
    presence: 'here' | 'away' = 'here',
  ) => ({
    role,
    presence,
  })
  const people = [
    person('team_member'),
    person('team_member', 'away'),
    person('stakeholder'),
    person('facilitator'),
  ]
  expect(expectedVoters(people, 'everybody', { voted: 0, facilitators: 0 })).toBe(2)
  expect(expectedVoters(people, 'everybody', { voted: 1, facilitators: 1 })).toBe(3)
  expect(expectedVoters(people, 'team', { voted: 0, facilitators: 0 })).toBe(1)
  expect(expectedVoters(people, 'team', { voted: 4, facilitators: 0 })).toBe(4)
})

test('consent is a distribution', () => {
  const votes = [5, 4, 4, 2, 0].map((value) => ({ value }))
  expect(consentDistribution(votes)).toEqual([1, 0, 1, 0, 2, 1])
  expect([lowVotes(votes), consentMean(votes), consentMean([])]).toEqual([2, 3, null])
  const round = (no: number, subjectId: string) => ({ subjectType: 'goal', subjectId, no, closedAt: null })
  const about = roundsAbout([round(1, 'g'), round(2, 'g'), round(9, 'h')], {
    subjectType: 'goal',
    subjectId: 'g',
  })
  expect(about.map(({ no }) => no)).toEqual([2, 1])
})

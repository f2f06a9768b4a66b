import { describe, expect, test } from 'vitest'
import { adviseCuts, deriveHints, type HintState } from './hints.ts'

const state = (over: Partial<HintState> = {}): HintState => ({
  takesCards: true,
  runningSeconds: 60,
  secondsLeft: 180,
  people: 14,
  ready: 9,
  handedIn: 23,
  ...over,
})

describe('hints', () => {
  test('none while there is time', () => expect(deriveHints(state())).toEqual([]))
  test('more time, when it is nearly up and some are not done', () =>
    expect(deriveHints(state({ secondsLeft: 60 }))).toEqual([{ kind: 'extend', notReady: 5 }]))
  test('no figure where so few take part that it would point at somebody', () =>
    expect(deriveHints(state({ secondsLeft: 30, ready: null }))).toEqual([]))
  test('none when everybody is done', () =>
    expect(deriveHints(state({ secondsLeft: 30, ready: 14 }))).toEqual([]))
  test('an example, when nobody has written for a while', () => {
    expect(deriveHints(state({ handedIn: 0, runningSeconds: 89 }))).toEqual([])
    expect(deriveHints(state({ handedIn: 0, runningSeconds: 90 }))).toEqual([{ kind: 'nothing-yet' }])
  })
  test('none in a talk, and none in an empty room', () => {
    expect(deriveHints(state({ takesCards: false, secondsLeft: 10 }))).toEqual([])
    expect(deriveHints(state({ people: 0, ready: 0, secondsLeft: 10 }))).toEqual([])
  })
})

describe('what to shorten', () => {
  const groups = { title: 'Gruppen', minutes: 7, cut: 'first' } as const
  const guess = { title: 'Vermuten', minutes: 4, cut: 'second' } as const
  const view = { title: 'Selbstbild', minutes: 6, cut: 'never' } as const
  test('in its order, with what must stay', () =>
    expect(adviseCuts([groups, view, guess], 3)).toEqual({ first: [groups], second: [guess], never: [view] }))
  test('nothing while the plan holds, and nothing when only fixed stages are left', () => {
    expect(adviseCuts([groups], 2)).toBeNull()
    expect(adviseCuts([view], 10)).toBeNull()
  })
})

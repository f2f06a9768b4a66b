import { describe, expect, test } from 'vitest'
import { activityOf } from './stage-activity.ts'
import { type InputRun, type InputStage, stageInput, takesInput } from './stage-input.ts'

const at = (clock: string) => Date.parse(`2026-04-21T${clock}Z`)
const stage = (over: Partial<InputStage> = {}): InputStage => ({
  id: 's-1',
  mode: 'collect',
  layout: null,
  endedAt: null,
  ...over,
})
const run = (over: Partial<InputRun> = {}): InputRun => ({ currentStageId: 's-1', timer: null, ...over })
const pausing = { stageId: 's-1', endsAt: '2026-04-21T09:04:00Z', pausesInput: true }

describe('a stage takes what is handed in', () => {
  test('while it is on, without a timer and after the end of an ordinary one (TIME-5)', () => {
    expect(stageInput(stage(), run(), at('09:00:00'))).toBe('open')
    const timer = { ...pausing, pausesInput: false }
    expect(stageInput(stage(), run({ timer }), at('10:00:00'))).toBe('open')
  })

  test.each([
    ['09:03:59', 'open'],
    ['09:04:00', 'grace'],
    ['09:04:19', 'grace'],
    ['09:04:20', 'paused'],
  ] as const)('with a timer that pauses it at 09:04:00, at %s: %s', (clock, expected) => {
    expect(stageInput(stage(), run({ timer: pausing }), at(clock))).toBe(expected)
  })

  test.each([
    ['09:05:59', 'late'],
    ['09:06:01', 'closed'],
  ] as const)('left or revealed at 09:05:00, at %s: %s', (clock, expected) => {
    const elsewhere = run({ currentStageId: 's-2' })
    expect(stageInput(stage({ endedAt: '2026-04-21T09:05:00Z' }), elsewhere, at(clock))).toBe(expected)
    expect(stageInput(stage({ revealedAt: '2026-04-21T09:05:00Z' }), run(), at(clock))).toBe(expected)
  })

  test('not before it has begun', () => {
    expect(stageInput(stage(), run({ currentStageId: null }), at('09:00:00'))).toBe('closed')
  })

  test('and the words for it agree', () => {
    expect((['open', 'grace', 'late', 'paused', 'closed'] as const).map(takesInput)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

test.each([
  ['collect', null, 'collect'],
  ['collect', 'gap', 'sealed'],
  ['vote', null, 'vote'],
  ['vote', 'consent', 'consent'],
  ['decide', 'consent', 'consent'],
  ['decide', null, null],
  ['discuss', 'process', null],
  ['discuss', 'small_groups', 'smallGroups'],
  ['vote', 'small_groups', 'vote'],
  ['group', null, 'group'],
  ['break', null, 'break'],
] as const)('a stage of mode %s with layout %s is for: %s', (mode, layout, activity) => {
  expect(activityOf({ mode, layout })).toBe(activity)
})

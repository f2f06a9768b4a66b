import { describe, expect, test } from 'vitest'
import { deriveTimer, passedMark, untilNextSecondMs } from './timer-view.ts'

const endsAt = '2026-04-21T09:12:00.000Z'
const at = (iso: string) => Date.parse(iso)
const running = { stageId: 'stage-1', endsAt, remainingMs: null }

describe('deriveTimer', () => {
  test.each([
    ['2026-04-21T09:08:00.000Z', { secondsLeft: 240, share: 1, isPaused: false, isOver: false }],
    ['2026-04-21T09:10:00.000Z', { secondsLeft: 120, share: 0.5, isPaused: false, isOver: false }],
    ['2026-04-21T09:11:59.001Z', { secondsLeft: 1, share: 1 / 240, isPaused: false, isOver: false }],
    ['2026-04-21T09:12:00.000Z', { secondsLeft: 0, share: 0, isPaused: false, isOver: true }],
    ['2026-04-21T10:00:00.000Z', { secondsLeft: 0, share: 0, isPaused: false, isOver: true }],
  ])('at %s', (now, view) => {
    expect(deriveTimer(running, at(now), 4)).toEqual(view)
  })

  test('paused it stands still', () => {
    const paused = { stageId: 'stage-1', endsAt: null, remainingMs: 90_000 }
    expect(deriveTimer(paused, at(endsAt), 3)).toEqual({
      secondsLeft: 90,
      share: 0.5,
      isPaused: true,
      isOver: false,
    })
  })

  test('a stage without minutes, and no timer at all', () => {
    expect(deriveTimer(running, at('2026-04-21T09:11:30.000Z'), 0)?.share).toBe(0.5)
    expect(deriveTimer(null, 0, 4)).toBeNull()
    expect(deriveTimer({ stageId: null, endsAt: null, remainingMs: null }, 0, 4)).toBeNull()
  })
})

test('two devices change the second at the same moment', () => {
  expect(untilNextSecondMs(endsAt, at('2026-04-21T09:11:58.250Z'))).toBe(750)
  expect(untilNextSecondMs(endsAt, at('2026-04-21T09:11:58.000Z'))).toBe(1000)
  expect(untilNextSecondMs(endsAt, at('2026-04-21T09:12:00.000Z'))).toBe(Number.POSITIVE_INFINITY)
})

test.each([
  [301, 300, 300],
  [62, 61, null],
  [61, 60, 60],
  [400, 55, 60],
  [11, 8, 10],
  [1, 0, 0],
  [0, 0, null],
  [30, 300, null],
])('from %i to %i: %s', (before, now, mark) => {
  expect(passedMark(before, now)).toBe(mark)
})

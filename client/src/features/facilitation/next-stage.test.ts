import { expect, test } from 'vitest'
import { nextStage } from './next-stage.ts'

/** `x` was held, `-` was not. */
const after = (agenda: string): number | undefined =>
  nextStage([...agenda].map((mark, at) => ({ at, endedAt: mark === 'x' ? '2026-11-26T10:00:00Z' : null })))
    ?.at

test.each([
  ['---', 0],
  ['x--', 1],
  ['x-x-', 3],
  ['xxx', undefined],
  ['x-xx', undefined],
  ['', undefined],
])('%s → %j', (agenda, at) => {
  expect(after(agenda)).toBe(at)
})

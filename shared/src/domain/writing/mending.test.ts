import { expect, test } from 'vitest'
import { mayMend } from './mending.ts'

const at = (time: string): number => Date.parse(`2026-11-23T${time}Z`)

test.each([
  ['09:01:59', 'stage-1', true],
  ['09:01:59', 'stage-2', true],
  ['09:02:01', 'stage-1', false],
])('revealed at nine: at %s, with the group in %s, %s', (time, current, expected) => {
  const stage = { id: 'stage-1', reveal: 'together', revealedAt: '2026-11-23T09:00:00Z' } as const
  expect(mayMend(stage, current, at(time))).toBe(expected)
})

test('before the reveal there is nothing to mend', () => {
  expect(mayMend({ id: 'stage-1', reveal: 'together', revealedAt: null }, 'stage-1', at('09:00:00'))).toBe(
    false,
  )
})

test('what appears at once is mended while its stage is on', () => {
  const stage = { id: 'stage-1', reveal: 'at_once' } as const
  expect(mayMend(stage, 'stage-1', at('10:00:00'))).toBe(true)
  expect(mayMend(stage, 'stage-2', at('09:00:00'))).toBe(false)
})

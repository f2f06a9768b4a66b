import { expect, test } from 'vitest'
import { shownProcessOf } from './shown-process.ts'

const processes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const shown = (chosen: string | null | undefined, played: string | null = null) =>
  shownProcessOf(processes, {
    playBack: played === null ? null : { processId: played },
    room: { processId: chosen },
  })?.id

test.each([
  ['nobody has chosen', undefined, null, 'a'],
  ['one is chosen', 'b', null, 'b'],
  ['the chosen one is gone', 'gone', null, 'a'],
  ['one is played back', 'b', 'c', 'c'],
  ['the played one is gone', 'b', 'gone', 'b'],
])('%s', (_, chosen, played, expected) => {
  expect(shown(chosen, played)).toBe(expected)
})

test('without any there is none', () => {
  expect(shownProcessOf([], { playBack: null, room: { processId: 'a' } })).toBeUndefined()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePresence } from './presence-state.ts'

describe('parsePresence', () => {
  test('reads what our own pages send', () => {
    const state = {
      participantId: 'p-1',
      at: 3,
      caret: { text: 'goals/g-1/text', anchor: { assoc: 0 }, head: { assoc: 0 } },
      map: { processId: 'proc-1', nodes: ['n-1'], at: { x: 3.5, y: -2 } },
    }
    expect(parsePresence(state)).toEqual(state)
  })

  test('keeps the person and drops what it cannot read', () => {
    expect(
      parsePresence({
        participantId: 'p-1',
        at: 9,
        caret: { text: 'x', anchor: 4, head: null },
        map: { processId: 'proc-1', nodes: ['n-1', '<b>', 7], at: { x: Number.NaN, y: 0 } },
      }),
    ).toEqual({
      participantId: 'p-1',
      at: null,
      caret: null,
      map: { processId: 'proc-1', nodes: ['n-1'], at: null },
    })
  })

  test.each([
    null,
    4,
    'p-1',
    [],
    {},
    { participantId: '' },
    { participantId: '<b>' },
    { user: { name: 'Stock' } },
  ])('%j is nobody', (value) => {
    expect(parsePresence(value)).toBeNull()
  })

  test('never throws, whatever a client sends', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = parsePresence(value)
        return parsed === null || typeof parsed.participantId === 'string'
      }),
    )
  })
})

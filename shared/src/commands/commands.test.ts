import { describe, expect, test } from 'vitest'
import { COMMAND_RIGHTS, isCommandType } from './access.ts'
import { commandSchema } from './index.ts'
import { MISSING_THINGS } from '../domain/agreements/missing-item.ts'
import { missingWord, REFUSAL_REASONS, refusalSentence } from './refusals.ts'

const types = commandSchema.options.map((option) => option.shape.type.value)

test('the role table and the schemas speak of the same commands', () => {
  expect(types.toSorted()).toEqual(Object.keys(COMMAND_RIGHTS).toSorted())
  expect(types.every(isCommandType)).toBe(true)
})

describe('a command is strict', () => {
  const body = { id: 'k3f9a0c2-1', type: 'set-doors', doors: 'knock' }
  test('as it should be', () => expect(commandSchema.safeParse(body).success).toBe(true))
  test.each([
    ['an unknown key', { ...body, force: true }],
    ['an unknown type', { ...body, type: 'set-windows' }],
    ['no id', { type: 'set-doors', doors: 'knock' }],
    ['an id with a path in it', { ...body, id: '../../etc/passwd' }],
    ['another word', { ...body, doors: 'ajar' }],
    ['a list', [body]],
  ])('%s is refused', (_name, value) => expect(commandSchema.safeParse(value).success).toBe(false))

  test('figures are whole and not negative', () => {
    const figures = {
      id: 'k3f9a0c2-1',
      type: 'record-attainment',
      targetId: 'tgt-1',
      periodId: '2026-05',
      excluded: 0,
    }
    expect(commandSchema.safeParse({ ...figures, total: 20, met: 19 }).success).toBe(true)
    expect(commandSchema.safeParse({ ...figures, total: 20, met: 19.5 }).success).toBe(false)
    expect(commandSchema.safeParse({ ...figures, total: -1, met: 0 }).success).toBe(false)
    expect(commandSchema.safeParse({ ...figures, total: 20, met: 19, person: 'Anna' }).success).toBe(false)
  })
})

describe.each(['de', 'en'] as const)('%s', (language) => {
  test.each(REFUSAL_REASONS)('%s has a sentence', (reason) => {
    expect(refusalSentence(reason, language)).toMatch(/^[A-ZÄÖÜ].*\.$/u)
  })
  test.each(MISSING_THINGS)('what is missing has words: %s', (thing) => {
    expect(missingWord(thing, language).length).toBeGreaterThan(3)
  })
})

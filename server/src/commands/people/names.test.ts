import { describe, expect, test } from 'vitest'
import { changedSuffixes, cleanName, departmentNamed, fallbackName, guestName, type Named } from './names.ts'

const person = (id: string, displayName: string, suffix?: string): Named => ({
  id,
  displayName,
  suffix: suffix ?? null,
})

describe('people without a name', () => {
  test('are numbered, and a number is never given twice while its owner is there', () => {
    expect(guestName([], 'de')).toBe('Gast 1')
    expect(guestName([person('a', 'Gast 6'), person('b', 'Anna'), person('c', 'Gast 2')], 'de')).toBe(
      'Gast 7',
    )
    expect(guestName([person('a', 'Gast 6')], 'en')).toBe('Guest 7')
  })
  test('facilitate under what they do', () => {
    expect(fallbackName([], 'de', true)).toBe('Moderation')
    expect(fallbackName([], 'en', false)).toBe('Guest 1')
  })
})

describe('the same name twice', () => {
  test('gives both a suffix', () => {
    const both = [person('a', 'Anna'), person('b', ' anna')]
    expect(changedSuffixes(both)).toEqual(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    )
  })
  test('a third one gets the next, the others keep theirs', () => {
    const three = [person('a', 'Anna', '1'), person('b', 'Anna', '2'), person('c', 'ANNA')]
    expect(changedSuffixes(three)).toEqual(new Map([['c', '3']]))
  })
  test('who is alone with the name again loses it', () => {
    expect(changedSuffixes([person('a', 'Anna', '1'), person('b', 'Anne', '2')])).toEqual(
      new Map([
        ['a', null],
        ['b', null],
      ]),
    )
  })
  test('two with the same suffix are told apart', () => {
    expect(changedSuffixes([person('a', 'Anna', '1'), person('b', 'Anna', '1')])).toEqual(
      new Map([['b', '2']]),
    )
  })
})

test('names are one line', () => {
  expect(cleanName('  Anna\n\tvon  Berg\u0000 ')).toBe('Anna von Berg')
})

test('a department is found by its name, however it is written', () => {
  const departments = [
    { id: 'dep-1', name: 'Vertrieb Süd' },
    { id: 'dep-2', name: null },
  ]
  expect(departmentNamed(departments, ' vertrieb  süd')).toBe('dep-1')
  expect(departmentNamed(departments, 'Einkauf')).toBeNull()
})

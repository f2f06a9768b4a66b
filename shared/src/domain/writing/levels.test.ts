import { describe, expect, test } from 'vitest'
import { cardOrigin, type Level, LEVELS, levelFor, stricterLevel, type Writer } from './levels.ts'

const writer = (id: string, values: Partial<Writer> = {}): Writer => ({
  id,
  departmentId: 'dep-it',
  side: 'team',
  isProxy: false,
  ...values,
})
const team = ['p-1', 'p-2', 'p-3'].map((id) => writer(id))
const guests = ['p-4', 'p-5', 'p-6'].map((id) => writer(id, { side: 'guest', departmentId: 'dep-hr' }))
const [ole, hr] = [team[0] as Writer, guests[0] as Writer]

test('a level becomes stricter, never looser', () => {
  for (const a of LEVELS) {
    for (const b of LEVELS) {
      const both = stricterLevel(a, b)
      expect(LEVELS.indexOf(both)).toBe(Math.max(LEVELS.indexOf(a), LEVELS.indexOf(b)))
      expect(stricterLevel(b, a)).toBe(both)
    }
  }
})

test.each<[number, Level]>([
  [1, 'anonymous'],
  [2, 'anonymous'],
  [3, 'department'],
])('with %i people of a department the level is %s', (people, level) => {
  expect(levelFor('department', 'dep-it', team.slice(0, people))).toBe(level)
})

test('who belongs to no department is shown without one', () => {
  const nobodys = ['p-1', 'p-2', 'p-3'].map((id) => writer(id, { departmentId: null }))
  expect(levelFor('department', null, nobodys)).toBe('anonymous')
})

describe('where a card comes from', () => {
  test('with names', () => {
    const origin = { level: 'named', authorId: 'p-1', departmentId: 'dep-it', side: 'team', via: 'device' }
    expect(cardOrigin('named', ole, [ole])).toEqual(origin)
    expect(cardOrigin('named', { ...ole, isProxy: true }, [ole]).via).toBe('proxy')
  })

  test('with the department, when enough people belong to it', () => {
    expect(cardOrigin('department', ole, team)).toMatchObject({ departmentId: 'dep-it', authorId: null })
    expect(cardOrigin('department', ole, team.slice(1))).toMatchObject({
      level: 'anonymous',
      departmentId: null,
    })
  })

  test('without names: no author, no department', () => {
    expect(cardOrigin('anonymous', ole, team)).toMatchObject({ authorId: null, departmentId: null })
  })

  test('a side is told only when nobody stands alone on either', () => {
    expect(cardOrigin('anonymous', ole, team).side).toBe('team')
    expect(cardOrigin('anonymous', hr, [...team, ...guests]).side).toBe('guest')
    expect(cardOrigin('anonymous', hr, [...team, hr]).side).toBeNull()
    // If only the team's cards named their side, a card without one would be the guest's.
    expect(cardOrigin('anonymous', ole, [...team, hr]).side).toBeNull()
    expect(cardOrigin('anonymous', ole, [ole, ...guests]).side).toBeNull()
  })

  test('an entry for somebody shows only when there are several such people', () => {
    const inRoom = ['p-7', 'p-8', 'p-9'].map((id) => writer(id, { isProxy: true }))
    const [first] = inRoom as [Writer]
    expect(cardOrigin('anonymous', first, [...team, first]).via).toBe('device')
    expect(cardOrigin('anonymous', first, [...team, ...inRoom]).via).toBe('proxy')
  })
})

import { expect, test } from 'vitest'
import { toPages, type Votes } from './promise-pages.ts'
import type { RoomPromiseData } from './use-room-promises.ts'

const promise = (id: string, ...targets: readonly string[]): RoomPromiseData => ({
  id,
  title: '',
  text: '',
  service: '',
  kind: null,
  reason: null,
  targets: targets.map((target) => ({ id: target })) as unknown as RoomPromiseData['targets'],
})
const votes: Votes = [{ value: 4, comment: null }]
const words = (promises: readonly RoomPromiseData[], voted: readonly string[] = []) =>
  toPages(promises, (id) => (voted.includes(id) ? votes : [])).map(
    ({ promise: { id }, targets, votes: own, at, all }) =>
      `${id} ${String(at)}/${String(all)}: ${targets.map((target) => target.id).join(' ')}${own.length > 0 ? ' + votes' : ''}`,
  )

test('every target of a promise is seen, two at a time', () => {
  expect(words([promise('a', '1', '2', '3', '4', '5'), promise('b', '6')])).toEqual([
    'a 1/3: 1 2',
    'a 2/3: 3 4',
    'a 3/3: 5',
    'b 1/1: 6',
  ])
})

test('votes take the place of the second target on the first page only', () => {
  expect(words([promise('a', '1', '2', '3', '4')], ['a'])).toEqual([
    'a 1/3: 1 + votes',
    'a 2/3: 2 3',
    'a 3/3: 4',
  ])
})

test('a promise without a target that can be checked has its page', () => {
  expect(words([promise('a')], ['a'])).toEqual(['a 1/1:  + votes'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DropList,
  dropPlaces,
  placeAt,
  placeOf,
  positionOf,
  type ScreenRect,
  stepPlace,
  toDropIntent,
} from './drop-intent.ts'

const lists: readonly DropList[] = [
  { id: 'A', items: ['a1', 'a2', 'a3'] },
  { id: 'B', items: ['b1'] },
  { id: 'C', items: [] },
]

test('an item stands before its follower, the last one at the end', () => {
  expect(placeOf(lists, 'a1')).toEqual({ list: 'A', before: 'a2' })
  expect(placeOf(lists, 'a3')).toEqual({ list: 'A', before: null })
  expect(placeOf(lists, 'gone')).toBeNull()
})

describe('what a drop means', () => {
  test('into another list', () => {
    expect(toDropIntent(lists, 'a1', { list: 'B', before: 'b1' })).toEqual({
      kind: 'move-card',
      id: 'a1',
      list: 'B',
      before: 'b1',
    })
  })
  test('where it is already: nothing', () => {
    expect(toDropIntent(lists, 'a1', { list: 'A', before: 'a2' })).toBeNull()
    expect(toDropIntent(lists, 'a1', null)).toBeNull()
  })
  test('a list or card that is gone meanwhile: nothing', () => {
    expect(toDropIntent(lists, 'a1', { list: 'gone', before: null })).toBeNull()
    expect(toDropIntent(lists, 'gone', { list: 'A', before: null })).toBeNull()
  })
})

describe('keys', () => {
  const at = (list: string, before: string | null) => ({ list, before })
  test('down and up walk through all places, also into the next list', () => {
    expect(stepPlace(lists, 'a1', at('A', 'a2'), 'next')).toEqual(at('A', 'a3'))
    expect(stepPlace(lists, 'a1', at('A', null), 'next')).toEqual(at('B', 'b1'))
    expect(stepPlace(lists, 'a1', at('B', 'b1'), 'previous')).toEqual(at('A', null))
  })
  test('right and left change the list and stop at the ends', () => {
    expect(stepPlace(lists, 'a1', at('A', 'a3'), 'next-list')).toEqual(at('B', 'b1'))
    expect(stepPlace(lists, 'a1', at('B', null), 'next-list')).toEqual(at('C', null))
    expect(stepPlace(lists, 'a1', at('C', null), 'next-list')).toEqual(at('C', null))
    expect(stepPlace(lists, 'a1', at('A', 'a2'), 'previous-list')).toEqual(at('A', 'a2'))
  })
  test('first and last stay in the list', () => {
    expect(stepPlace(lists, 'b1', at('A', 'a2'), 'last')).toEqual(at('A', null))
    expect(stepPlace(lists, 'b1', at('A', null), 'first')).toEqual(at('A', 'a1'))
  })
  test('a place that vanished starts over', () => {
    expect(stepPlace(lists, 'a1', at('gone', null), 'next')).toEqual(at('A', 'a2'))
  })
})

test('positions are counted from 1, without the moved item', () => {
  expect(positionOf(lists, 'a1', { list: 'A', before: 'a2' })).toEqual({ position: 1, count: 3 })
  expect(positionOf(lists, 'a1', { list: 'B', before: null })).toEqual({ position: 2, count: 2 })
})

/*   A: 0–200 wide            B: below each other
     ┌ a1 ┐ ┌ a2 ┐  y 0–50     ┌──── b1 ────┐  y 100–150
     ┌ a3 ┐         y 60–90    C: empty        y 200–250                                       */
describe('the place under a pointer', () => {
  const rect = (left: number, top: number, width: number, height: number): ScreenRect => ({
    left,
    top,
    width,
    height,
  })
  const rects = {
    lists: new Map([
      ['A', rect(0, 0, 200, 90)],
      ['B', rect(0, 100, 200, 50)],
      ['C', rect(0, 200, 200, 50)],
    ]),
    items: new Map([
      ['a1', rect(0, 0, 95, 50)],
      ['a2', rect(105, 0, 95, 50)],
      ['a3', rect(0, 60, 95, 30)],
      ['b1', rect(0, 100, 200, 50)],
    ]),
  }
  const at = (x: number, y: number, dragged = 'other') => placeAt({ x, y }, lists, rects, dragged)

  test('left half: before; right half: after', () => {
    expect(at(110, 25)).toEqual({ list: 'A', before: 'a2' })
    expect(at(190, 25)).toEqual({ list: 'A', before: 'a3' })
    expect(at(90, 25)).toEqual({ list: 'A', before: 'a2' })
  })
  test('below each other: upper half before, lower half after', () => {
    expect(at(100, 110)).toEqual({ list: 'B', before: 'b1' })
    expect(at(100, 140)).toEqual({ list: 'B', before: null })
  })
  test('the gap between slips belongs to the nearest one', () => {
    expect(at(101, 10)).toEqual({ list: 'A', before: 'a2' })
  })
  test('an empty list takes it, and so does the space beyond the last list', () => {
    expect(at(20, 230)).toEqual({ list: 'C', before: null })
    expect(at(20, 900)).toEqual({ list: 'C', before: null })
  })
  test('the dragged item is no place of its own', () => {
    expect(at(50, 110, 'b1')).toEqual({ list: 'B', before: null })
  })
  test('without any list there is no place', () => {
    expect(placeAt({ x: 0, y: 0 }, [], rects, 'a1')).toBeNull()
  })
})

test('walking down reaches every place once, and walking up goes all the way back', () => {
  const items = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 4 }), fc.nat(), (ids, count, pick) => {
      const made: DropList[] = Array.from({ length: count }, (_, index) => ({
        id: `list-${String(index)}`,
        items: ids.filter((_id, position) => position % count === index),
      }))
      const dragged = ids[pick % ids.length] ?? ''
      const places = dropPlaces(made, dragged)
      let place = places[0]!
      const seen = [place]
      for (let step = 1; step < places.length; step += 1) {
        place = stepPlace(made, dragged, place, 'next')
        seen.push(place)
      }
      expect(seen).toEqual(places)
      for (let step = 1; step < places.length; step += 1) place = stepPlace(made, dragged, place, 'previous')
      expect(place).toEqual(places[0])
    }),
  )
})

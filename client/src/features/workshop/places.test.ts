import { expect, test } from 'vitest'
import { addressOf, placeOf, placeOfStage, type Place } from './places.ts'

test.each<Place>(['now', 'past', 'overview', 'console', 1, 2, 3, 4, 5])(
  '%s has an address that leads there',
  (place) => {
    expect(placeOf(addressOf('ws-1', place).replace('/w/ws-1/', ''))).toBe(place)
  },
)

test.each(['', '6', '0', 'admin', '1e0x'])('"%s" is no place: people come to the group', (rest) => {
  expect(placeOf(rest)).toBeNull()
})

test('addresses below a part belong to it', () => {
  expect(placeOf('3/exp-1')).toBe(3)
})

test('stages without a part lead to the overview', () => {
  expect(placeOfStage({ part: 4, mode: 'discuss', layout: null })).toBe(4)
  expect(placeOfStage({ part: null, mode: 'discuss', layout: null })).toBe('overview')
  expect(placeOfStage(undefined)).toBe('overview')
})

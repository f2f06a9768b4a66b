import { describe, expect, test } from 'vitest'
import type { InMap } from '../workshop/presence-channel.ts'
import { createPresentReader } from './present-in-map.ts'

const person = (clientId: number, x: number, nodes: readonly string[] = ['a']): InMap => ({
  clientId,
  participantId: `p${clientId}`,
  map: { processId: 'proc', nodes, at: { x, y: 0 } },
})

describe('who works in a picture', () => {
  let maps: readonly InMap[] = []
  const read = createPresentReader(() => maps, 'proc', 2)

  test('a pointer that moves changes nothing', () => {
    maps = [person(1, 0), person(2, 0)]
    const before = read()
    maps = [person(1, 50), person(2, 60)]
    expect(read()).toBe(before)
  })
  test('another choice is a new entry; the others stay', () => {
    const [one, two] = read()
    maps = [person(1, 50, ['a', 'b']), person(2, 60)]
    const [now, same] = read()
    expect(now).not.toBe(one)
    expect(now?.nodes).toEqual(['a', 'b'])
    expect(same).toBe(two)
  })
  test('other processes and more than the most are left out', () => {
    const elsewhere = { ...person(9, 0), map: { processId: 'other', nodes: [], at: null } }
    maps = [elsewhere, person(1, 0), person(2, 0), person(3, 0)]
    expect(read().map(({ clientId }) => clientId)).toEqual([1, 2])
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MinHeap } from './min-heap.ts'

test('the least priority comes first, equal ones by number', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (priorities) => {
      const heap = new MinHeap()
      priorities.forEach((priority, item) => heap.push(item, priority))
      const expected = priorities
        .map((priority, item) => ({ priority, item }))
        .sort((a, b) => a.priority - b.priority || a.item - b.item)
      expect(priorities.map(() => heap.pop())).toEqual(expected.map(({ item }) => item))
      expect([heap.pop(), heap.size]).toEqual([-1, 0])
    }),
  )
})

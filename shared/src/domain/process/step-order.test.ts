import { expect, test } from 'vitest'
import { buildProcessGraph } from './process-graph.ts'
import { sketch } from './process-sketch.test-helper.ts'
import { stepOrder } from './step-order.ts'

const orderOf = (text: string, xs: Readonly<Record<string, number>> = {}): string =>
  stepOrder(buildProcessGraph(sketch(text)), (id) => xs[id] ?? 0).join(' ')

test('along the flow, whatever the ids are', () => {
  expect(orderOf('start > z > a > end')).toBe('start z a end')
})

test('rework is cut, so that a loop has a first step', () => {
  expect(orderOf('start > a > b? > end\nb? ~> a')).toBe('start a b? end')
})

test('where the flow does not decide, the step further left comes first, then the id', () => {
  const parallel = 'start > split > b > join > end\nsplit > a > join\nsplit > c > join'
  expect(orderOf(parallel)).toBe('start split a b c join end')
  expect(orderOf(parallel, { c: -1 })).toBe('start split c a b join end')
})

test('steps beside the flow are listed too, each once', () => {
  expect(orderOf('start > a > end\nx > y > x').split(' ').sort()).toEqual(['a', 'end', 'start', 'x', 'y'])
})

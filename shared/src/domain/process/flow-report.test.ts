import { expect, test } from 'vitest'
import { reportFlow } from './flow-report.ts'
import { buildProcessGraph } from './process-graph.ts'
import type { ProcessNode } from './process-model.ts'
import { sketch, task, times } from './process-sketch.test-helper.ts'

const report = (text: string, nodes: Record<string, Partial<ProcessNode>> = {}) =>
  reportFlow(buildProcessGraph(sketch(text, { nodes })))
const timed = { a: task(times(30, 60), times(60, 90)), b: task(times(30, 60)) }

test('V1 work, waiting, lead time, flow efficiency and what goes through at once', () => {
  const nodes = {
    a: { ...task(times(10, 10), times(50, 50)), pccaBp: 8000 },
    b: { ...task(times(20, 20), times(460, 460)), pccaBp: 9000 },
    c: { ...task(times(45, 45), times(195, 195)), pccaBp: 7000 },
    d: { ...task(times(15, 15), times(75, 75)), pccaBp: 9500 },
  }
  const found = report('start > a > b > c > d > end', nodes)
  if (found?.kind !== 'numbers') throw new Error('numbers expected')
  expect([found.workMin, found.leadMin, found.withoutShare]).toEqual([90, 870, 0])
  expect(found.efficiency).toBeCloseTo(0.103448, 6)
  expect(found.rightFirstTime).toBeCloseTo(0.4788, 4)
})

test('with parallel ways work and waiting are no lead time', () => {
  const found = report('start > split > a > join > end\nsplit > b > join', timed)
  expect(found).toMatchObject({ kind: 'numbers', workMin: 60, leadMin: null })
})

test('shares that do not add up, a missing one, a missing time: the reason, no number', () => {
  const fork = (shares: string) => report(`start > d? ${shares}> a > end\nd? 30> b > end`, timed)
  expect(fork('70')).toMatchObject({ kind: 'numbers' })
  expect(fork('60')).toMatchObject({ kind: 'gaps', findings: [{ reason: 'shares-not-100' }] })
  expect(fork('')).toMatchObject({ kind: 'gaps', findings: [{ reason: 'share-missing' }] })
  expect(report('start > a > b > end', { a: timed.a })).toEqual({
    kind: 'gaps',
    findings: [],
    stepsWithoutTime: ['b'],
  })
})

test('a part of the way says nothing about steps outside of it', () => {
  const graph = buildProcessGraph(sketch('start > a > b > end', { nodes: { a: timed.a } }))
  expect(reportFlow(graph, { fromId: 'start', toId: 'a' })).toMatchObject({ kind: 'numbers', workMin: 30 })
})

test('nothing that takes time, nothing to say', () => expect(report('start > end')).toBeNull())

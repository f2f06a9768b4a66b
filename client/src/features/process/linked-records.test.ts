import { expect, test } from 'vitest'
import { countLinks, hasLinks, type LinkSources } from './linked-records.ts'

const sources: LinkSources = {
  agreements: [
    { id: 'a1', title: null, promise: 'Am selben Tag' },
    { id: 'a2', title: 'Notfälle', promise: 'Sofort' },
  ],
  targets: [
    { agreementId: 'a1', fromNodeId: 'n1', toNodeId: 'n2' },
    { agreementId: 'a1', fromNodeId: null, toNodeId: 'n1' },
    { agreementId: 'a2', fromNodeId: 'n1', toNodeId: null },
    { agreementId: 'gone', fromNodeId: 'n1', toNodeId: null },
  ],
  expectations: [{ nodeIds: { n1: true }, statement: 'Bis mittags' }, { nodeIds: {} }],
  measures: [
    { nodeIds: {}, triggers: [{ type: 'node', id: 'n1' }] },
    { nodeIds: {}, triggers: [{ type: 'miss', id: 'n1' }] },
  ],
  shadowings: [{ findings: { f1: { nodeIds: { n1: true } }, f2: { nodeIds: { n2: true } } } }],
}

test('[CANV-8] an agreement counts once, however many of its targets point to the step; what is in the trash does not count', () => {
  expect(countLinks(sources, new Set(['n1']))).toEqual({
    agreements: 2,
    expectations: 1,
    measures: 1,
    observations: 1,
    names: ['Am selben Tag', 'Notfälle', 'Bis mittags'],
  })
})

test('nothing points to it', () => {
  const counts = countLinks(sources, new Set(['n9']))
  expect(counts).toEqual({ agreements: 0, expectations: 0, measures: 0, observations: 0, names: [] })
  expect(hasLinks(counts)).toBe(false)
})

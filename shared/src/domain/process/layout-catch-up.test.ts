import { describe, expect, test } from 'vitest'
import { processWordsDe } from '../../locale/process-words.ts'
import { layoutProcess } from './layout.ts'
import { catchUpLayout } from './layout-catch-up.ts'
import { findPlaced } from './process-layout.ts'
import type { ProcessModel, ProcessNode } from './process-model.ts'
import { sketch } from './process-sketch.test-helper.ts'

const lane = { id: 'lane', ord: 'a', name: '', kind: null, height: 400 }
const model = sketch(
  `
  start > log > ok? yes75> done > end
  ok? no25> ask > done
`,
  { lanes: [lane] },
)
const layout = layoutProcess(model)
const changed = (id: string, change: Partial<ProcessNode>): ProcessModel => ({
  ...model,
  nodes: model.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
})
const caughtUp = (now: ProcessModel) => catchUpLayout(layout, now, processWordsDe)

describe('a layout that is one change behind', () => {
  test('the same process gives the very same layout', () => {
    expect(caughtUp({ ...model, nodes: [...model.nodes] })).toBe(layout)
  })

  test('a typed name stands in its step at once, and nothing else is another object', () => {
    const now = caughtUp(changed('log', { name: 'Antrag erfassen' }))
    expect(findPlaced(now, 'log')).toMatchObject({ lines: ['Antrag erfassen'], hasName: true })
    expect(now.nodes.filter((placed) => !layout.nodes.includes(placed)).map(({ id }) => id)).toEqual(['log'])
    expect(now.connectors).toEqual(layout.connectors)
  })

  test('a step with more lines grows around its middle, as the layout would have it', () => {
    const now = changed('log', { name: 'Unterlagen vollständig erfassen und mit dem Bestand abgleichen' })
    const [guess, real] = [findPlaced(caughtUp(now), 'log'), findPlaced(layoutProcess(now), 'log')]
    expect([guess?.lines, guess?.box.height]).toEqual([real?.lines, real?.box.height])
    expect(guess?.centre).toEqual(findPlaced(layout, 'log')?.centre)
  })

  test('the question of a decision stands above it at once', () => {
    const now = caughtUp(changed('ok?', { name: 'Ist alles da?' }))
    expect(findPlaced(now, 'ok?')?.label?.lines).toEqual(['Ist alles da?'])
  })

  test('a moved step stands where the layout will put it, and only its own lines wait', () => {
    const now = changed('log', { pos: { x: 300, y: 300 } })
    const guess = caughtUp(now)
    expect(findPlaced(guess, 'log')?.centre).toEqual(findPlaced(layoutProcess(now), 'log')?.centre)
    const stale = guess.connectors.filter((route) => route.isStale).map(({ from, to }) => `${from} ${to}`)
    expect(stale.toSorted()).toEqual(['log ok?', 'start log'])
  })

  test('a removed step is gone with its lines, and its row with it', () => {
    const now = caughtUp({ ...model, nodes: model.nodes.filter(({ id }) => id !== 'ask') })
    expect([findPlaced(now, 'ask'), now.order.includes('ask'), now.steps.includes('ask')]).toEqual([
      undefined,
      false,
      false,
    ])
    expect(now.connectors.some(({ from, to }) => from === 'ask' || to === 'ask')).toBe(false)
  })

  test('what is new waits for the layout', () => {
    const added = { id: 'new', type: 'task', laneId: 'lane', name: 'Neu', pos: null } as const
    expect(caughtUp({ ...model, nodes: [...model.nodes, added] })).toBe(layout)
  })
})

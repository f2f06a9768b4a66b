import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import type { ProcessModel, ProcessNode } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { overlaps } from '@servicewerkstatt/shared/geometry/rect.ts'
import { describe, expect, test } from 'vitest'
import { areaInView, cutLayout, withNeighbours } from './cut-layout.ts'

const screen = { width: 1000, height: 600 }
const NOBODY: ReadonlySet<string> = new Set()

/** A chain of steps side by side; the last leads back to the first, past everything. */
function chain(count: number): ProcessModel {
  const nodes = Array.from(
    { length: count },
    (_, index): ProcessNode => ({
      id: `n${index}`,
      type: 'task',
      laneId: 'lane',
      name: `Schritt ${index}`,
      pos: { x: 200 + index * 200, y: 100 },
    }),
  )
  const edges = nodes.map(({ id }, index) => ({
    id: `e${index}`,
    from: id,
    to: `n${(index + 1) % count}`,
    shareBp: null,
    label: null,
    isRework: index === count - 1,
  }))
  return { lanes: [{ id: 'lane', ord: 'a', name: '', kind: null, height: 400 }], nodes, edges }
}

describe('the part of the canvas in view', () => {
  test('reaches beyond the screen at every side, and grows with a smaller zoom', () => {
    const area = areaInView([0, 0, 1], screen)
    expect(area).toEqual({ x: -400, y: -400, width: 2000, height: 1600 })
    expect(areaInView([0, 0, 0.5], screen).width).toBeGreaterThan(area.width)
  })
  test('stays the same while the picture is moved a little', () => {
    expect(areaInView([-10, -10, 1], screen)).toEqual(areaInView([-60, -40, 1], screen))
    expect(areaInView([-600, 0, 1], screen).x).toBeGreaterThan(areaInView([0, 0, 1], screen).x)
  })
})

describe('what is drawn of a layout', () => {
  test('all of a small one: the very same object', () => {
    const layout = layoutProcess(chain(20))
    expect(cutLayout(layout, areaInView([0, 0, 1], screen), NOBODY)).toBe(layout)
  })

  const layout = layoutProcess(chain(160))
  const area = areaInView([-6000, 0, 1], screen)
  const cut = cutLayout(layout, area, NOBODY)

  test('of a large one what is in view, and every line that runs through it with both its ends', () => {
    const seen = layout.nodes.filter(({ box }) => overlaps(box, area)).map(({ id }) => id)
    expect(seen.length).toBeGreaterThan(5)
    expect(cut.nodes.length).toBeLessThan(25)
    expect(cut.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(seen))
    // The way back passes below everything; its ends are far away.
    expect(cut.connectors.map(({ id }) => id)).toContain('e159')
    const drawn = new Set(cut.nodes.map(({ id }) => id))
    for (const { from, to } of cut.connectors) expect([drawn.has(from), drawn.has(to)]).toEqual([true, true])
  })

  test('in the same order, with the same objects, and all of it in the table', () => {
    expect(cut.nodes).toEqual(layout.nodes.filter((node) => cut.nodes.includes(node)))
    expect([cut.order, cut.steps, cut.bounds]).toEqual([layout.order, layout.steps, layout.bounds])
  })

  test('and what somebody works with, wherever it stands, with its neighbours', () => {
    const wanted = withNeighbours(layout.order, ['n100', 'gone'])
    expect([...wanted].toSorted()).toEqual(['gone', 'n100', 'n101', 'n99'])
    const drawn = cutLayout(layout, areaInView([0, 0, 1], screen), wanted).nodes.map(({ id }) => id)
    expect(drawn).toEqual(expect.arrayContaining(['n99', 'n100', 'n101']))
    expect(drawn).not.toContain('n120')
  })
})

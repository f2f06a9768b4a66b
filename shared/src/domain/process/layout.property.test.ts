import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawProcess } from '../../drawing/process-map.ts'
import { lightTheme } from '../../drawing/themes.ts'
import { toSvg } from '../../drawing/to-svg.ts'
import { isOrthogonal, segmentsOf } from '../../geometry/polyline.ts'
import { bottomOf, overlaps, rightOf } from '../../geometry/rect.ts'
import { processWordsDe } from '../../locale/process-words.ts'
import { anyText } from '../../testing/arbitraries.ts'
import { checkProcess } from './process-checks.ts'
import { buildProcessGraph } from './process-graph.ts'
import { layoutProcess } from './layout.ts'
import { paginateProcess } from './layout-pages.ts'
import { derivePathSums } from './path-sums.ts'
import { connectionsOf, type LaneKind, type NodeType, type ProcessModel } from './process-model.ts'

const NODE_TYPES: readonly NodeType[] = [
  'task',
  'task',
  'task',
  'start',
  'end',
  'wait',
  'decision',
  'merge',
  'split',
  'join',
]
const LANE_KINDS: readonly (LaneKind | null)[] = [
  null,
  'customer',
  'frontstage',
  'backstage',
  'support',
  'supplier',
]

const minutes = fc.option(
  fc.tuple(fc.nat(300), fc.nat(300), fc.nat(3000)).map(([o, m, p]) => ({ o, m: o + m, p: o + m + p })),
)
const place = fc.record({ x: fc.integer({ min: -300, max: 1500 }), y: fc.integer({ min: -200, max: 900 }) })

/** Any process at all: cycles, self loops, missing lanes and ends, several starts, odd names, some nodes placed by hand. */
const anyProcess = (placedShare: number): fc.Arbitrary<ProcessModel> =>
  fc
    .record({
      lanes: fc.array(
        fc.record({
          name: fc.option(anyText),
          kind: fc.constantFrom(...LANE_KINDS),
          height: fc.option(fc.integer({ min: 110, max: 300 })),
        }),
        { maxLength: 4 },
      ),
      nodes: fc.array(
        fc.record({
          type: fc.constantFrom(...NODE_TYPES),
          lane: fc.nat(5),
          name: fc.option(
            fc.oneof(anyText, fc.constantFrom('Rückfrage klären', 'Donaudampfschifffahrtsgesellschaft')),
          ),
          place: fc.option(place, { freq: Math.max(1, placedShare) }),
          processTime: minutes,
          waitTime: minutes,
        }),
        { maxLength: 16, size: 'max' },
      ),
      edges: fc.array(
        fc.record({
          from: fc.nat(),
          to: fc.nat(),
          shareBp: fc.option(fc.nat(10_000)),
          label: fc.option(anyText),
          isRework: fc.option(fc.boolean()),
        }),
        { maxLength: 20, size: 'max' },
      ),
    })
    .map(({ lanes, nodes, edges }) => ({
      lanes: lanes.map((lane, index) => ({ ...lane, id: `l${index}`, ord: `a${index}` })),
      nodes: nodes.map(({ lane, place: pos, ...node }, index) => ({
        ...node,
        id: `n${index}`,
        laneId: lane === 5 ? null : `l${lane}`,
        pos: placedShare === 0 ? null : pos,
      })),
      // One place too many, so that some ends are missing.
      edges: edges.map(({ from, to, ...edge }, index) => ({
        ...edge,
        id: `e${index}`,
        from: `n${from % (nodes.length + 1)}`,
        to: `n${to % (nodes.length + 1)}`,
      })),
    }))

const RUNS = 40
/** Random processes are far more tangled than drawn ones; on busy cores their routes take a while. */
const PATIENCE_MS = 30_000

test(
  'any process is laid out: every node once, in its lane, beside the others',
  () => {
    let stacked = 0
    fc.assert(
      fc.property(anyProcess(0), (model) => {
        const layout = layoutProcess(model)
        expect(layout.order.toSorted()).toEqual(model.nodes.map(({ id }) => id).sort())
        expect(layout.nodes.map(({ id }) => id)).toEqual(layout.order)
        for (const node of layout.nodes) {
          const band = layout.lanes.find(({ id }) => id === node.laneId)
          expect(band && node.box.y >= band.top && bottomOf(node.box) <= band.top + band.height).toBe(true)
          const others = layout.nodes.filter(({ id, laneId }) => id !== node.id && laneId === node.laneId)
          expect(others.filter(({ box }) => overlaps(box, node.box)).map(({ id }) => id)).toEqual([])
          if (others.some(({ centre }) => centre.y !== node.centre.y)) stacked++
        }
      }),
      { numRuns: RUNS },
    )
    expect(stacked).toBeGreaterThan(RUNS)
  },
  PATIENCE_MS,
)

test(
  'among nodes placed by hand: those stay, the others keep clear of them, all are in their lanes',
  () => {
    let kept = 0
    fc.assert(
      fc.property(anyProcess(2), (model) => {
        const layout = layoutProcess(model)
        for (const node of layout.nodes) {
          const band = layout.lanes.find(({ id }) => id === node.laneId)
          expect(band && node.box.y >= band.top && bottomOf(node.box) <= band.top + band.height).toBe(true)
          if (node.isPlacedByHand) {
            expect(node.centre.x).toBe(node.node.pos?.x)
            kept++
            continue
          }
          const others = layout.nodes.filter(({ id, laneId }) => id !== node.id && laneId === node.laneId)
          expect(others.filter(({ box }) => overlaps(box, node.box)).map(({ id }) => id)).toEqual([])
        }
      }),
      { numRuns: RUNS },
    )
    expect(kept).toBeGreaterThan(RUNS)
  },
  PATIENCE_MS,
)

test(
  'every connector with two ends has a route with right angles, from box to box',
  () => {
    let routed = 0
    fc.assert(
      fc.property(anyProcess(4), (model) => {
        const layout = layoutProcess(model)
        const whole = connectionsOf(model.nodes, model.edges)
        expect(layout.connectors.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort())
        for (const { from, to, points } of layout.connectors) {
          expect(isOrthogonal(points)).toBe(true)
          expect(segmentsOf(points).length).toBeGreaterThan(0)
          for (const [id, end] of [
            [from, points[0]],
            [to, points.at(-1)],
          ] as const) {
            const box = layout.nodes.find((node) => node.id === id)?.box
            if (!box || !end) throw new Error('a route without ends')
            const onUpright = end.x === box.x || end.x === rightOf(box)
            const onLevel = end.y === box.y || end.y === bottomOf(box)
            expect(onUpright || onLevel).toBe(true)
          }
          routed++
        }
      }),
      { numRuns: RUNS },
    )
    expect(routed).toBeGreaterThan(RUNS)
  },
  PATIENCE_MS,
)

test(
  'the order in which records arrive changes nothing',
  () => {
    fc.assert(
      fc.property(anyProcess(3), (model) => {
        const turned = {
          lanes: model.lanes.toReversed(),
          nodes: model.nodes.toReversed(),
          edges: model.edges.toReversed(),
        }
        expect(layoutProcess(turned)).toEqual(layoutProcess(model))
      }),
      { numRuns: 30 },
    )
  },
  PATIENCE_MS,
)

test(
  'checks, sums, pages and SVG of any process: never an error, always numbers and well-formed text',
  () => {
    fc.assert(
      fc.property(
        anyProcess(3),
        fc.integer({ min: 200, max: 1500 }),
        fc.boolean(),
        (model, maxWidth, isCompact) => {
          const graph = buildProcessGraph(model)
          checkProcess(model, graph)
          derivePathSums(graph)
          const layout = layoutProcess(model)
          const pages = paginateProcess(layout, processWordsDe, {
            maxWidth,
            maxSteps: 9,
            overlap: 30,
            isCompact,
          })
          const shown = new Set(pages.flatMap((page) => page.layout.nodes.map(({ id }) => id)))
          expect([...shown].sort()).toEqual(layout.nodes.map(({ id }) => id).sort())
          for (const page of pages) {
            const svg = toSvg(drawProcess(page.layout, processWordsDe), {
              theme: lightTheme,
              title: 'Ablauf',
            })
            expect(svg).not.toMatch(/NaN|Infinity|undefined/)
            expectWellFormed(svg)
          }
        },
      ),
      { numRuns: RUNS },
    )
  },
  PATIENCE_MS,
)

/** Tags that match, and no bare "<" or "&" in text or attributes. */
function expectWellFormed(xml: string): void {
  const open: string[] = []
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?:\s[a-zA-Z-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, closes, name, __, isEmpty) => {
      if (closes) expect(open.pop()).toBe(name)
      else if (!isEmpty) open.push(name as string)
      return ''
    },
  )
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]/)
  expect(rest.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
}

import { describe, expect, test } from 'vitest'
import { centreOf, overlaps } from '../../geometry/rect.ts'
import { isOrthogonal, segmentMeets, segmentsOf } from '../../geometry/polyline.ts'
import { textBox } from '../../geometry/text-block.ts'
import { processWordsEn } from '../../locale/process-words.ts'
import { sample, SAMPLE_NAMES, type SampleName } from '../../testing/samples.ts'
import { layoutProcess, withoutPlaces } from './layout.ts'
import { findPlaced, laneAt, storedPosition, type PlacedNode, type ProcessLayout } from './process-layout.ts'
import {
  selectProcess,
  type LaneKind,
  type ProcessCollections,
  type ProcessLane,
  type ProcessModel,
} from './process-model.ts'
import { sketch, task, times } from './process-sketch.test-helper.ts'

const placed = (layout: ProcessLayout, id: string): PlacedNode => {
  const node = findPlaced(layout, id)
  if (!node) throw new Error(`${id} is not in the layout`)
  return node
}
const connector = (layout: ProcessLayout, id: string) => {
  const found = layout.connectors.find((route) => route.id === id)
  if (!found) throw new Error(`${id} has no route`)
  return found
}
const sampleModel = (name: SampleName): ProcessModel => {
  const collections = sample(name) as unknown as ProcessCollections & { processes: Record<string, unknown> }
  return selectProcess(collections, Object.keys(collections.processes)[0] ?? '')
}
const lane = (id: string, kind: LaneKind | null, height: number | null = null): ProcessLane => ({
  id,
  ord: id,
  name: id,
  kind,
  height,
})

describe('along the flow', () => {
  /*  ○ → [a] → [b] → ●   */
  test('one lane, one row, straight connectors', () => {
    const layout = layoutProcess(sketch('start > a > b > end'))
    const heights = new Set(layout.nodes.map(({ centre }) => centre.y))
    expect(heights.size).toBe(1)
    expect(layout.order).toEqual(['start', 'a', 'b', 'end'])
    expect(layout.connectors.map(({ points }) => points.length)).toEqual([2, 2, 2])
    expect(layout.steps).toEqual(['a', 'b'])
  })

  /*  [a] → <?> ─→ • → [c]
             └→ [b] ─┘       the rarer way drops and comes back from below */
  test('the more frequent way goes straight on, the other one below', () => {
    const layout = layoutProcess(sketch('start > a > d? yes70> c > end\nd? no30> b > c'))
    const [decision, b, c] = [placed(layout, 'd?'), placed(layout, 'b'), placed(layout, 'c')]
    expect(c.centre.y).toBe(decision.centre.y)
    expect(b.centre.y).toBeGreaterThan(decision.centre.y)
    expect(b.centre.x).toBe(decision.centre.x)
    expect(connector(layout, 'd?>b').points).toHaveLength(2)
    expect(layout.junctions).toHaveLength(1)
    expect(layout.junctions[0]?.y).toBe(c.centre.y)
  })

  test('an end in another lane stands over the end of its connector', () => {
    const layout = layoutProcess(sketch('start@top > a@below > end@top'))
    expect(connector(layout, 'a>end').points).toHaveLength(3)
    expect(connector(layout, 'start>a').points).toHaveLength(3)
  })

  /*  [a] → <?>        the loop leaves below and returns to the step from below, dashed
       ↑     ┊
       └┈┈┈┈┈┘           */
  test('rework is routed around, not through', () => {
    const layout = layoutProcess(sketch('start > a > d? yes90> end\nd? no10> a'))
    const back = connector(layout, 'd?>a')
    expect(back.isRework).toBe(true)
    expect(back.points.length).toBeGreaterThanOrEqual(4)
    expect(back.label?.lines).toEqual(['no 10\u202f%, zurück'])
    expect(connector(layout, 'a>d?').isRework).toBe(false)
  })

  test('parallel branches stand below each other and keep their order at the bars', () => {
    const layout = layoutProcess(sketch('start > split > a > join > end\nsplit > b > join\nsplit > c > join'))
    const ys = ['a', 'b', 'c'].map((id) => placed(layout, id).centre.y)
    expect(ys).toEqual(ys.toSorted((first, second) => first - second))
    const leaves = ['a', 'b', 'c'].map((id) => connector(layout, `split>${id}`).points[0]?.y ?? 0)
    expect(new Set(leaves).size).toBe(3)
    expect(leaves).toEqual(leaves.toSorted((first, second) => first - second))
  })
})

describe('lanes', () => {
  test('grow when nodes stack', () => {
    const one = layoutProcess(sketch('start@l > a@l > end@l'))
    const three = layoutProcess(
      sketch('start@l > split@l > a@l > join@l > end@l\nsplit > b@l > join\nsplit > c@l > join'),
    )
    expect(three.lanes[0]?.height ?? 0).toBeGreaterThan(2 * (one.lanes[0]?.height ?? 0))
  })

  test('are never lower than they are set', () => {
    const layout = layoutProcess(sketch('start > a > end', { lanes: [lane('lane', null, 300)] }))
    expect(layout.lanes[0]?.height).toBe(300)
    expect(placed(layout, 'a').centre.y).toBeGreaterThan(110)
  })

  test('nodes without a lane get a band of their own, at the bottom, with words', () => {
    const layout = layoutProcess({ ...sketch('start > a > end'), lanes: [lane('other', 'frontstage')] })
    expect(layout.lanes.map((band) => [band.id, ...band.name.lines])).toEqual([
      ['other', 'other'],
      [null, 'Ohne Bahn'],
    ])
    expect(placed(layout, 'a').laneId).toBeNull()
  })

  test('no lanes and no nodes at all: one empty band', () => {
    const layout = layoutProcess({ lanes: [], nodes: [], edges: [] })
    expect(layout.lanes).toHaveLength(1)
    expect(layout.headerWidth).toBe(0)
    expect(layout.bounds.width).toBeGreaterThan(0)
  })

  const kinds = (...list: LaneKind[]) =>
    layoutProcess({ ...sketch('start > end'), lanes: list.map((kind, index) => lane(`l${index}`, kind)) })

  test('the line of visibility lies between frontstage and backstage', () => {
    const layout = kinds('customer', 'frontstage', 'backstage', 'supplier')
    expect(layout.visibilityLine?.y).toBe(layout.lanes[2]?.top)
  })

  test('and is not drawn when the lanes are in another order, or one side is missing', () => {
    expect(kinds('backstage', 'frontstage').visibilityLine).toBeNull()
    expect(kinds('customer', 'frontstage').visibilityLine).toBeNull()
  })
})

describe('nodes placed by hand', () => {
  const at = (x: number, y: number) => ({ pos: { x, y } })
  const lanes = [lane('one', 'frontstage', 140), lane('two', 'backstage', 140)]

  test('keep their place', () => {
    const model = sampleModel('it-servicedesk.de')
    const layout = layoutProcess(model)
    for (const node of model.nodes) expect(placed(layout, node.id).centre).toEqual(node.pos)
    expect(layout.lanes.map(({ height }) => height)).toEqual([130, 270, 130, 180])
    expect(layout.lanes.every(({ shift }) => shift === 0)).toBe(true)
  })

  test('a new step between two of them goes where there is room, and moves neither', () => {
    const model = sketch('start@one > a@one > new@one > b@one > end@one', {
      lanes,
      nodes: { start: at(40, 70), a: at(150, 70), b: at(330, 70), end: at(480, 70) },
    })
    const layout = layoutProcess(model)
    const fresh = placed(layout, 'new')
    expect(placed(layout, 'a').centre).toEqual({ x: 150, y: 70 })
    expect(layout.nodes.filter(({ id, box }) => id !== 'new' && overlaps(box, fresh.box))).toEqual([])
    expect(fresh.isPlacedByHand).toBe(false)
  })

  test('stay in their lane when a lane above grows, and are stored as if it had not', () => {
    const model = sketch('start@one > split@one > a@one > join@one > x@two > end@two\nsplit > b@one > join', {
      lanes,
      nodes: { x: at(600, 210) },
    })
    const layout = layoutProcess(model)
    const x = placed(layout, 'x')
    const band = layout.lanes[1]
    expect(layout.lanes[0]?.height).toBeGreaterThan(140)
    expect(x.centre.y - (band?.top ?? 0)).toBe(70)
    expect(storedPosition(layout, 'two', x.centre)).toEqual({ x: 600, y: 210 })
  })

  test('move together with a lane that has changed its place', () => {
    const model = sketch('start@one > a@one > b@one > end@one', {
      lanes: [lane('one', null, 140)],
      nodes: { start: at(0, 900), a: at(150, 900), b: at(150, 930), end: at(400, 900) },
    })
    const layout = layoutProcess(model)
    const [a, b] = [placed(layout, 'a'), placed(layout, 'b')]
    expect(b.centre.y - a.centre.y).toBe(30)
    expect(laneAt(layout, a.centre.y)?.id).toBe('one')
    expect(a.wasPulledIntoLane).toBe(false)
    expect(storedPosition(layout, 'one', a.centre)).toEqual({ x: 150, y: 900 })
  })

  test('numbers that are none count as not placed', () => {
    const nodes = { a: { pos: { x: Number.NaN, y: 10 } } }
    const layout = layoutProcess(sketch('start > a > end', { nodes }))
    expect(placed(layout, 'a').isPlacedByHand).toBe(false)
  })
})

describe('words', () => {
  test('times: usual waiting and work, the missing ones named', () => {
    const nodes = {
      a: task(times(5, 10), times(15, 90)),
      b: task(null),
      c: task(null, times(20, 30)),
    }
    const layout = layoutProcess(sketch('start > a > b > c > end', { nodes }))
    const texts = ['a', 'b', 'c'].map((id) => placed(layout, id).timeText?.replaceAll('\u00a0', ' '))
    expect(texts).toEqual(['15 + 5 min', 'Zeit fehlt', '20 min + ?'])
    expect(placed(layout, 'b').lacksTime).toBe(true)
  })

  test('a long name takes at most three lines, a missing one is said', () => {
    const name =
      'Qualitätssicherungsprüfung und anschließende Benachrichtigung aller beteiligten Fachbereiche'
    const layout = layoutProcess(sketch('start > a > b > end', { nodes: { a: { name }, b: { name: ' ' } } }))
    expect(placed(layout, 'a').lines).toHaveLength(3)
    expect(placed(layout, 'a').lines.at(-1)).toMatch(/…$/)
    expect(placed(layout, 'b')).toMatchObject({ lines: ['Noch ohne Namen'], hasName: false })
  })

  test('a wait names itself and its duration, and keeps the duration when the name is long', () => {
    const wait = { waitTime: times(2880, 7200), waitClock: 'elapsed' as const }
    const long = { ...wait, name: 'Auf die Antwort der Herstellerfirma und ihrer Zulieferer warten' }
    const layout = layoutProcess(
      sketch('start > wait1 > wait2 > end', { nodes: { wait1: { ...wait, name: 'Ersatz' }, wait2: long } }),
    )
    expect(placed(layout, 'wait1').lines).toEqual(['Ersatz, 2\u00a0Tage'])
    expect(placed(layout, 'wait2').lines.at(-1)).toBe('2\u00a0Tage')
  })

  test('unreachable steps say so', () => {
    const layout = layoutProcess(sketch('start > a > end\nlost > a'))
    expect(placed(layout, 'lost')).toMatchObject({
      isReachable: false,
      remark: { lines: ['kein Weg hierher'] },
    })
    expect(placed(layout, 'a').remark).toBeNull()
  })

  test('English words change the picture', () => {
    const layout = layoutProcess(sketch('start > a > d? yes90> end\nd? no10> a'), processWordsEn)
    expect(connector(layout, 'd?>a').label?.lines).toEqual(['no 10\u202f%, back'])
  })
})

describe.each(SAMPLE_NAMES)('sample %s', (name) => {
  const model = sampleModel(name)
  describe.each([
    ['as placed', model],
    ['placed anew', withoutPlaces(model)],
  ])('%s', (_, input) => {
    const layout = layoutProcess(input)

    test('no connector runs through a box that is not its own', () => {
      for (const { from, to, points } of layout.connectors) {
        const strangers = layout.nodes.filter(({ id }) => id !== from && id !== to)
        const hit = segmentsOf(points).flatMap((segment) =>
          strangers.filter(({ box }) => segmentMeets(segment, box)),
        )
        expect(hit.map(({ id }) => `${from}>${to} through ${id}`)).toEqual([])
      }
    })

    test('no label covers a box, another label or a line', () => {
      const labels = [
        ...layout.connectors.flatMap(({ id, label }) => (label ? [{ id, box: textBox(label) }] : [])),
        ...layout.nodes.flatMap(({ id, label }) => (label ? [{ id, box: textBox(label) }] : [])),
      ]
      for (const { id, box } of labels) {
        const covered = [
          ...layout.nodes.filter((node) => overlaps(node.box, box)).map((node) => node.id),
          ...labels.filter((other) => other.id !== id && overlaps(other.box, box)).map((other) => other.id),
          ...layout.connectors
            .filter(({ points }) => segmentsOf(points).some((segment) => segmentMeets(segment, box)))
            .map((route) => route.id),
        ]
        expect(covered, `label of ${id}`).toEqual([])
      }
    })

    test('every connector has right angles and ends in arrows', () => {
      expect(layout.connectors).toHaveLength(input.edges.length)
      for (const { points } of layout.connectors) expect(isOrthogonal(points)).toBe(true)
    })

    test('nothing sticks out of the bounds', () => {
      const { bounds } = layout
      for (const { box } of layout.nodes) {
        const { x, y } = centreOf(box)
        expect(
          x > bounds.x && y > bounds.y && x < bounds.x + bounds.width && y < bounds.y + bounds.height,
        ).toBe(true)
      }
    })
  })
})

/*  [a] ──┐        [a] ───→ [b]     a few units off: straight, a little off the middle of one box
          └→ [b]                */
test('boxes that are almost level are joined by a straight line', () => {
  const nodes = {
    a: { pos: { x: 100, y: 70 } },
    b: { pos: { x: 300, y: 76 } },
    'd?': { pos: { x: 480, y: 72 } },
  }
  const layout = layoutProcess(sketch('start > a > b > d? > end', { nodes }))
  expect(connector(layout, 'a>b').points).toHaveLength(2)
  expect(connector(layout, 'b>d?').points).toHaveLength(2)
})

/*  ○ ───────→ ●        the first picture of every process
   Antrag   Bescheid   */
test('a start and an end stand beside each other, with room for their names', () => {
  const nodes = { start: { name: 'Antrag geht ein' }, end: { name: 'Bescheid ist zugestellt' } }
  const layout = layoutProcess(sketch('start > end', { nodes }))
  const [first, last] = layout.nodes.map(({ label }) => label && textBox(label))
  expect(connector(layout, 'start>end').points).toHaveLength(2)
  expect(first && last && overlaps(first, last)).toBe(false)
})

test('a way that only leads back does not go straight on', () => {
  const layout = layoutProcess(sketch('start > a > d? > end\nd? 90> b > a'))
  expect(placed(layout, 'end').centre.y).toBe(placed(layout, 'd?').centre.y)
  expect(placed(layout, 'b').centre.y).toBeGreaterThan(placed(layout, 'd?').centre.y)
})

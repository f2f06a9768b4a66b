import { describe, expect, test } from 'vitest'
import { dayBars, minuteBars } from '../domain/agreements/feasibility-distribution.ts'
import { holds } from '../geometry/rect.ts'
import { textBox } from '../geometry/text-block.ts'
import { drawDistribution, type DistributionWords } from './distribution-chart.ts'
import type { Drawing } from './shapes.ts'
import { lightTheme } from './themes.ts'
import { toSvg } from './to-svg.ts'

const words: DistributionWords = {
  lang: 'de',
  promised: 'zugesagt 8 h',
  tick: (value) => `${value} h`,
  beyond: 'länger',
}
const size = { width: 560, height: 160, textSize: 14 }
const cases = (values: readonly number[], promised: number) =>
  values.map((value) => ({ value, isKept: value <= promised }))
const spread = Array.from({ length: 1000 }, (_, index) => (index * index) / 1000 + 1)

const texts = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
const bars = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'rect' ? shape : []))

describe('bars', () => {
  test('every case is in exactly one', () => {
    const { bars: found, beyond, total } = minuteBars(cases(spread, 480), 480)
    expect(found.reduce((sum, { kept, late }) => sum + kept + late, beyond)).toBe(total)
    expect(found.length).toBeLessThanOrEqual(24)
  })
  test('a case on the edge belongs below it', () => {
    const found = minuteBars(cases([60, 60, 60], 60), 60)
    expect(found.bars.filter(({ kept }) => kept > 0).map(({ from }) => from + found.step)).toEqual([60])
  })
  test('one straggler does not flatten all the others', () => {
    const found = minuteBars(cases([...spread, 99_999], 480), 480)
    expect([found.beyond > 0, found.bars.length * found.step < 2000]).toEqual([true, true])
  })
  test('cases that never end lie beyond', () => {
    const values = [10, 20, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    expect(minuteBars(cases(values, 15), 15)).toMatchObject({ beyond: 2, total: 4 })
    expect(dayBars(cases(values, 15), 'days', 15)).toMatchObject({ beyond: 2, total: 4 })
  })
  test('a promise of many days has wider bars, and nothing that keeps it is drawn as late', () => {
    const values = Array.from({ length: 400 }, (_, index) => index % 40)
    const found = dayBars(cases(values, 40), 'days', 40)
    expect([found.step, found.bars.length, found.beyond]).toEqual([2, 21, 0])
    expect(found.bars.reduce((sum, { late }) => sum + late, 0)).toBe(0)
    const far = minuteBars([...cases(spread, 99_999), { value: 99_999, isKept: true }], 480)
    expect([far.beyond > 0, far.beyondKept]).toEqual([true, far.beyond])
    expect(bars(drawDistribution(far, words, size)).every(({ fill }) => fill === 'ours')).toBe(true)
  })
  test('days start at the day of receipt, days of the month at the first', () => {
    expect(dayBars(cases([0, 1, 1, 3], 1), 'days', 1).bars.map(({ from }) => from)).toEqual([0, 1, 2, 3])
    expect(dayBars(cases([1, 3], 2), 'month-days', 2).bars.map(({ from }) => from)).toEqual([1, 2, 3])
  })
})

describe('the picture', () => {
  test.each([
    ['minutes', minuteBars(cases(spread, 480), 480)],
    ['a promise far left', minuteBars(cases(spread, 1), 1)],
    ['a promise beyond everything', minuteBars(cases([5, 6, 7], 900), 900)],
    ['days', dayBars(cases([0, 0, 1, 2, 2, 9], 2), 'days', 2)],
    ['many days', dayBars(cases([0, 10, 20, 30, 44], 30), 'days', 30)],
    ['days of the month', dayBars(cases([3, 5, 5, 6, 8], 6), 'month-days', 6)],
  ])('%s: all words lie inside and apart', (_, distribution) => {
    const drawing = drawDistribution(distribution, words, size)
    const boxes = texts(drawing).map(textBox)
    const inside = { x: -0.5, y: -0.5, width: size.width + 1, height: size.height + 1 }
    expect(boxes.filter((box) => !holds(inside, box))).toEqual([])
    const below = boxes.filter(({ y }) => y > size.height / 2).toSorted((a, b) => a.x - b.x)
    expect(below.length).toBeGreaterThan(1)
    for (const [index, box] of below.entries()) {
      const next = below[index + 1]
      if (next) expect(box.x + box.width).toBeLessThanOrEqual(next.x)
    }
  })

  test('what keeps the promise is filled, what does not is empty', () => {
    const drawing = drawDistribution(minuteBars(cases(spread, 480), 480), words, size)
    const tones = new Set(
      bars(drawing).map(({ fill, stroke }) => `${fill} ${stroke ? 'outlined' : ''}`.trim()),
    )
    expect(tones).toEqual(new Set(['ours', 'paper-raised outlined']))
  })

  test('heights are in proportion', () => {
    const drawing = drawDistribution(dayBars(cases([0, 0, 0, 0, 1, 1], 5), 'days', 1), words, size)
    const [first, second] = bars(drawing).map(({ rect }) => rect.height)
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 6)
  })

  test('as SVG it names itself', () => {
    const drawing = drawDistribution(minuteBars(cases(spread, 480), 480), words, size)
    expect(toSvg(drawing, { theme: lightTheme, title: 'So lange dauert es' })).toContain('So lange dauert es')
  })
})

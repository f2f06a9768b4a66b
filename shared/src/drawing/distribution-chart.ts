/**
 * The distribution of simulated cases as a chart: a bar for each length, blue what keeps the promise, empty what does not, and the notch at the
 * promise through the axis, as on the ruler. Used by the page, the room and the PDF alike.
 */
import type { Distribution } from '../domain/agreements/feasibility-distribution.ts'
import type { Anchor, TextBlock } from '../geometry/text-block.ts'
import { measureText } from '../geometry/text-measure.ts'
import type { Drawing, Shape, Tone } from './shapes.ts'

export interface DistributionWords {
  readonly lang: string
  /** Over the notch: "zugesagt 8 Stunden". */
  readonly promised: string
  /** At a tick: "2 h", or the number of a day. */
  readonly tick: (value: number) => string
  /** Below the last bar, when cases go on beyond it: "länger". */
  readonly beyond: string
}

export interface DistributionSize {
  readonly width: number
  readonly height: number
  /** Of the letters; the same for all. */
  readonly textSize: number
}

/** Share of the room of a bar that it fills. */
const BAR_FILL = 0.82
const TICK = 6
const NOTCH_ABOVE = 8

export function drawDistribution(
  distribution: Distribution,
  words: DistributionWords,
  { width, height, textSize }: DistributionSize,
): Drawing {
  const plan = planChart(distribution, { width, height, textSize })
  const shapes = [
    ...distribution.bars.flatMap((bar, index) => barShapes(plan, index, bar.kept, bar.late)),
    ...(plan.hasBeyond ? beyondShapes(plan, distribution) : []),
    ...axisShapes(plan, distribution, words),
    ...notchShapes(plan, distribution, words),
  ]
  return { view: { x: 0, y: 0, width, height }, shapes, lang: words.lang }
}

interface Plan extends DistributionSize {
  readonly top: number
  readonly baseline: number
  /** Width of the room of one bar. */
  readonly room: number
  readonly most: number
  readonly hasBeyond: boolean
}

function planChart(distribution: Distribution, size: DistributionSize): Plan {
  const { bars, beyond } = distribution
  const hasBeyond = beyond > 0
  const counts = bars.map(({ kept, late }) => kept + late)
  return {
    ...size,
    top: size.textSize + NOTCH_ABOVE + 6,
    baseline: size.height - size.textSize - TICK - 6,
    room: size.width / (bars.length + (hasBeyond ? 1.5 : 0)),
    most: Math.max(1, ...counts, beyond),
    hasBeyond,
  }
}

/** The bar beyond the end stands apart, because it is as wide as it likes. */
const leftOf = (plan: Plan, index: number, count: number): number =>
  index === count ? (index + 0.5) * plan.room : index * plan.room

const beyondShapes = (plan: Plan, { bars, beyond, beyondKept = 0 }: Distribution): Shape[] =>
  barShapes(plan, bars.length, beyondKept, beyond - beyondKept)

function barShapes(plan: Plan, index: number, kept: number, late: number): Shape[] {
  const gap = (plan.room * (1 - BAR_FILL)) / 2
  const count = plan.hasBeyond ? Math.round(plan.width / plan.room - 1.5) : Number.POSITIVE_INFINITY
  const x = leftOf(plan, index, count) + gap
  const width = plan.room * BAR_FILL
  const heightOf = (cases: number) => ((plan.baseline - plan.top) * cases) / plan.most
  const [lower, upper] = [heightOf(kept), heightOf(late)]
  const shapes: Shape[] = []
  if (kept > 0) {
    shapes.push({ kind: 'rect', rect: { x, y: plan.baseline - lower, width, height: lower }, fill: 'ours' })
  }
  if (late > 0) {
    shapes.push({
      kind: 'rect',
      // Half the stroke lies inside, so that empty bars are not wider than filled ones.
      rect: {
        x: x + 0.5,
        y: plan.baseline - lower - upper + 0.5,
        width: Math.max(0.5, width - 1),
        height: Math.max(0.5, upper - 0.5),
      },
      fill: 'paper-raised',
      stroke: { tone: 'line-control', width: 1 },
    })
  }
  return shapes
}

const line = (x1: number, y1: number, x2: number, y2: number, tone: Tone, width: number): Shape => ({
  kind: 'path',
  path: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`,
  fill: 'none',
  stroke: { tone, width },
})
const short = (value: number): number => Math.round(value * 100) / 100

function label(
  text: string,
  x: number,
  y: number,
  anchor: Anchor,
  size: number,
  weight: 400 | 600,
): TextBlock {
  return { lines: [text], x: short(x), y: short(y), anchor, size, weight, lineHeight: size * 1.25 }
}

/** Ticks at the edges of minutes, in the middle of days; as many as have room for their words. */
function axisShapes(plan: Plan, { unit, bars, step }: Distribution, words: DistributionWords): Shape[] {
  const { width, baseline, room, textSize } = plan
  const isDays = unit !== 'minutes'
  const values = isDays ? bars.map(({ from }) => from) : [...bars.map(({ from }) => from), bars.length * step]
  const textAt = baseline + TICK + textSize
  /** Bars of several days say from which to which. */
  const tick = (value: number) =>
    isDays && step > 1 ? `${words.tick(value)}–${words.tick(value + step - 1)}` : words.tick(value)
  const widest = Math.max(...values.map((value) => measureText(tick(value), textSize)))
  const every = niceEvery((widest + textSize) / room)
  const shapes: Shape[] = [
    line(0, baseline, plan.hasBeyond ? bars.length * room : width, baseline, 'ink', 1.5),
  ]
  const beyondLeft = (bars.length + 0.5) * room
  const beyondWidth = measureText(words.beyond, textSize)
  const lastRight = plan.hasBeyond ? Math.min(beyondLeft, width - beyondWidth) - textSize / 2 : width
  values.forEach((value, index) => {
    const x = (isDays ? index + 0.5 : index) * room
    const isLong = index % every === 0
    if (!isDays || isLong) shapes.push(line(x, baseline, x, baseline + (isLong ? TICK : TICK / 2), 'ink', 1))
    if (!isLong) return
    const half = measureText(tick(value), textSize) / 2
    const anchor: Anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle'
    const right = anchor === 'start' ? x + 2 * half : anchor === 'end' ? x : x + half
    if (right > lastRight) return
    shapes.push({
      kind: 'text',
      text: label(tick(value), x, textAt, anchor, textSize, 400),
      tone: 'ink-2',
    })
  })
  if (plan.hasBeyond) {
    shapes.push(line(beyondLeft, baseline, width, baseline, 'ink', 1.5))
    shapes.push({
      kind: 'text',
      text: label(words.beyond, width, textAt, 'end', textSize, 400),
      tone: 'ink-2',
    })
  }
  return shapes
}

/** 1, 2, 3, 4, 5, 6, 8, 10, 12 … : what people count in. */
const niceEvery = (least: number): number =>
  [1, 2, 3, 4, 5, 6, 8, 10, 12].find((every) => every >= least) ?? 24

/** Behind the last case that keeps the promise: at the minute, or after the whole day. */
function notchShapes(
  plan: Plan,
  { unit, promised, bars, step }: Distribution,
  words: DistributionWords,
): Shape[] {
  const first = bars[0]?.from ?? 0
  const place = unit === 'minutes' ? promised / step : (promised - first + 1) / step
  const x = Math.min(bars.length * plan.room, place * plan.room)
  const top = plan.textSize + 4
  const half = measureText(words.promised, plan.textSize, 600) / 2
  const anchor: Anchor = x - half < 0 ? 'start' : x + half > plan.width ? 'end' : 'middle'
  const textX = anchor === 'start' ? 0 : anchor === 'end' ? plan.width : x
  return [
    line(x, top, x, plan.baseline + TICK, 'paper', 5.5),
    line(x, top, x, plan.baseline + TICK, 'ink', 2),
    {
      kind: 'text',
      text: label(words.promised, textX, plan.textSize - 1, anchor, plan.textSize, 600),
      tone: 'ink',
    },
  ]
}

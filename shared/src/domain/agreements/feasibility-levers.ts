/** What would have to change: which step, always at its best, brings the promise furthest (PRODUCT D3, DOMAIN 3.5, item 6). */
import { deriveFlowFigures } from '../process/flow-figures.ts'
import { buildProcessGraph } from '../process/process-graph.ts'
import { isFull, pertMean } from '../process/three-point.ts'
import { waitClockOf, workingMinutesWithin } from '../process/wait-clock.ts'
import { probabilityOf, type CheckOptions } from './feasibility-check.ts'
import { processOf, type PromiseInputs, type TimePart } from './feasibility-inputs.ts'

export interface Lever {
  readonly nodeId: string
  readonly part: TimePart
  /** What the usual time is, and the best one, in minutes of its own clock. */
  readonly usualMin: number
  readonly bestMin: number
  /** Cases of 10,000 that hold when this part always is at its best. */
  readonly probabilityBp: number
  /** More than today. */
  readonly gainBp: number
}

/** Parts that are tried; those that save a case the most time on average. */
const MOST_TRIED = 8
const FIELDS = { work: 'processTime', wait: 'waitTime' } as const

/**
 * @param nowBp what holds today, by the same runs and seed: the same luck for all variants
 * @returns the largest gain first; parts that gain nothing are left out
 */
export function deriveLevers(inputs: PromiseInputs, nowBp: number, options: CheckOptions = {}): Lever[] {
  const graph = buildProcessGraph(processOf(inputs))
  const visits = deriveFlowFigures(graph, {
    fromId: inputs.target.fromNodeId,
    toId: inputs.target.toNodeId,
  })?.visits
  const candidates = inputs.nodes.flatMap((node) =>
    (['work', 'wait'] as const).flatMap((part) => {
      const time = node[FIELDS[part]]
      if (!isFull(time) || (part === 'work' && node.type !== 'task')) return []
      const saved = (visits?.get(node.id) ?? 0) * (pertMean(time) - time.o)
      const worth = part === 'wait' && waitClockOf(node) === 'elapsed' ? workingMinutesWithin(saved) : saved
      return saved > 0 ? [{ nodeId: node.id, part, time, worth }] : []
    }),
  )
  return candidates
    .toSorted((a, b) => b.worth - a.worth || (a.nodeId < b.nodeId ? -1 : 1))
    .slice(0, MOST_TRIED)
    .map(({ nodeId, part, time }): Lever => {
      const probabilityBp = probabilityOf(atBest(inputs, nodeId, part), options) ?? nowBp
      return { nodeId, part, usualMin: time.m, bestMin: time.o, probabilityBp, gainBp: probabilityBp - nowBp }
    })
    .filter(({ gainBp }) => gainBp > 0)
    .toSorted((a, b) => b.gainBp - a.gainBp || (a.nodeId < b.nodeId ? -1 : 1))
}

function atBest(inputs: PromiseInputs, nodeId: string, part: TimePart): PromiseInputs {
  const field = FIELDS[part]
  return {
    ...inputs,
    nodes: inputs.nodes.map((node) => {
      const best = node[field]?.o ?? null
      return node.id === nodeId && best !== null ? { ...node, [field]: { o: best, m: best, p: best } } : node
    }),
  }
}

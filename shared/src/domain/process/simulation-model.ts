/** A process prepared for the simulation: nodes as numbers, times as distributions, ways as running shares. */
import type { ProcessGraph } from './process-graph.ts'
import type { ProcessNode, ThreePoint } from './process-model.ts'
import { isFull, pertOf, type PertDistribution } from './three-point.ts'
import { waitClockOf } from './wait-clock.ts'

export type NodeKind = 'pass' | 'task' | 'wait' | 'decision' | 'split' | 'join' | 'end'

export interface SimulationNode {
  readonly id: string
  readonly kind: NodeKind
  readonly work: PertDistribution
  readonly wait: PertDistribution
  readonly isElapsedWait: boolean
  readonly ways: readonly SimulationWay[]
  /** Ways in, for a join: it goes on when each has brought one. */
  readonly waysIn: number
}

export interface SimulationWay {
  readonly to: number
  /** Which of the ways into `to` this is. */
  readonly input: number
  /** Sum of the shares up to this way, 0 to 1; on ways out of a decision. */
  readonly until: number
}

export interface SimulationModel {
  readonly nodes: readonly SimulationNode[]
  /** Where cases begin, where the time of the promise begins and where it ends: indexes into `nodes`. */
  readonly startAt: number
  readonly fromAt: number
  /** Null: the end of the process, whichever. */
  readonly toAt: number | null
}

export interface SimulationEnds {
  /** Where a case begins. */
  readonly startId: string
  readonly fromId: string
  readonly toId: string | null
}

const NO_TIME = pertOf({ o: 0, m: 0, p: 0 })
const distributionOf = (time: ThreePoint | null | undefined): PertDistribution => {
  if (!time) return NO_TIME
  return isFull(time) ? pertOf(time) : pertOf({ o: time.m, m: time.m, p: time.p })
}

const KINDS: Readonly<Record<ProcessNode['type'], NodeKind>> = {
  start: 'pass',
  merge: 'pass',
  task: 'task',
  wait: 'wait',
  decision: 'decision',
  split: 'split',
  join: 'join',
  end: 'end',
}

/** @returns null when one of the ends is not in the process. Checking the process is the caller's. */
export function compileSimulation(graph: ProcessGraph, ends: SimulationEnds): SimulationModel | null {
  const ids = [...graph.nodes.keys()]
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const [startAt, fromAt] = [indexOf.get(ends.startId), indexOf.get(ends.fromId)]
  const toAt = ends.toId === null ? null : indexOf.get(ends.toId)
  if (startAt === undefined || fromAt === undefined || toAt === undefined) return null
  const nodes = [...graph.nodes.values()].map((node): SimulationNode => {
    let sum = 0
    const ways = (graph.outgoing.get(node.id) ?? []).map((edge): SimulationWay => {
      sum += edge.shareBp ?? 0
      return {
        to: indexOf.get(edge.to) ?? 0,
        input: (graph.incoming.get(edge.to) ?? []).findIndex(({ id }) => id === edge.id),
        until: sum / 10_000,
      }
    })
    return {
      id: node.id,
      kind: KINDS[node.type],
      work: node.type === 'task' ? distributionOf(node.processTime) : NO_TIME,
      wait: node.type === 'task' || node.type === 'wait' ? distributionOf(node.waitTime) : NO_TIME,
      isElapsedWait: waitClockOf(node) === 'elapsed',
      ways,
      waysIn: graph.incoming.get(node.id)?.length ?? 0,
    }
  })
  return { nodes, startAt, fromAt, toAt }
}

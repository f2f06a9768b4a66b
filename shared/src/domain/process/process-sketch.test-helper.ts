/**
 * Processes written as they are drawn, for tests: `start > log > ok? yes75> done > end` and, on lines of their own, further ways:
 * `ok? no25> ask > done`. A name ending in "?" is a decision, "start…" and "end…" are what they say, "wait…", "split…", "join…" and
 * "merge…" too, all else is a task. `~>` marks rework, `label75>` carries a label and a share in per cent. `name@lane` puts a node in a lane.
 */
import type {
  NodeType,
  ProcessEdge,
  ProcessLane,
  ProcessModel,
  ProcessNode,
  ThreePoint,
} from './process-model.ts'

export interface SketchOptions {
  readonly lanes?: readonly ProcessLane[]
  /** Overrides by node name. */
  readonly nodes?: Readonly<Record<string, Partial<ProcessNode>>>
}

const TYPES: readonly NodeType[] = ['start', 'end', 'wait', 'split', 'join', 'merge']
const ARROW = /^(~)?([^\d>~]*)(\d+)?>$/

const typeOf = (name: string): NodeType =>
  name.endsWith('?') ? 'decision' : (TYPES.find((type) => name.startsWith(type)) ?? 'task')

/** One unnamed lane per name after "@", in order of appearance. */
export function sketch(text: string, { lanes, nodes: overrides = {} }: SketchOptions = {}): ProcessModel {
  const nodes = new Map<string, ProcessNode>()
  const edges: ProcessEdge[] = []
  const laneIds = new Set<string>()
  const nodeOf = (token: string): string => {
    const [name = '', lane] = token.split('@')
    if (lane) laneIds.add(lane)
    const known = nodes.get(name)
    if (!known) {
      nodes.set(name, {
        id: name,
        type: typeOf(name),
        laneId: lane ?? 'lane',
        name,
        pos: null,
        ...overrides[name],
      })
    } else if (lane) nodes.set(name, { ...known, laneId: lane })
    return name
  }
  for (const line of text.trim().split('\n')) {
    const tokens = line.trim().split(/\s+/)
    let from = nodeOf(tokens[0] ?? '')
    for (let index = 1; index < tokens.length; index += 2) {
      const arrow = ARROW.exec(tokens[index] ?? '')
      if (!arrow) throw new Error(`not an arrow: ${tokens[index]}`)
      const to = nodeOf(tokens[index + 1] ?? '')
      const [, rework, label = '', share] = arrow
      edges.push({
        id: `${from}>${to}`,
        from,
        to,
        shareBp: share === undefined ? null : Number(share) * 100,
        label: label === '' ? null : label,
        isRework: rework ? true : null,
      })
      from = to
    }
  }
  if (laneIds.size === 0 || [...nodes.values()].some((node) => node.laneId === 'lane')) laneIds.add('lane')
  const ownLanes = [...laneIds].map((id, index) => ({
    id,
    ord: `a${index}`,
    name: id,
    kind: null,
    height: null,
  }))
  return { lanes: lanes ?? ownLanes, nodes: [...nodes.values()], edges }
}

/** Usual and worst case. */
export const times = (usual: number, worst: number): ThreePoint => ({ o: null, m: usual, p: worst })

/** A task with work, and with waiting before it. */
export const task = (work: ThreePoint | null, wait: ThreePoint | null = null): Partial<ProcessNode> => ({
  processTime: work,
  waitTime: wait,
  waitClock: 'working',
})

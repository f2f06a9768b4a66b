/** Seeded processes of any size: the same ones on every machine and in every run. */
import type {
  ProcessEdge,
  ProcessModel,
  ProcessNode,
} from '@servicewerkstatt/shared/domain/process/process-model.ts'

/** Whole numbers below a limit. Source: "mulberry32" by T. Ettinger (public domain). */
export function numbers(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const NAMES = [
  'Antrag prüfen',
  'Unterlagen nachfordern',
  'Rechnung buchen',
  'Freigabe einholen',
  'Daten erfassen und abgleichen',
]

/** A process as teams draw them: mostly a chain over four lanes, every fifth step a detour, some loops back, some parallel branches. */
export function buildProcess(steps: number, seed: number): ProcessModel {
  const pick = numbers(seed)
  const lanes = ['customer', 'frontstage', 'backstage', 'support'].map((kind, index) => ({
    id: `lane${index}`,
    ord: `a${index}`,
    name: `Bahn ${index}`,
    kind: kind as 'customer',
    height: null,
  }))
  const nodes: ProcessNode[] = []
  const edges: ProcessEdge[] = []
  let laneId = 'lane1'
  const add = (type: ProcessNode['type'], more: Partial<ProcessNode> = {}): string => {
    const id = `n${String(nodes.length).padStart(3, '0')}`
    nodes.push({ id, type, laneId, name: '', pos: null, ...more })
    return id
  }
  const connect = (from: string, to: string, share: number | null = null, isRework = false) =>
    edges.push({
      id: `e${String(edges.length).padStart(3, '0')}`,
      from,
      to,
      shareBp: share,
      label: share === null ? null : 'ja',
      isRework,
    })
  let made = 0
  const step = (): string => {
    made++
    if (pick(10) < 3) laneId = `lane${pick(4)}`
    const minutes = (most: number) => ({ o: 1, m: 1 + pick(most), p: most + 1 })
    return add('task', {
      name: NAMES[pick(NAMES.length)] ?? '',
      processTime: minutes(60),
      waitTime: minutes(200),
      waitClock: 'working',
    })
  }
  let last = add('start', { name: 'Antrag eingegangen' })
  const passed: string[] = []
  const goOn = (to: string, share: number | null = null) => {
    connect(last, to, share)
    passed.push(to)
    last = to
  }
  goOn(step())
  while (made < steps) {
    const kind = pick(20)
    if (kind < 12) goOn(step())
    else if (kind < 15) {
      goOn(add('decision', { name: 'Vollständig?' }))
      const [decision, detour] = [last, step()]
      connect(decision, detour, 3000)
      goOn(step(), 7000)
      connect(detour, last)
    } else if (kind < 17) {
      goOn(add('decision', { name: 'In Ordnung?' }))
      connect(last, passed[Math.max(0, passed.length - 3)] ?? last, 1000, true)
      goOn(step(), 9000)
    } else {
      goOn(add('split'))
      const [split, branches] = [last, [step(), step()]]
      const join = add('join')
      for (const branch of branches) {
        connect(split, branch)
        connect(branch, join)
      }
      last = join
      goOn(step())
    }
  }
  laneId = 'lane0'
  goOn(add('end', { name: 'Bescheid zugestellt' }))
  return { lanes, nodes, edges }
}

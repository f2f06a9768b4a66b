/**
 * A process out of a BPMN file, as far as our elements go, with a list of what has no place here. Nothing is written: the caller shows the result
 * and asks. Files come from anywhere, so size, depth of trust and counts are limited before anything is built from them.
 */
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { LeftOutList } from './left-out.ts'
import { EXTENSION } from './extension.ts'
import { counterpartOf, type WayCounts } from './element-kinds.ts'
import type { ImportedLane, ImportedNode } from '../../document/operations/process-import.ts'
import type { BpmnReading } from './imported-process.ts'
import {
  extensionOf,
  isElement,
  isSet,
  labelOf,
  listOf,
  oneOf,
  textOf,
  wholeOf,
  wordOf,
} from './moddle-values.ts'
import { readStep, readWay } from './read-step.ts'
import { withoutDrawnMerges } from './undraw-merges.ts'

/** Longest file, in UTF-16 code units: a map of 500 steps has 0.7 million. */
export const MAX_BPMN_LENGTH = 5_000_000
/** More than anybody maps in a workshop, and few enough to lay out. */
export const MAX_BPMN_NODES = 1_000
export const MAX_BPMN_WAYS = 3_000

/** @param text content of the file   @returns the process with the most steps in the file, or why there is none */
export async function readBpmn(text: string): Promise<BpmnReading> {
  if (text.length > MAX_BPMN_LENGTH) return { ok: false, reason: 'too-large' }
  if (!/^\uFEFF?\s*</u.test(text)) return { ok: false, reason: 'not-xml' }
  // A file that defines entities of its own can grow without end, and no BPMN file needs to.
  if (/<!(DOCTYPE|ENTITY)/iu.test(text)) return { ok: false, reason: 'has-doctype' }
  if (!/<(?:[\w.-]+:)?definitions[\s>]/u.test(text)) return { ok: false, reason: 'not-bpmn' }
  let root: ModdleElement
  try {
    const read = await new BpmnModdle({ sw: EXTENSION }).fromXML(text)
    root = read.rootElement
  } catch {
    return { ok: false, reason: 'not-xml' }
  }
  if (!isElement(root) || !root.$instanceOf('bpmn:Definitions')) return { ok: false, reason: 'not-bpmn' }
  return readDefinitions(root)
}

function readDefinitions(definitions: ModdleElement): BpmnReading {
  const roots = listOf(definitions, 'rootElements')
  const processes = roots.filter((root) => root.$instanceOf('bpmn:Process'))
  const flowNodesOf = (process: ModdleElement): number =>
    listOf(process, 'flowElements').filter((element) => element.$instanceOf('bpmn:FlowNode')).length
  const [chosen, ...others] = processes.toSorted((a, b) => flowNodesOf(b) - flowNodesOf(a))
  if (!chosen || flowNodesOf(chosen) === 0) return { ok: false, reason: 'nothing-inside' }
  const elements = listOf(chosen, 'flowElements')
  const ways = elements.filter((element) => element.$instanceOf('bpmn:SequenceFlow'))
  if (flowNodesOf(chosen) > MAX_BPMN_NODES || ways.length > MAX_BPMN_WAYS)
    return { ok: false, reason: 'too-many' }

  const leftOut = new LeftOutList()
  const collaborations = roots.filter((root) => root.$instanceOf('bpmn:Collaboration'))
  const pools = collaborations.flatMap((root) => listOf(root, 'participants'))
  const pool = pools.find((item) => oneOf(item, 'processRef') === chosen)
  for (const other of pools) if (other !== pool) leftOut.add('other-pool', other)
  for (const other of others)
    if (!pools.some((item) => oneOf(item, 'processRef') === other)) leftOut.add('other-pool', other)
  for (const root of collaborations) {
    for (const flow of listOf(root, 'messageFlows')) leftOut.add('no-counterpart', flow)
    for (const artifact of listOf(root, 'artifacts')) leftOut.add('no-counterpart', artifact)
  }

  const lanes = readLanes(chosen)
  const countsOf = countWays(ways)
  const nodes = readNodes(elements, lanes.laneOf, countsOf, leftOut)
  const edges = readWays(ways, nodes, leftOut)
  for (const artifact of listOf(chosen, 'artifacts')) {
    // An association joins an artifact to something: without the artifact it says nothing of its own.
    if (!artifact.$instanceOf('bpmn:Association')) leftOut.add('no-counterpart', artifact)
  }
  const about = extensionOf(chosen, 'sw:About')
  const undrawn = withoutDrawnMerges(nodes, edges)
  return {
    ok: true,
    leftOut: leftOut.all(),
    process: {
      name: labelOf(pool, 'name') ?? labelOf(chosen, 'name') ?? '',
      trigger: textOf(about, 'trigger'),
      outcome: textOf(about, 'outcome'),
      unitOfFlow: labelOf(about, 'unit'),
      demandPerMonth: wholeOf(about, 'demandPerMonth', 1_000_000_000),
      arrival: wordOf(about, 'arrival', ['uniform_service_hours', 'first_working_day']),
      sipoc: {
        suppliers: textOf(about, 'suppliers'),
        inputs: textOf(about, 'inputs'),
        outputs: textOf(about, 'outputs'),
        customers: textOf(about, 'customers'),
      },
      lanes: lanes.lanes,
      nodes: undrawn.nodes,
      edges: undrawn.edges,
    },
  }
}

interface ReadLanes {
  readonly lanes: readonly ImportedLane[]
  readonly laneOf: (node: ModdleElement) => string | null
}

/** Lanes inside lanes become lanes of one level: the innermost ones, with the names of those around them. */
function readLanes(process: ModdleElement): ReadLanes {
  const lanes: ImportedLane[] = []
  const laneOf = new Map<ModdleElement, string>()
  const visit = (lane: ModdleElement, outer: string): void => {
    const name = [outer, labelOf(lane, 'name') ?? ''].filter((part) => part !== '').join(' / ')
    const inner = listOf(oneOf(lane, 'childLaneSet'), 'lanes')
    const band = extensionOf(lane, 'sw:Band')
    const key = `lane-${String(lanes.length)}`
    if (inner.length === 0 && !isSet(band, 'isNone')) {
      lanes.push({
        key,
        name,
        kind: wordOf(band, 'kind', ['customer', 'frontstage', 'backstage', 'support', 'supplier']),
        height: wholeOf(band, 'height', 100_000, 1),
      })
      for (const node of listOf(lane, 'flowNodeRef')) laneOf.set(node, key)
    }
    for (const child of inner) visit(child, name)
  }
  for (const set of listOf(process, 'laneSets')) for (const lane of listOf(set, 'lanes')) visit(lane, '')
  return { lanes, laneOf: (node) => laneOf.get(node) ?? null }
}

export interface ReadNode {
  readonly element: ModdleElement
  readonly node: ImportedNode
  /** A merge that our own export put in. */
  readonly isDrawn: boolean
  /** Of a gateway that is "Zusammen" and "Gleichzeitig" at once: where the ways out begin. */
  readonly partsAt?: ModdleElement
}

function countWays(ways: readonly ModdleElement[]): (element: ModdleElement) => WayCounts {
  // What is drawn twice counts once.
  const [into, outOf] = [
    new Map<ModdleElement, Set<ModdleElement>>(),
    new Map<ModdleElement, Set<ModdleElement>>(),
  ]
  for (const flow of ways) {
    const [from, to] = [oneOf(flow, 'sourceRef'), oneOf(flow, 'targetRef')]
    if (!from || !to) continue
    outOf.set(from, (outOf.get(from) ?? new Set()).add(to))
    into.set(to, (into.get(to) ?? new Set()).add(from))
  }
  return (element) => ({ waysIn: into.get(element)?.size ?? 0, waysOut: outOf.get(element)?.size ?? 0 })
}

function readNodes(
  elements: readonly ModdleElement[],
  laneOf: (node: ModdleElement) => string | null,
  countsOf: (element: ModdleElement) => WayCounts,
  leftOut: LeftOutList,
): ReadNode[] {
  return elements.flatMap((element, index): ReadNode[] => {
    if (element.$instanceOf('bpmn:SequenceFlow')) return []
    const step = extensionOf(element, 'sw:Step')
    const counts = countsOf(element)
    const counterpart = element.$instanceOf('bpmn:FlowNode')
      ? counterpartOf(element, counts, wordOf(step, 'kind', ['decision', 'merge', 'split', 'join']))
      : null
    if (counterpart === null) {
      leftOut.add('no-counterpart', element)
      return []
    }
    if (counterpart.loses) leftOut.add(counterpart.loses, element)
    const key = `node-${String(index)}`
    const node = readStep(element, step, counterpart.type, key, laneOf(element))
    const isBoth = counterpart.type === 'split' && counts.waysIn > 1
    if (!isBoth) return [{ element, node, isDrawn: isSet(step, 'drawn') }]
    // Its ways come together and part again in one place; ours are two.
    const partsAt = Object.create(element) as ModdleElement
    const split = { ...node, key: `${key}-split`, name: '', description: '' }
    return [
      { element, node: { ...node, type: 'join' }, isDrawn: false, partsAt },
      { element: partsAt, node: split, isDrawn: false },
    ]
  })
}

function readWays(
  ways: readonly ModdleElement[],
  nodes: readonly ReadNode[],
  leftOut: LeftOutList,
): { readonly from: ModdleElement; readonly to: ModdleElement; readonly way: ReturnType<typeof readWay> }[] {
  const seen = new Set<string>()
  const place = new Map(nodes.map(({ element }, index) => [element, String(index)]))
  const parting = nodes.flatMap(({ element, partsAt }) => (partsAt ? [[element, partsAt] as const] : []))
  const partsAt = new Map(parting)
  const found = ways.flatMap((flow) => {
    const [from, to] = [oneOf(flow, 'sourceRef'), oneOf(flow, 'targetRef')]
    if (!from || !to || !place.has(from) || !place.has(to)) {
      leftOut.add('dangling', flow)
      return []
    }
    const key = `${place.get(from) ?? ''} ${place.get(to) ?? ''}`
    if (seen.has(key)) {
      leftOut.add('doubled', flow)
      return []
    }
    seen.add(key)
    return [{ from: partsAt.get(from) ?? from, to, way: readWay(flow) }]
  })
  const between = parting.map(([from, to]) => ({
    from,
    to,
    way: { label: null, shareBp: null, isRework: false },
  }))
  return [...found, ...between]
}

export type ReadWay = ReturnType<typeof readWays>[number]

/** Nodes and connections for React Flow: the layout's, with what only this screen knows, each object new only where it changed. */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { NodeChange, XYPosition } from '@xyflow/react'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { keepEach } from './keep-identity.ts'
import { withLocalEdges, withLocalNodes } from './local-keys.ts'
import { type FlowWords, type ProcessFlowEdge, type ProcessFlowNode, toFlowEdges, toFlowNodes } from './to-flow-nodes.ts'

type Places = ReadonlyMap<string, XYPosition>
const NOWHERE: Places = new Map()

export interface Flow {
  readonly nodes: ProcessFlowNode[]
  readonly edges: ProcessFlowEdge[]
  readonly dragged: RefObject<Places>
  readonly setDragged: (places: Places) => void
  /** Keeps nodes where they were let go, until a layout other than the given one is drawn. */
  readonly settle: (changes: readonly NodeChange<ProcessFlowNode>[], layout: ProcessLayout) => void
}

export function useFlow(
  layout: ProcessLayout,
  words: FlowWords,
  mayWrite: boolean,
  chosen: { readonly nodes: ReadonlySet<string>; readonly edge: string | null },
): Flow {
  const [underWay, setUnderWay] = useState<Places>(NOWHERE)
  const [settling, setSettling] = useState<{ readonly places: Places; readonly layout: ProcessLayout } | null>(null)
  const dragged = useRef<Places>(underWay)

  const setDragged = useCallback((places: Places) => {
    dragged.current = places
    setUnderWay(places)
  }, [])
  const settle = useCallback((changes: readonly NodeChange<ProcessFlowNode>[], at: ProcessLayout) => {
    const places = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    )
    setSettling({ places: new Map(places), layout: at })
  }, [])

  const places = settling?.layout === layout ? new Map([...settling.places, ...underWay]) : underWay
  const local = { chosenNodes: chosen.nodes, chosenEdge: chosen.edge, dragged: places }

  const shared = useKept(useMemo(() => toFlowNodes(layout, words, mayWrite), [layout, words, mayWrite]))
  const sharedEdges = useKept(useMemo(() => toFlowEdges(layout, words), [layout, words]))
  const nodes = useRef<ProcessFlowNode[]>([])
  const edges = useRef<ProcessFlowEdge[]>([])
  nodes.current = sameList(nodes.current, withLocalNodes(shared, local, nodes.current))
  edges.current = sameList(edges.current, withLocalEdges(sharedEdges, local, edges.current))
  return { nodes: nodes.current, edges: edges.current, dragged, setDragged, settle }
}

/** The items of a list, each the same object until its content changes. */
function useKept<T extends { readonly id: string }>(now: readonly T[]): readonly T[] {
  const kept = useRef<readonly T[]>([])
  kept.current = keepEach(kept.current, now)
  return kept.current
}

const sameList = <T,>(before: T[], now: T[]): T[] =>
  before.length === now.length && before.every((item, index) => item === now[index]) ? before : now

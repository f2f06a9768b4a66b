/** Nodes and connections for React Flow: the layout's, with what only this screen knows, each object new only where it changed. */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { NodeChange, XYPosition } from '@xyflow/react'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { Chosen } from './chosen.ts'
import { keepEach } from './keep-identity.ts'
import { type Played, withLocalEdges, withLocalNodes } from './local-keys.ts'
import {
  type FlowWords,
  type ProcessFlowEdge,
  type ProcessFlowNode,
  toFlowEdges,
  toFlowNodes,
} from './to-flow-nodes.ts'
import { useKept } from './use-kept.ts'

type Places = ReadonlyMap<string, XYPosition>
const NOWHERE: Places = new Map()

export interface Flow {
  readonly nodes: ProcessFlowNode[]
  readonly edges: ProcessFlowEdge[]
  /** What is under way at this moment, for handlers: several changes may come before the next render. */
  readonly dragged: RefObject<Places>
  readonly setDragged: (places: Places) => void
  /** Keeps nodes where they were let go, until a layout other than the given one is drawn. */
  readonly settle: (changes: readonly NodeChange<ProcessFlowNode>[], layout: ProcessLayout) => void
}

export function useFlow(
  layout: ProcessLayout,
  words: FlowWords,
  mayWrite: boolean,
  chosen: Chosen,
  played: Played | null,
): Flow {
  const [underWay, setUnderWay] = useState<Places>(NOWHERE)
  const [settling, setSettling] = useState<{
    readonly places: Places
    readonly layout: ProcessLayout
  } | null>(null)
  const dragged = useRef<Places>(NOWHERE)

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
  const local = { chosenNodes: chosen.nodes, chosenEdge: chosen.edge, dragged: places, played }
  const shared = useKept(
    useMemo(
      (): readonly ProcessFlowNode[] => toFlowNodes(layout, words, mayWrite),
      [layout, words, mayWrite],
    ),
    keepEach,
  )
  const sharedEdges = useKept(
    useMemo((): readonly ProcessFlowEdge[] => toFlowEdges(layout, words), [layout, words]),
    keepEach,
  )
  const nodes = useKept(withLocalNodes(shared, local), keepEach)
  const edges = useKept(withLocalEdges(sharedEdges, local), keepEach)
  // React Flow asks for lists it could write to, and does not write to them.
  return { nodes: nodes as ProcessFlowNode[], edges: edges as ProcessFlowEdge[], dragged, setDragged, settle }
}

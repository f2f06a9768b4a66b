/**
 * A process as a picture to work in. Draws a layout with React Flow, and says what people want: choose, move, connect, open a menu, press a key.
 * It knows no documents; what it is told to draw comes back changed when something was written.
 */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import {
  type Connection,
  type NodeChange,
  type OnConnectStart,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type CanvasHints, toAriaLabels } from './aria-labels.ts'
import { CanvasContext, type CanvasWords } from './canvas-context.ts'
import { type KeyAction, keyAction } from './canvas-keys.ts'
import { useLatest } from '../workshop/use-latest.ts'
import { type Chosen, chosenNode, NOTHING_CHOSEN, onlyNode } from './chosen.ts'
import { ConnectMode } from './ConnectMode.tsx'
import { fromNodeChanges } from './from-node-changes.ts'
import { keepIdentity } from './keep-identity.ts'
import { LaneGround, LaneHeads, type LaneHeadsProps, VisibilityLine } from './LaneBands.tsx'
import type { NodeMove } from './move-by.ts'
import { ProcessNodeView } from './ProcessNodeView.tsx'
import { Patterns } from './Shapes.tsx'
import { Beside, cornerOf, Labels, middleOf } from './TopLayer.tsx'
import type { ProcessFlowEdge, ProcessFlowNode } from './to-flow-nodes.ts'
import { useFlow } from './use-flow.ts'
import { useKept } from './use-kept.ts'
import {
  fitViewport,
  insetsOf,
  LEAST_ZOOM,
  MOST_ZOOM,
  showing,
  type Size,
  startViewport,
  zoomed,
} from './viewport.ts'
import { WayView } from './WayView.tsx'
import '@xyflow/react/dist/base.css'
import './canvas.css'

const nodeTypes = { process: ProcessNodeView }
const edgeTypes = { way: WayView }

export interface CanvasHandle {
  /** Puts the focus on a node and shows it. False while it is not there yet. */
  focusNode(id: string): boolean
  reveal(id: string): void
  zoomIn(): void
  zoomOut(): void
  fit(): void
}

export interface ProcessCanvasProps extends Pick<LaneHeadsProps, 'wordsOf'> {
  readonly layout: ProcessLayout
  readonly words: CanvasWords
  readonly hints: CanvasHints
  /** Name of the region. */
  readonly label: string
  readonly mayWrite: boolean
  readonly singleKeys: () => boolean
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly onMove: (moves: readonly NodeMove[], endsDrag: boolean) => void
  readonly connectingFrom: string | null
  readonly onConnecting: (from: string | null) => void
  readonly onConnect: (from: string, to: string) => void
  /** A key, or a press that means the same as one. */
  readonly onAction: (action: Exclude<KeyAction, 'leave'> | 'open-edge', id: string) => void
  readonly onLeave: () => void
  readonly laneActions: LaneHeadsProps['actions']
  /** Stands at the corner of the one chosen node, or on the chosen connection. */
  readonly chosenActions: ReactNode
  /** Editor over a node. */
  readonly editing: { readonly id: string; readonly editor: ReactNode } | null
  /** Words over the picture, such as what connecting waits for. */
  readonly banner: ReactNode
  /** CSS height of the picture, and the zoom it begins with. */
  readonly height: string
  readonly zoom: number
  readonly isNarrow: boolean
  readonly ref?: Ref<CanvasHandle>
}

export function ProcessCanvas({ ref, ...props }: ProcessCanvasProps) {
  const { layout, words, mayWrite, chosen, isNarrow, onChoose, onMove, onAction } = props
  const frame = useRef<HTMLDivElement>(null)
  const flow = useRef<ReactFlowInstance<ProcessFlowNode, ProcessFlowEdge> | null>(null)
  const insets = useMemo(() => insetsOf(isNarrow), [isNarrow])
  const { nodes, edges, dragged, setDragged, settle } = useFlow(layout, words, mayWrite, chosen)

  const latest = useLatest({ layout, insets, chosen })

  // Where the picture begins; afterwards the person decides.
  const [start] = useState(() => startViewport(contentOf(layout), props.zoom, insets))

  const screen = useCallback((): Size => {
    const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
    return { width: clientWidth, height: clientHeight }
  }, [])
  const reveal = useCallback(
    (id: string) => {
      const placed = latest.current.layout.nodes.find((node) => node.id === id)
      const viewport = flow.current?.getViewport()
      if (!placed || !viewport) return
      const next = showing(placed.box, viewport, screen(), latest.current.insets)
      if (next !== viewport) void flow.current?.setViewport(next, { duration: calmDuration() })
    },
    [screen, latest],
  )
  useImperativeHandle(ref, () => {
    const zoom = (factor: number) => {
      const viewport = flow.current?.getViewport()
      if (viewport)
        void flow.current?.setViewport(zoomed(viewport, factor, screen()), { duration: calmDuration() })
    }
    return {
      focusNode(id) {
        const element = frame.current?.querySelector<HTMLElement>(
          `.react-flow__node[data-id="${CSS.escape(id)}"]`,
        )
        if (!element) return false
        element.focus({ preventScroll: true })
        reveal(id)
        return true
      },
      reveal,
      zoomIn: () => zoom(1.25),
      zoomOut: () => zoom(0.8),
      fit: () =>
        void flow.current?.setViewport(
          fitViewport(contentOf(latest.current.layout), screen(), latest.current.insets),
          {
            duration: calmDuration(),
          },
        ),
    }
  }, [reveal, screen, latest])

  // Two fingers sideways, or the wheel with Shift, move a wide process; up and down the page goes on scrolling.
  useEffect(() => {
    const element = frame.current
    const onWheel = (event: WheelEvent) => {
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      const viewport = flow.current?.getViewport()
      if (
        !viewport ||
        event.ctrlKey ||
        event.metaKey ||
        Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))
      )
        return
      event.preventDefault()
      void flow.current?.setViewport({ ...viewport, x: viewport.x - sideways })
    }
    // React's own listeners are passive: they could not keep the page from going back.
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [])

  const onNodesChange = useCallback(
    (changes: NodeChange<ProcessFlowNode>[]) => {
      const now = latest.current
      const meaning = fromNodeChanges(changes, now.layout, dragged.current, now.chosen.nodes)
      if (meaning.dragged !== dragged.current) setDragged(meaning.dragged)
      if (meaning.chosen !== now.chosen.nodes) onChoose({ nodes: meaning.chosen, edge: null })
      if (meaning.moves.length === 0) return
      // Until the layout with the new places is there, the nodes stay where they were let go.
      if (meaning.endsDrag) settle(changes, now.layout)
      onMove(meaning.moves, meaning.endsDrag)
    },
    [dragged, setDragged, settle, onChoose, onMove, latest],
  )

  const chooseEdge = useCallback(
    (id: string) => {
      onChoose({ nodes: new Set(), edge: id })
      if (mayWrite) onAction('open-edge', id)
    },
    [onChoose, onAction, mayWrite],
  )

  const onKey = (event: KeyboardEvent) => {
    const id = nodeIdOf(event.target)
    const { connectingFrom } = props
    if (event.key === 'Escape' && connectingFrom !== null) {
      event.stopPropagation()
      props.onConnecting(null)
      return
    }
    if (id === null) return
    const action = keyAction(event, { mayWrite, singleKeys: props.singleKeys() })
    if (action === null) return
    // The library would blur the node on Escape, and the focus would be lost.
    event.stopPropagation()
    event.preventDefault()
    if (action === 'leave') {
      if (chosen.nodes.size > 0 || chosen.edge !== null) onChoose(NOTHING_CHOSEN)
      else props.onLeave()
      return
    }
    if (action === 'open' && connectingFrom !== null) {
      props.onConnect(connectingFrom, id)
      return
    }
    if (!chosen.nodes.has(id)) onChoose(chosenNode(id))
    onAction(action, id)
  }

  const onFocus = (event: FocusEvent) => {
    const id = nodeIdOf(event.target)
    if (id !== null && event.target.matches(':focus-visible')) reveal(id)
  }

  const loose = useMemo(
    () => new Set(edges.filter((edge) => edge.data?.isLoose).map((edge) => edge.id)),
    [edges],
  )
  const hints = useKept(props.hints, keepIdentity)
  const ariaLabels = useMemo(() => toAriaLabels(hints), [hints])
  const only = onlyNode(chosen)
  const chosenPlaced = only === null ? undefined : layout.nodes.find(({ id }) => id === only)
  const chosenRoute =
    chosen.edge === null ? undefined : layout.connectors.find(({ id }) => id === chosen.edge)
  const edited = props.editing && layout.nodes.find(({ id }) => id === props.editing?.id)
  const isUnderWay = edges.some((edge) => edge.data?.isLoose) || nodes.some((node) => node.dragging)

  return (
    <div
      ref={frame}
      className={`canvas${props.connectingFrom !== null ? ' canvas-connecting' : ''}`}
      style={{ height: props.height }}
    >
      <CanvasContext value={words}>
        <Patterns />
        <ReactFlow<ProcessFlowNode, ProcessFlowEdge>
          aria-label={props.label}
          onKeyDownCapture={onKey}
          onFocus={onFocus}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          defaultViewport={start}
          minZoom={LEAST_ZOOM}
          maxZoom={MOST_ZOOM}
          onInit={(instance) => {
            flow.current = instance
          }}
          onNodesChange={onNodesChange}
          onNodeDoubleClick={(_, node) => {
            if (mayWrite) onAction('rename', node.id)
          }}
          onNodeContextMenu={(event: MouseEvent, node) => {
            if (!mayWrite) return
            event.preventDefault()
            onChoose(chosenNode(node.id))
            onAction('open', node.id)
          }}
          onEdgeClick={(_, edge) => chooseEdge(edge.id)}
          onPaneClick={() => {
            if (props.connectingFrom !== null) props.onConnecting(null)
            else onChoose(NOTHING_CHOSEN)
          }}
          onConnect={({ source, target }: Connection) => props.onConnect(source, target)}
          onClickConnectStart={(_, { nodeId }: Parameters<OnConnectStart>[1]) => props.onConnecting(nodeId)}
          onClickConnectEnd={() => props.onConnecting(null)}
          nodesDraggable={mayWrite}
          nodesConnectable={mayWrite}
          edgesFocusable={false}
          autoPanOnNodeFocus={false}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          nodeDragThreshold={3}
          deleteKeyCode={null}
          panActivationKeyCode={null}
          ariaLabelConfig={ariaLabels}
          proOptions={attribution}
        >
          <ConnectMode from={props.connectingFrom} />
          <LaneGround layout={layout} />
          <VisibilityLine layout={layout} />
          <Labels layout={layout} loose={loose} onPress={chooseEdge} />
          {chosenPlaced && !isUnderWay && !props.editing && mayWrite && (
            <Beside {...cornerOf(chosenPlaced)}>{props.chosenActions}</Beside>
          )}
          {chosenRoute && !isUnderWay && mayWrite && (
            <Beside at={middleOf(chosenRoute)} className="canvas-beside-middle">
              {props.chosenActions}
            </Beside>
          )}
          {props.editing && edited && (
            <Beside at={edited.box} className="canvas-editor">
              {props.editing.editor}
            </Beside>
          )}
          <LaneHeads layout={layout} wordsOf={props.wordsOf} actions={props.laneActions} />
        </ReactFlow>
        {props.banner}
      </CanvasContext>
    </div>
  )
}

/** The library's own mark has an English name for screen readers that cannot be changed. Ours stands below the picture, with the link it asks for. */
const attribution = { hideAttribution: true }

/** The nodes and lines, without the column of lane names that the printed picture has. */
const contentOf = ({ bounds, headerWidth }: ProcessLayout) => ({
  ...bounds,
  x: bounds.x + headerWidth,
  width: bounds.width - headerWidth,
})

const nodeIdOf = (target: EventTarget): string | null =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node')
    ? (target.dataset.id ?? null)
    : null

const calmDuration = (): number => (window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : 220)

/**
 * A process as a picture to work in. Draws a layout with React Flow, and says what people want: choose, move, connect, open a menu, press a key.
 * It knows no documents; what it is told to draw comes back changed when something was written.
 */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { Point } from '@servicewerkstatt/shared/geometry/point.ts'
import { type Connection, type NodeChange, type OnConnectStart, ReactFlow } from '@xyflow/react'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react'
import { type CanvasHints, toAriaLabels } from './aria-labels.ts'
import { CanvasContext, type CanvasWords } from './canvas-context.ts'
import { type KeyAction, keyAction } from './canvas-keys.ts'
import { useLatest } from '../workshop/use-latest.ts'
import { type Chosen, chosenNode, NOTHING_CHOSEN, onlyNode, withToggled } from './chosen.ts'
import { ConnectMode } from './ConnectMode.tsx'
import { fromNodeChanges } from './from-node-changes.ts'
import { keepIdentity } from './keep-identity.ts'
import { LaneGround, LaneHeads, type LaneHeadsProps } from './LaneBands.tsx'
import type { Played } from './local-keys.ts'
import { OthersLayer, type OthersLayerProps } from './OthersLayer.tsx'
import { type CanvasMark, MarkLayer } from './MarkLayer.tsx'
import type { NodeMove } from './move-by.ts'
import { ProcessNodeView } from './ProcessNodeView.tsx'
import { PickMode } from './PickMode.tsx'
import { Patterns } from '../ui/Shapes.tsx'
import { Beside, cornerOf, Labels, middleOf } from './TopLayer.tsx'
import type { ProcessFlowEdge, ProcessFlowNode } from './to-flow-nodes.ts'
import { useFlow } from './use-flow.ts'
import { type CanvasHandle, contentOf, useViewport } from './use-viewport.ts'
import { useDrawnPart, ViewWatch } from './use-drawn-part.tsx'
import { useKept } from './use-kept.ts'
import { insetsOf, LEAST_ZOOM, MOST_ZOOM, startViewport } from './viewport.ts'
import { WayView } from './WayView.tsx'
import '@xyflow/react/dist/base.css'
import './canvas.css'

const nodeTypes = { process: ProcessNodeView }
const edgeTypes = { way: WayView }

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
  /** A case that is played back. */
  readonly played: Played | null
  /** A press adds a node to the choice, or takes it out. */
  readonly isPicking: boolean
  readonly connectingFrom: string | null
  readonly onConnecting: (from: string | null) => void
  readonly onConnect: (from: string, to: string) => void
  /** A key, or a press that means the same as one. */
  readonly onAction: (
    action: Exclude<KeyAction, 'leave' | 'toggle' | 'all'> | 'open-edge',
    id: string,
  ) => void
  readonly onLeave: () => void
  readonly laneActions: LaneHeadsProps['actions']
  /** Stands at the corner of the one chosen node, or on the chosen connection. */
  readonly chosenActions: ReactNode
  /** Editor over a node; over `near` until the layout knows the node. */
  readonly editing: { readonly id: string; readonly near: string; readonly editor: ReactNode } | null
  /** Words over the picture, such as what connecting waits for. */
  readonly banner: ReactNode
  /** Where others work; null while nobody wants to see it. */
  readonly others: Omit<OthersLayerProps, 'layout'> | null
  /** Where the pointer of this page is, in canvas units; null when it has left. */
  readonly onPoint: (at: Point | null) => void
  readonly marks: readonly CanvasMark[]
  readonly onMark: (mark: CanvasMark) => void
  /** CSS height of the picture, and the zoom it begins with. */
  readonly height: string
  readonly zoom: number
  readonly isNarrow: boolean
  readonly ref?: Ref<CanvasHandle>
}

export function ProcessCanvas({ ref, ...props }: ProcessCanvasProps) {
  const { layout: whole, words, mayWrite, chosen, isNarrow, onChoose, onMove, onAction } = props
  const insets = useMemo(() => insetsOf(isNarrow), [isNarrow])

  // Where the picture begins; afterwards the person decides.
  const [start] = useState(() => startViewport(contentOf(whole), props.zoom, insets))
  const { editing } = props
  const { layout, setArea, setFocused } = useDrawnPart(whole, start, chosen.nodes, [
    props.connectingFrom,
    editing?.id ?? null,
    editing?.near ?? null,
    props.played?.nodeId ?? null,
  ])
  const { nodes, edges, dragged, setDragged, settle } = useFlow(layout, words, mayWrite, chosen, props.played)

  const latest = useLatest({ layout, insets, chosen })

  const { frame, attach, handle } = useViewport(whole, insets, setFocused)
  useImperativeHandle(ref, () => handle, [handle])

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
    if (action === 'toggle' || (action === 'open' && props.isPicking)) {
      onChoose(withToggled(chosen, id))
      return
    }
    if (action === 'all') {
      onChoose({ nodes: new Set(whole.order), edge: null })
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
    if (id !== null) setFocused(id)
    if (id !== null && event.target.matches(':focus-visible')) handle.reveal(id)
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
  const placedNode = (wanted: string | undefined) => layout.nodes.find(({ id }) => id === wanted)
  const edited = placedNode(editing?.id) ?? placedNode(editing?.near)
  const isUnderWay = edges.some((edge) => edge.data?.isLoose) || nodes.some((node) => node.dragging)

  return (
    <div
      ref={frame}
      className={`canvas${props.connectingFrom !== null ? ' canvas-connecting' : ''}`}
      style={{ height: props.height }}
      onPointerMove={(event) => {
        if (props.others) props.onPoint(handle.pointAt(event.clientX, event.clientY))
      }}
      onPointerLeave={() => {
        if (props.others) props.onPoint(null)
      }}
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
          onInit={attach}
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
            else if (!props.isPicking) onChoose(NOTHING_CHOSEN)
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
          <ViewWatch onArea={setArea} />
          <ConnectMode from={props.connectingFrom} />
          <PickMode isOn={props.isPicking} />
          <LaneGround layout={whole} />
          {props.others && <OthersLayer layout={layout} {...props.others} />}
          <MarkLayer layout={layout} marks={props.marks} onPress={props.onMark} />
          <Labels layout={layout} loose={loose} onPress={chooseEdge} />
          {chosenPlaced && !isUnderWay && !editing && mayWrite && (
            <Beside
              {...cornerOf(
                chosenPlaced,
                props.marks.some((mark) => mark.at.id === chosenPlaced.id),
              )}
            >
              {props.chosenActions}
            </Beside>
          )}
          {chosenRoute && !isUnderWay && mayWrite && (
            <Beside at={middleOf(chosenRoute)} className="canvas-beside-middle">
              {props.chosenActions}
            </Beside>
          )}
          {editing && edited && (
            <Beside at={edited.box} className="canvas-editor">
              {editing.editor}
            </Beside>
          )}
          <LaneHeads layout={whole} wordsOf={props.wordsOf} actions={props.laneActions} />
        </ReactFlow>
        {props.banner}
      </CanvasContext>
    </div>
  )
}

/** The library's own mark has an English name for screen readers that cannot be changed. Ours stands below the picture, with the link it asks for. */
const attribution = { hideAttribution: true }

const nodeIdOf = (target: EventTarget): string | null =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node')
    ? (target.dataset.id ?? null)
    : null

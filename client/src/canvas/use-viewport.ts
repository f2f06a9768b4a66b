/** Moving and zooming the picture: for buttons, for the focus, and for two fingers. */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { Point } from '@servicewerkstatt/shared/geometry/point.ts'
import type { Rect } from '@servicewerkstatt/shared/geometry/rect.ts'
import type { ReactFlowInstance, Viewport } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { useLatest } from '../workshop/use-latest.ts'
import type { ProcessFlowEdge, ProcessFlowNode } from './to-flow-nodes.ts'
import { fitViewport, type Insets, showing, type Size, zoomed } from './viewport.ts'

export interface CanvasHandle {
  /** Puts the focus on a node and shows it; as soon as it is drawn, when it has been out of view. False while the layout does not know it. */
  readonly focusNode: (id: string) => boolean
  readonly reveal: (id: string) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  /** A place of the window in canvas units; null while the picture is not ready. */
  readonly pointAt: (clientX: number, clientY: number) => Point | null
}

type Flow = ReactFlowInstance<ProcessFlowNode, ProcessFlowEdge>

export interface PictureViewport {
  /** The element around the picture. */
  readonly frame: RefObject<HTMLDivElement | null>
  /** Takes React Flow when it is ready. */
  readonly attach: (flow: Flow) => void
  readonly handle: CanvasHandle
}

/** The nodes and lines, without the column of lane names that the printed picture has. */
export const contentOf = ({ bounds, headerWidth }: ProcessLayout): Rect => ({
  ...bounds,
  x: bounds.x + headerWidth,
  width: bounds.width - headerWidth,
})

/** One step of the zoom buttons. */
const ZOOM_STEP = 1.25

/** Drawing a node that was out of view takes a frame or two. */
const MOST_FRAMES = 10

/** @param onWanted told of a node that is to have the focus: it has to be drawn wherever it stands */
export function useViewport(
  layout: ProcessLayout,
  insets: Insets,
  onWanted: (id: string) => void,
): PictureViewport {
  const frame = useRef<HTMLDivElement>(null)
  const flow = useRef<Flow>(null)
  const latest = useLatest({ layout, insets })

  const handle = useMemo((): CanvasHandle => {
    const screen = (): Size => {
      const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
      return { width: clientWidth, height: clientHeight }
    }
    const change = (next: (viewport: Viewport) => Viewport): void => {
      const before = flow.current?.getViewport()
      const after = before && next(before)
      if (after !== before && after) void flow.current?.setViewport(after, { duration: calmDuration() })
    }
    const reveal = (id: string): void => {
      const placed = latest.current.layout.nodes.find((node) => node.id === id)
      if (placed) change((viewport) => showing(placed.box, viewport, screen(), latest.current.insets))
    }
    return {
      focusNode(id) {
        if (!latest.current.layout.nodes.some((node) => node.id === id)) return false
        onWanted(id)
        reveal(id)
        focusWhenDrawn(() => frame.current, id, MOST_FRAMES)
        return true
      },
      reveal,
      zoomIn: () => change((viewport) => zoomed(viewport, ZOOM_STEP, screen())),
      zoomOut: () => change((viewport) => zoomed(viewport, 1 / ZOOM_STEP, screen())),
      pointAt: (x, y) => flow.current?.screenToFlowPosition({ x, y }) ?? null,
      fit: () => change(() => fitViewport(contentOf(latest.current.layout), screen(), latest.current.insets)),
    }
  }, [latest, onWanted])
  useSidewaysWheel(frame, flow)
  const attach = useCallback((instance: Flow) => {
    flow.current = instance
  }, [])
  return { frame, attach, handle }
}

function focusWhenDrawn(frame: () => HTMLElement | null, id: string, frames: number): void {
  const element = frame()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  if (element) element.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(frame, id, frames - 1))
}

/** Two fingers sideways, or the wheel with Shift, move a wide process; up and down the page goes on scrolling. */
function useSidewaysWheel(frame: RefObject<HTMLDivElement | null>, flow: RefObject<Flow | null>): void {
  useEffect(() => {
    const element = frame.current
    const onWheel = (event: WheelEvent) => {
      const viewport = flow.current?.getViewport()
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      const isSideways = event.shiftKey || Math.abs(sideways) > Math.abs(event.deltaY)
      if (!viewport || !isSideways || sideways === 0 || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      void flow.current?.setViewport({ ...viewport, x: viewport.x - sideways })
    }
    // React's own listeners are passive: they could not keep the page from going back.
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [frame, flow])
}

const calmDuration = (): number => (window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : 220)

/**
 * Dragging between lists: the frame around everything that takes part. What a drop means is decided in drop-intent.ts; what is said goes
 * through the app's announcer, because the library's own live region is not reliable and speaks ids.
 */
import { type Announcements, DndContext, DragOverlay } from '@dnd-kit/core'
import { type ReactNode, useId, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { DragContext } from './drag-context.ts'
import { createDragController, type DragSurroundings } from './drag-controller.ts'
import type { DragStore } from './drag-store.ts'
import { useDragSensors } from './sensors.ts'
import './drag.css'

export interface DragAreaProps extends DragSurroundings {
  /** The card that follows the pointer. */
  readonly overlay: (id: string) => ReactNode
  readonly children: ReactNode
}

const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
/** Ours stands beside each handle; an empty string keeps the library's English one away. */
const ACCESSIBILITY = { announcements: SILENT, screenReaderInstructions: { draggable: '' } }

export function DragArea(props: DragAreaProps) {
  const [controller] = useState(createDragController)
  const announce = useAnnounce()
  const instructionsId = useId()
  useLayoutEffect(() => controller.update(props, announce))
  const sensors = useDragSensors(controller.keyboard)
  const { store } = controller
  const frame = useMemo(() => ({ store, instructionsId }), [store, instructionsId])
  return (
    <DragContext value={frame}>
      <DndContext
        sensors={sensors}
        accessibility={ACCESSIBILITY}
        collisionDetection={controller.detect}
        onDragStart={controller.start}
        onDragMove={controller.move}
        onDragEnd={controller.end}
        onDragCancel={controller.cancel}
      >
        {props.children}
        <Follower store={store} overlay={props.overlay} />
      </DndContext>
      <p id={instructionsId} className="visually-hidden">
        {props.words.instructions}
      </p>
    </DragContext>
  )
}

/** What hangs at the pointer. With the keyboard the line at the place says it. */
function Follower(props: { readonly store: DragStore; readonly overlay: DragAreaProps['overlay'] }) {
  const { store, overlay } = props
  const id = useSyncExternalStore(store.subscribe, () => {
    const drag = store.get()
    return drag?.by === 'pointer' ? drag.id : null
  })
  return (
    <DragOverlay dropAnimation={null}>
      {id !== null && <div className="drag-follower">{overlay(id)}</div>}
    </DragOverlay>
  )
}

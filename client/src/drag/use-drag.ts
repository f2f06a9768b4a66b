/** Taking part in a drag: as something that is dragged, or as a list that takes it. */
import { useDraggable, useDroppable } from '@dnd-kit/core'
import {
  type HTMLAttributes,
  type PointerEvent,
  type RefCallback,
  useCallback,
  useSyncExternalStore,
} from 'react'
import { useDragFrame } from './drag-context.ts'
import { type DropMark, isTarget, itemKey, listKey, markOf } from './drag-store.ts'

export interface DragItem {
  readonly itemRef: RefCallback<HTMLElement>
  readonly isDragged: boolean
  /** Where the line stands that shows the place, seen from this item. */
  readonly mark: DropMark
  /** For the handle, a `<button>`: the way in for touch and keyboard. */
  readonly handle: HTMLAttributes<HTMLElement> & { readonly ref: RefCallback<HTMLElement> }
  /** For the item as a whole: with a mouse it can be taken anywhere but at its controls. */
  readonly surface: HTMLAttributes<HTMLElement>
}

type PressHandler = (event: PointerEvent<HTMLElement>) => void

export function useDragItem(listId: string, id: string, isDisabled = false): DragItem {
  const { store, instructionsId } = useDragFrame()
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: itemKey(id),
    disabled: isDisabled,
  })
  const { setNodeRef: setPlaceRef } = useDroppable({ id: itemKey(id) })
  const mark = useSyncExternalStore(store.subscribe, () => markOf(store, listId, id))
  const isDragged = useSyncExternalStore(store.subscribe, () => store.get()?.id === id)
  const itemRef = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element)
      setPlaceRef(element)
      if (element) store.items.set(id, element)
      else store.items.delete(id)
    },
    [setNodeRef, setPlaceRef, store, id],
  )
  const press = listeners?.['onPointerDown'] as PressHandler | undefined
  return {
    itemRef,
    isDragged,
    mark,
    handle: { ...listeners, ref: setActivatorNodeRef, 'aria-describedby': instructionsId },
    surface: {
      onPointerDown(event) {
        const isOnControl =
          event.target instanceof Element && event.target.closest('button, input, select, textarea')
        if (event.pointerType === 'mouse' && !isOnControl) press?.(event)
      },
      // The browser's own dragging of links and pictures would take the pointer away.
      onDragStart: (event) => event.preventDefault(),
    },
  }
}

export interface DropListPart {
  readonly listRef: RefCallback<HTMLElement>
  /** Something from elsewhere is held over it. */
  readonly isTarget: boolean
}

export function useDropList(listId: string): DropListPart {
  const { store } = useDragFrame()
  const { setNodeRef } = useDroppable({ id: listKey(listId) })
  const listRef = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element)
      if (element) store.listElements.set(listId, element)
      else store.listElements.delete(listId)
    },
    [setNodeRef, store, listId],
  )
  return { listRef, isTarget: useSyncExternalStore(store.subscribe, () => isTarget(store, listId)) }
}

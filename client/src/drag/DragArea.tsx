/**
 * Dragging between lists: the frame around everything that takes part. What a drop means is decided in drop-intent.ts; what is said goes
 * through the app's announcer, because the library's own live region is not reliable and speaks ids.
 */
import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
} from '@dnd-kit/core'
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { DragContext } from './drag-context.ts'
import { createDragStore, type DragStore, idOfKey, isListKey, listKey } from './drag-store.ts'
import {
  type DropIntent,
  type DropList,
  type DropPlace,
  placeAt,
  placeOf,
  positionOf,
  type ScreenRect,
  stepPlace,
  toDropIntent,
} from './drop-intent.ts'
import { useDragSensors } from './sensors.ts'
import './drag.css'

/** What is read out; names come in as people know them. */
export interface DragWords {
  /** How the keyboard works, read with each handle. */
  readonly instructions: string
  readonly pickedUp: (item: string, list: string) => string
  readonly over: (list: string, position: number, count: number) => string
  readonly dropped: (item: string, list: string, position: number) => string
  readonly cancelled: (item: string) => string
}

export interface DragAreaProps {
  /** Lists in the order in which they stand on screen. */
  readonly lists: readonly DropList[]
  readonly words: DragWords
  readonly nameOf: (id: string) => string
  readonly listNameOf: (id: string) => string
  readonly onMove: (intent: DropIntent) => void
  /** At the start and the end of each drag, for one undo step. */
  readonly onGesture?: () => void
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

const isFromKeyboard = (event: Event): boolean => event.type.startsWith('key')

export function DragArea(props: DragAreaProps) {
  const [store] = useState(createDragStore)
  const announce = useAnnounce()
  const instructionsId = useId()
  const pointerPlace = useRef<DropPlace | null>(null)
  const latest = useRef({ props, announce })
  useLayoutEffect(() => {
    latest.current = { props, announce }
    store.setLists(props.lists)
  })

  const handlers = useMemo(() => createHandlers(store, latest, pointerPlace), [store])
  const sensors = useDragSensors(handlers.keyboard)
  const context = useMemo(() => ({ store, instructionsId }), [store, instructionsId])

  return (
    <DragContext value={context}>
      <DndContext
        sensors={sensors}
        accessibility={ACCESSIBILITY}
        collisionDetection={handlers.detect}
        onDragStart={handlers.start}
        onDragMove={handlers.move}
        onDragEnd={handlers.end}
        onDragCancel={handlers.cancel}
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
function Follower({ store, overlay }: { readonly store: DragStore; readonly overlay: DragAreaProps['overlay'] }) {
  const id = useSyncExternalStore(store.subscribe, () => {
    const drag = store.get()
    return drag?.by === 'pointer' ? drag.id : null
  })
  return <DragOverlay dropAnimation={null}>{id !== null && <div className="drag-follower">{overlay(id)}</div>}</DragOverlay>
}

type Latest = { readonly current: { readonly props: DragAreaProps; readonly announce: ReturnType<typeof useAnnounce> } }

function createHandlers(store: DragStore, latest: Latest, pointerPlace: { current: DropPlace | null }) {
  /** Only the newest of several steps is worth hearing. */
  const say = (text: string): void => latest.current.announce({ kind: 'drag', count: 1, words: () => text })

  const detect: CollisionDetection = ({ active, droppableRects, pointerCoordinates }) => {
    if (!pointerCoordinates) return []
    const rects = { lists: new Map<string, ScreenRect>(), items: new Map<string, ScreenRect>() }
    for (const [key, rect] of droppableRects) {
      const kind = isListKey(String(key)) ? rects.lists : rects.items
      kind.set(idOfKey(String(key)), rect)
    }
    // Called while React renders: the place is kept here and told in `move`.
    pointerPlace.current = placeAt(pointerCoordinates, store.lists(), rects, idOfKey(String(active.id)))
    return pointerPlace.current ? [{ id: listKey(pointerPlace.current.list) }] : []
  }

  const keyboard = {
    onStep(step: Parameters<typeof stepPlace>[3]) {
      const drag = store.get()
      if (!drag) return
      const place = stepPlace(store.lists(), drag.id, drag.place, step)
      store.moveTo(place)
      const element = place.before === null ? lastOf(store, place.list, drag.id) : store.items.get(place.before)
      ;(element ?? store.listElements.get(place.list))?.scrollIntoView({ block: 'nearest' })
      const { words, listNameOf } = latest.current.props
      const { position, count } = positionOf(store.lists(), drag.id, place)
      say(words.over(listNameOf(place.list), position, count))
    },
  }

  const start = ({ active, activatorEvent }: DragStartEvent): void => {
    const id = idOfKey(String(active.id))
    const home = placeOf(store.lists(), id)
    if (!home) return
    const { words, nameOf, listNameOf, onGesture } = latest.current.props
    onGesture?.()
    pointerPlace.current = null
    const byKeyboard = isFromKeyboard(activatorEvent)
    if (!byKeyboard) keepClicksAway()
    store.start(id, byKeyboard ? 'keyboard' : 'pointer', home)
    say(words.pickedUp(nameOf(id), listNameOf(home.list)))
  }

  const move = (): void => {
    if (store.get()?.by === 'pointer' && pointerPlace.current) store.moveTo(pointerPlace.current)
  }

  const end = (_event: DragEndEvent): void => {
    const drag = store.get()
    store.stop()
    if (!drag) return
    const { words, nameOf, listNameOf, onMove, onGesture } = latest.current.props
    const intent = toDropIntent(store.lists(), drag.id, drag.place)
    if (!intent) {
      say(words.cancelled(nameOf(drag.id)))
      return
    }
    const { position } = positionOf(store.lists(), drag.id, drag.place)
    onMove(intent)
    onGesture?.()
    say(words.dropped(nameOf(drag.id), listNameOf(intent.list), position))
  }

  const cancel = (): void => {
    const drag = store.get()
    store.stop()
    if (drag) say(latest.current.props.words.cancelled(latest.current.props.nameOf(drag.id)))
  }

  return { detect, keyboard, start, move, end, cancel }
}

function lastOf(store: DragStore, listId: string, draggedId: string): HTMLElement | undefined {
  const list = store.lists().find(({ id }) => id === listId)
  const last = list?.items.filter((id) => id !== draggedId).at(-1)
  return last === undefined ? undefined : store.items.get(last)
}

/**
 * A drag that begins on a link ends with a click on it. The library stops that click on its way to React, whose router would have kept
 * the browser from leaving the page; so the browser is kept from it here.
 */
function keepClicksAway(): void {
  const prevent = (event: MouseEvent) => event.preventDefault()
  const stop = () => {
    // The click follows the release within the same turn of the event loop or the next.
    setTimeout(() => window.removeEventListener('click', prevent, { capture: true }), 50)
    window.removeEventListener('pointerup', stop, { capture: true })
    window.removeEventListener('pointercancel', stop, { capture: true })
  }
  window.addEventListener('click', prevent, { capture: true })
  window.addEventListener('pointerup', stop, { capture: true })
  window.addEventListener('pointercancel', stop, { capture: true })
}

/** The course of a drag: from the events of dnd-kit to a place, an intent and a sentence. No React in it. */
import type { CollisionDetection, DragStartEvent } from '@dnd-kit/core'
import type { Announce } from '../ui/announcer.tsx'
import { createDragStore, type DragStore, idOfKey, isListKey, listKey } from './drag-store.ts'
import {
  type DropIntent,
  type DropList,
  type DropPlace,
  placeAt,
  placeOf,
  type PlaceStep,
  positionOf,
  type ScreenRect,
  stepPlace,
  toDropIntent,
} from './drop-intent.ts'

/** What is read out; names come in as people know them. */
export interface DragWords {
  /** How the keyboard works, read with each handle. */
  readonly instructions: string
  readonly pickedUp: (item: string, list: string) => string
  readonly over: (list: string, position: number, count: number) => string
  readonly dropped: (item: string, list: string, position: number) => string
  readonly cancelled: (item: string) => string
}

/** What the screen around the drag gives; it may change while something is dragged. */
export interface DragSurroundings {
  /** Lists in the order in which they stand on screen. */
  readonly lists: readonly DropList[]
  readonly words: DragWords
  readonly nameOf: (id: string) => string
  readonly listNameOf: (id: string) => string
  readonly onMove: (intent: DropIntent) => void
  /** At the start and the end of each drag, for one undo step. */
  readonly onGesture?: () => void
}

export interface DragController {
  readonly store: DragStore
  /** After each render of the screen around it. */
  readonly update: (surroundings: DragSurroundings, announce: Announce) => void
  readonly detect: CollisionDetection
  readonly keyboard: { readonly onStep: (step: PlaceStep) => void }
  readonly start: (event: Pick<DragStartEvent, 'active' | 'activatorEvent'>) => void
  readonly move: () => void
  readonly end: () => void
  readonly cancel: () => void
}

const isFromKeyboard = (event: Event): boolean => event.type.startsWith('key')

export function createDragController(): DragController {
  const store = createDragStore()
  let around: DragSurroundings | null = null
  let announce: Announce = () => {}
  let pointerPlace: DropPlace | null = null

  /** Only the newest of several steps is worth hearing. */
  const say = (text: string): void => announce({ kind: 'drag', count: 1, words: () => text })

  return {
    store,
    update(surroundings, nextAnnounce) {
      around = surroundings
      announce = nextAnnounce
      store.setLists(surroundings.lists)
    },

    detect({ active, droppableRects, pointerCoordinates }) {
      if (!pointerCoordinates) return []
      const rects = { lists: new Map<string, ScreenRect>(), items: new Map<string, ScreenRect>() }
      for (const [key, rect] of droppableRects) {
        const kind = isListKey(String(key)) ? rects.lists : rects.items
        kind.set(idOfKey(String(key)), rect)
      }
      // Called while React renders: the place is kept here and told in `move`.
      pointerPlace = placeAt(pointerCoordinates, store.lists(), rects, idOfKey(String(active.id)))
      return pointerPlace ? [{ id: listKey(pointerPlace.list) }] : []
    },

    keyboard: {
      onStep(step) {
        const drag = store.get()
        if (!drag || !around) return
        const place = stepPlace(store.lists(), drag.id, drag.place, step)
        store.moveTo(place)
        const neighbour = place.before ?? lastOf(store, place.list, drag.id)
        const element = neighbour === undefined ? undefined : store.items.get(neighbour)
        ;(element ?? store.listElements.get(place.list))?.scrollIntoView({ block: 'nearest' })
        const { position, count } = positionOf(store.lists(), drag.id, place)
        say(around.words.over(around.listNameOf(place.list), position, count))
      },
    },

    start({ active, activatorEvent }) {
      const id = idOfKey(String(active.id))
      const home = placeOf(store.lists(), id)
      if (!home || !around) return
      around.onGesture?.()
      pointerPlace = null
      const byKeyboard = isFromKeyboard(activatorEvent)
      if (!byKeyboard) keepClicksAway()
      store.start(id, byKeyboard ? 'keyboard' : 'pointer', home)
      say(around.words.pickedUp(around.nameOf(id), around.listNameOf(home.list)))
    },

    move() {
      if (store.get()?.by === 'pointer' && pointerPlace) store.moveTo(pointerPlace)
    },

    end() {
      const drag = store.get()
      store.stop()
      if (!drag || !around) return
      const intent = toDropIntent(store.lists(), drag.id, drag.place)
      if (!intent) {
        say(around.words.cancelled(around.nameOf(drag.id)))
        return
      }
      const { position } = positionOf(store.lists(), drag.id, drag.place)
      around.onMove(intent)
      around.onGesture?.()
      say(around.words.dropped(around.nameOf(drag.id), around.listNameOf(intent.list), position))
    },

    cancel() {
      const drag = store.get()
      store.stop()
      if (drag && around) say(around.words.cancelled(around.nameOf(drag.id)))
    },
  }
}

function lastOf(store: DragStore, listId: string, draggedId: string): string | undefined {
  const list = store.lists().find(({ id }) => id === listId)
  return list?.items.filter((id) => id !== draggedId).at(-1)
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

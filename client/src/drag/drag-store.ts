/** What is being dragged and where it would land, for the parts of the screen that show it. Local to one page. */
import { createStore, type Store } from '../workshop/store.ts'
import { type DropList, type DropPlace, isSamePlace, isSideBySide, toDropIntent } from './drop-intent.ts'

/** Items and lists have one name space in dnd-kit. */
export const itemKey = (id: string): string => `item:${id}`
export const listKey = (id: string): string => `list:${id}`
export const isListKey = (key: string): boolean => key.startsWith('list:')
export const idOfKey = (key: string): string => key.slice('item:'.length)

export interface DragState {
  readonly id: string
  readonly by: 'pointer' | 'keyboard'
  readonly place: DropPlace
}

/** The line that shows where the card would land, at one of its neighbours. */
export type DropMark = 'before' | 'before-beside' | 'after' | 'after-beside' | null

export interface DragStore extends Store<DragState | null> {
  readonly start: (id: string, by: DragState['by'], place: DropPlace) => void
  readonly moveTo: (place: DropPlace) => void
  readonly stop: () => void
  /** Lists as they are shown now. */
  readonly lists: () => readonly DropList[]
  readonly setLists: (lists: readonly DropList[]) => void
  /** Elements by id, for scrolling to a place and measuring. */
  readonly items: Map<string, HTMLElement>
  readonly listElements: Map<string, HTMLElement>
}

export function createDragStore(): DragStore {
  const state = createStore<DragState | null>(null)
  let lists: readonly DropList[] = []
  return {
    get: state.get,
    subscribe: state.subscribe,
    start: (id, by, place) => state.set({ id, by, place }),
    moveTo(place) {
      const now = state.get()
      if (now && !isSamePlace(now.place, place)) state.set({ ...now, place })
    },
    stop: () => state.set(null),
    lists: () => lists,
    setLists(next) {
      lists = next
    },
    items: new Map(),
    listElements: new Map(),
  }
}

/** The mark that an item carries now. Without a change of place there is none. */
export function markOf(store: DragStore, listId: string, id: string): DropMark {
  const drag = store.get()
  if (!drag || drag.place.list !== listId || drag.id === id) return null
  if (toDropIntent(store.lists(), drag.id, drag.place) === null) return null
  const list = store.lists().find((item) => item.id === listId)
  const isLast = list?.items.filter((item) => item !== drag.id).at(-1) === id
  const isBefore = drag.place.before === id
  if (!isBefore && !(drag.place.before === null && isLast)) return null
  const [item, around] = [store.items.get(id), store.listElements.get(listId)]
  const isBeside =
    item !== undefined &&
    around !== undefined &&
    isSideBySide(item.getBoundingClientRect(), around.getBoundingClientRect())
  return `${isBefore ? 'before' : 'after'}${isBeside ? '-beside' : ''}` as DropMark
}

/** True while the card would land in this list and stands in another one. */
export function isTarget(store: DragStore, listId: string): boolean {
  const drag = store.get()
  if (drag?.place.list !== listId) return false
  return !store.lists().some((list) => list.id === listId && list.items.includes(drag.id))
}

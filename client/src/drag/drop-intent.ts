/**
 * What a drop means, as plain values: no React, no dnd-kit, no DOM. Items stand in lists; a place is "in this list, before that item" (or at
 * its end). Pointer and keyboard only differ in how they find the place.
 */

export interface DropList {
  readonly id: string
  /** Ids of its items in their order. */
  readonly items: readonly string[]
}

export interface DropPlace {
  readonly list: string
  /** Id of the item that will follow; null: at the end. */
  readonly before: string | null
}

export interface DropIntent {
  readonly kind: 'move-card'
  readonly id: string
  readonly list: string
  readonly before: string | null
}

export const isSamePlace = (a: DropPlace | null, b: DropPlace | null): boolean =>
  a === b || (a !== null && b !== null && a.list === b.list && a.before === b.before)

/** Where an item stands now; null when it is in none of the lists. */
export function placeOf(lists: readonly DropList[], id: string): DropPlace | null {
  for (const list of lists) {
    const index = list.items.indexOf(id)
    if (index >= 0) return { list: list.id, before: list.items[index + 1] ?? null }
  }
  return null
}

/** Every place that an item can go to, in reading order. The item itself is left out of its list, so no two places mean the same. */
export function dropPlaces(lists: readonly DropList[], draggedId: string): readonly DropPlace[] {
  return lists.flatMap((list) => [
    ...list.items.filter((id) => id !== draggedId).map((before) => ({ list: list.id, before })),
    { list: list.id, before: null },
  ])
}

export type PlaceStep = 'previous' | 'next' | 'previous-list' | 'next-list' | 'first' | 'last'

/**
 * The place one key press further. At either end it stays where it is.
 * `previous-list` and `next-list` go to the first place of the list; `first` and `last` stay in the list.
 */
export function stepPlace(
  lists: readonly DropList[],
  draggedId: string,
  from: DropPlace,
  step: PlaceStep,
): DropPlace {
  const places = dropPlaces(lists, draggedId)
  const index = places.findIndex((place) => isSamePlace(place, from))
  if (index < 0) return places[0] ?? from
  if (step === 'previous') return places[index - 1] ?? from
  if (step === 'next') return places[index + 1] ?? from
  const inList = places.filter((place) => place.list === from.list)
  if (step === 'first') return inList[0] ?? from
  if (step === 'last') return inList.at(-1) ?? from
  const listIndex = lists.findIndex((list) => list.id === from.list)
  const target = lists[step === 'next-list' ? listIndex + 1 : listIndex - 1]
  return places.find((place) => place.list === target?.id) ?? from
}

/** The n-th of m places in the list of a place, counted from 1: for what is read out. */
export function positionOf(
  lists: readonly DropList[],
  draggedId: string,
  place: DropPlace,
): { readonly position: number; readonly count: number } {
  const inList = dropPlaces(lists, draggedId).filter(({ list }) => list === place.list)
  return { position: inList.findIndex((item) => isSamePlace(item, place)) + 1, count: inList.length }
}

/** What to do about a drop; null when the item already stands there, or is gone meanwhile. */
export function toDropIntent(
  lists: readonly DropList[],
  id: string,
  place: DropPlace | null,
): DropIntent | null {
  const home = placeOf(lists, id)
  if (place === null || home === null || isSamePlace(place, home)) return null
  if (!lists.some((list) => list.id === place.list)) return null
  return { kind: 'move-card', id, list: place.list, before: place.before }
}

/** Screen coordinates in CSS px. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}
export interface ScreenRect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Distance from a point to a rectangle in px; 0 inside. */
export function distanceTo(point: ScreenPoint, rect: ScreenRect): number {
  const dx = Math.max(rect.left - point.x, 0, point.x - rect.left - rect.width)
  const dy = Math.max(rect.top - point.y, 0, point.y - rect.top - rect.height)
  return Math.hypot(dx, dy)
}

function nearest(
  point: ScreenPoint,
  rects: ReadonlyMap<string, ScreenRect>,
  ids: readonly string[],
): string | null {
  let found: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const id of ids) {
    const rect = rects.get(id)
    const distance = rect ? distanceTo(point, rect) : Number.POSITIVE_INFINITY
    if (distance < least) [found, least] = [id, distance]
  }
  return found
}

/** Share of a list's width from which on its items are taken to stand below each other and not side by side. */
const FULL_WIDTH_SHARE = 0.6

/** Rectangles of what stands on screen, by id, in the same coordinates as the pointer. */
export interface ScreenRects {
  readonly lists: ReadonlyMap<string, ScreenRect>
  readonly items: ReadonlyMap<string, ScreenRect>
}

/** True where the items of a list stand side by side and not only below each other. */
export const isSideBySide = (item: Pick<ScreenRect, 'width'>, list: Pick<ScreenRect, 'width'>): boolean =>
  item.width < list.width * FULL_WIDTH_SHARE

/**
 * The place under a pointer: the nearest list, in it the nearest item, and before or after that by the half the pointer is in (left and right
 * where items stand side by side, else upper and lower). Nearest instead of "inside", because between two slips there is a gap.
 */
export function placeAt(
  point: ScreenPoint,
  lists: readonly DropList[],
  rects: ScreenRects,
  draggedId: string,
): DropPlace | null {
  const listId = nearest(
    point,
    rects.lists,
    lists.map((list) => list.id),
  )
  const list = lists.find(({ id }) => id === listId)
  if (!list) return null
  const items = list.items.filter((id) => id !== draggedId)
  const itemId = nearest(point, rects.items, items)
  const rect = itemId === null ? undefined : rects.items.get(itemId)
  const listRect = rects.lists.get(list.id)
  if (itemId === null || !rect || !listRect) return { list: list.id, before: null }
  const isOnItsRow = point.y >= rect.top && point.y <= rect.top + rect.height
  const isBehind =
    isSideBySide(rect, listRect) && isOnItsRow
      ? point.x > rect.left + rect.width / 2
      : point.y > rect.top + rect.height / 2
  return { list: list.id, before: isBehind ? (items[items.indexOf(itemId) + 1] ?? null) : itemId }
}

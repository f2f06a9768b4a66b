/** Which rows of a long list are near the screen. Rows that have come near once stay as they are. */
import { useCallback, useDeferredValue, useState, useSyncExternalStore } from 'react'

/** Up to here a list is whole from the beginning; of a longer one the first rows, which the screen shows beside the picture. */
const MOST_WHOLE = 40
const FIRST_ROWS = 15
/** A screen ahead: whoever scrolls meets whole rows. */
const AHEAD = '900px 0px'

/** Whether a row has its fields from the beginning, wherever the screen is. */
export const isWholeFromStart = (index: number, count: number): boolean =>
  count <= MOST_WHOLE || index < FIRST_ROWS

/**
 * Whether everything may be shown: of a long list the first rows come with the picture, the rest and what is reckoned from it right after, in a rendering that
 * typing may interrupt.
 */
export const useAfterFirstRows = (count: number): boolean => useDeferredValue(true, count <= MOST_WHOLE)

/** The rows to show now. */
export function useRowsInTurn<T>(rows: readonly T[]): readonly T[] {
  const isAfter = useAfterFirstRows(rows.length)
  return isAfter ? rows : rows.slice(0, FIRST_ROWS)
}

/**
 * The first and the last of so many rows are watched for all of them: a screen checks what is watched with every picture it draws. Both, because on a phone a group is
 * higher than the distance ahead, and whoever jumps to the end meets it from below.
 */
const GROUP = 16
const isWatched = (index: number): boolean => index % GROUP === 0 || index % GROUP === GROUP - 1

/** Groups of rows of one list that have come near the screen. */
export class NearRows {
  readonly #near = new Set<number>()
  readonly #listeners = new Set<() => void>()
  readonly #groups = new WeakMap<Element, number>()
  readonly #observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: AHEAD })

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** True for every row where the browser cannot say what is near. */
  isNear(index: number): boolean {
    return this.#observer === null || this.#near.has(groupOf(index))
  }

  /** @returns stops watching */
  watch(element: Element, index: number): () => void {
    this.#groups.set(element, groupOf(index))
    this.#observer?.observe(element)
    return () => this.#observer?.unobserve(element)
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const group = this.#groups.get(target)
      if (isIntersecting && group !== undefined) this.#near.add(group)
    }
    for (const listener of this.#listeners) listener()
  }
}

const groupOf = (index: number): number => Math.floor(index / GROUP)

/** Of one list, as long as it is shown. */
export const useNearRows = (): NearRows => useState(() => new NearRows())[0]

export interface RowPlace {
  readonly rows: NearRows
  readonly index: number
  /** Has its fields wherever it stands: one of the first, or somebody works in it. */
  readonly isWanted: boolean
}

export function useNearScreen({ rows, index, isWanted }: RowPlace): {
  readonly isNear: boolean
  /** Ref of the row. */
  readonly watch: ((element: HTMLElement | null) => (() => void) | undefined) | undefined
} {
  const isInView = useSyncExternalStore(rows.subscribe, () => rows.isNear(index))
  const [isNear, setNear] = useState(isWanted)
  if ((isWanted || isInView) && !isNear) setNear(true)
  const watch = useCallback(
    (element: HTMLElement | null) => (element ? rows.watch(element, index) : undefined),
    [rows, index],
  )
  return { isNear, watch: isWatched(index) && !isInView ? watch : undefined }
}

import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Anything that stands in an order: `ord` is compared by code unit, ties are broken by id. */
export interface Ordered {
  readonly id: string
  readonly ord: string
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const compareOrdered = (a: Ordered, b: Ordered): number =>
  byCodeUnit(a.ord, b.ord) || byCodeUnit(a.id, b.id)

/** True when `fractional-indexing` can work with this key; keys of foreign files may be anything. */
export function isOrderKey(ord: string): boolean {
  try {
    generateKeyBetween(ord, null)
    return true
  } catch {
    return false
  }
}

export interface Placement {
  /** Order key of the moved or new record. */
  readonly ord: string
  /** Records that had to get a key of their own first, because two people had drawn the same one (or a key was not usable). */
  readonly rekeyed: ReadonlyArray<{ readonly id: string; readonly ord: string }>
}

/**
 * Where a record goes so that it stands directly before `beforeId` (null: at the end).
 * @param others the other records in their order, without the moved one
 * @returns the new key, and new keys for the run that follows when the two neighbours cannot be told apart
 * Source of the keys: D. Greenspan, "Implementing Fractional Indexing" (Observable, 2020).
 */
export function placeBefore(others: readonly Ordered[], beforeId: string | null): Placement {
  const at = beforeId === null ? others.length : others.findIndex((item) => item.id === beforeId)
  const index = at < 0 ? others.length : at
  const left = others[index - 1]?.ord ?? null
  const right = others[index]?.ord ?? null
  const usable = (key: string | null): boolean => key === null || isOrderKey(key)
  if (usable(left) && usable(right) && (left === null || right === null || left < right)) {
    return { ord: generateKeyBetween(left, right), rekeyed: [] }
  }
  return rekeyAround(others, index)
}

/** Neighbours share a key: everything that cannot be told apart from the gap gets fresh keys, as few as possible. */
function rekeyAround(others: readonly Ordered[], index: number): Placement {
  let start = index
  while (start > 0 && !isOrderKey(others[start - 1]?.ord ?? '')) start -= 1
  const left = others[start - 1]?.ord ?? null
  let end = index
  const fits = (key: string): boolean => isOrderKey(key) && (left === null || key > left)
  while (end < others.length && !fits(others[end]?.ord ?? '')) end += 1
  const right = others[end]?.ord ?? null
  const moved = others.slice(start, end)
  const keys = generateNKeysBetween(left, right, moved.length + 1)
  const gap = index - start
  const rekeyed = moved.map((item, offset) => ({
    id: item.id,
    ord: keys[offset < gap ? offset : offset + 1] ?? item.ord,
  }))
  return { ord: keys[gap] ?? generateKeyBetween(left, right), rekeyed }
}
